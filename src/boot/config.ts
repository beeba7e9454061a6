import path from 'node:path';
import { z } from 'zod';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { PROJECT_ROOT } from '../platform/project-root.ts';

export type Config = {
  readonly port: number;
  /** The address to listen on. */
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Null: the embedded PostgreSQL in the data folder. */
  readonly databaseUrl: string | null;
  /** The public address, without a closing slash. */
  readonly baseUrl: string;
  /** Null: the development inbox. */
  readonly smtpUrl: string | null;
  /** Null: files are kept and said to be not scanned. */
  readonly scanUrl: string | null;
  /** Whether registers of others are asked over the network; else they answer from recorded examples. */
  readonly live: boolean;
};

export type BadSetting = { kind: 'bad-setting'; setting: string; sentence: string };

const address = (schemes: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)));

/** What each setting must be, in words that continue "PORT must be …", and one that is right. */
const SETTINGS = {
  PORT: {
    rule: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().min(1).max(65_535)),
    must: 'a whole number from 1 to 65535',
    example: '3000',
    secret: false,
  },
  HOST: {
    rule: z.string().regex(/^[\w.:-]+$/),
    must: 'an IP address or a host name of this machine',
    example: '127.0.0.1',
    secret: false,
  },
  DATA_DIR: {
    rule: z.string().refine((text) => !text.includes('\0')),
    must: 'a folder',
    example: './data',
    secret: false,
  },
  DATABASE_URL: {
    rule: address(['postgres', 'postgresql']).refine((text) => new URL(text).pathname.length > 1),
    must: 'the address of a PostgreSQL 18 database, with its name',
    example: 'postgres://calisia:password@db.example.org:5432/calisia',
    secret: true,
  },
  BASE_URL: {
    rule: address(['http', 'https']).refine((text) => new URL(text).pathname === '/' && new URL(text).search === ''),
    must: 'the public http or https address, without a path',
    example: 'https://inwestor.kalisz.pl',
    secret: false,
  },
  SMTP_URL: {
    rule: address(['smtp', 'smtps']),
    must: 'the address of a mail server',
    example: 'smtps://office:password@mail.example.org:465',
    secret: true,
  },
  LIVE: {
    rule: z.enum(['0', '1']),
    must: '1, to ask registers of others over the network, or 0',
    example: '1',
    secret: false,
  },
  SCAN_URL: {
    rule: address(['tcp', 'unix']),
    must: 'the address of a clamd virus scanner',
    example: 'tcp://127.0.0.1:3310',
    secret: false,
  },
} as const;

type Name = keyof typeof SETTINGS;

/** Reads the settings; an empty one counts as not set. The sentence of a refusal never holds a secret's value. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, BadSetting> {
  const given = (name: Name): string | undefined => env[name]?.trim() || undefined;
  for (const name of Object.keys(SETTINGS) as Name[]) {
    const value = given(name);
    if (value !== undefined && !SETTINGS[name].rule.safeParse(value).success) return refuse(badSetting(name, value));
  }
  const port = Number(given('PORT') ?? 3000);
  return ok({
    port,
    host: given('HOST') ?? '127.0.0.1',
    dataDir: path.resolve(env['INIT_CWD'] ?? PROJECT_ROOT, given('DATA_DIR') ?? path.join(PROJECT_ROOT, 'data')),
    databaseUrl: given('DATABASE_URL') ?? null,
    baseUrl: (given('BASE_URL') ?? `http://localhost:${port}`).replace(/\/$/, ''),
    smtpUrl: given('SMTP_URL') ?? null,
    live: given('LIVE') === '1',
    scanUrl: given('SCAN_URL') ?? null,
  });
}

function badSetting(setting: Name, value: string): BadSetting {
  const { must, example, secret } = SETTINGS[setting];
  const said = secret ? 'what it holds is not (not shown, it may hold a password)' : `“${printable(value)}” is not`;
  return {
    kind: 'bad-setting',
    setting,
    sentence: `${setting} must be ${must}; ${said}. Example: ${setting}=${example}`,
  };
}

const printable = (value: string): string => value.replace(/[^\x20-\x7e\u00a1-\u024f]/g, '?').slice(0, 60);

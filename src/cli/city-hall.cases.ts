import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { withDatabase } from '../platform/db/embedded-postgres.ts';
import type { Command } from './command.ts';
import { runCommandLine } from './run-command-line.ts';

const PASSWORD = 'not-a-secret-in-tests';

export type Told = { code: number; said: unknown };

/** Databases of a city's own, whose role owns them and is no superuser, and the command line on them. */
export type CityHall = {
  /** A folder for files, gone with `close`. */
  folder: string;
  /** Runs a command with --json on a database of the hall, or on a whole address. */
  call(database: string, ...args: string[]): Promise<Told>;
  close(): Promise<void>;
};

export const ownerUrl = (): string => inject('testServer')?.ownerUrl ?? '';

/** `role` also begins the databases' names, so that halls of two test files don't meet. */
export async function openCityHall(role: string, databases: readonly string[]): Promise<CityHall> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'calisia-hall-'));
  const admin = new Client({ connectionString: withDatabase(ownerUrl(), 'postgres') });
  await admin.connect();
  await admin.query(`create role ${role} login password '${PASSWORD}'`);
  for (const name of databases) await admin.query(`create database ${role}_${name} owner ${role}`);
  const urlOf = (database: string): string => {
    const url = new URL(withDatabase(ownerUrl(), `${role}_${database}`));
    url.username = role;
    url.password = PASSWORD;
    return url.href;
  };
  return {
    folder,
    async call(database, ...args) {
      const out: string[] = [];
      const code = await runCommandLine([...args, '--json'], {
        known: [args[0] ?? ''],
        load: async (name) => ((await import(`./commands/${name}.ts`)) as { command: Command }).command,
        env: { DATABASE_URL: database.includes('://') ? database : urlOf(database), DATA_DIR: folder },
        out: (text) => out.push(text),
        err: () => {},
      });
      return { code, said: JSON.parse(out.join('')) as unknown };
    },
    async close() {
      for (const name of databases) await admin.query(`drop database ${role}_${name} with (force)`);
      await admin.query(`drop role ${role}`);
      await admin.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { withDatabase } from '../platform/db/embedded-postgres.ts';
import type { Command } from './command.ts';
import { runCommandLine } from './run-command-line.ts';

/** A database of the city's own: its role owns it, and is no superuser. */
const ROLE = 'city_hall';
const PASSWORD = 'not-a-secret-in-tests';
let folder: string;
let admin: Client;
const ownerUrl = (): string => inject('testServer')?.ownerUrl ?? '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'calisia-named-'));
  admin = new Client({ connectionString: withDatabase(ownerUrl(), 'postgres') });
  await admin.connect();
  await admin.query(`create role ${ROLE} login password '${PASSWORD}'`);
  for (const name of ['hall_one', 'hall_two']) await admin.query(`create database ${name} owner ${ROLE}`);
});
afterAll(async () => {
  for (const name of ['hall_one', 'hall_two']) await admin.query(`drop database ${name} with (force)`);
  await admin.query(`drop role ${ROLE}`);
  await admin.end();
  rmSync(folder, { recursive: true, force: true });
});

function urlOf(database: string): string {
  const url = new URL(withDatabase(ownerUrl(), database));
  url.username = ROLE;
  url.password = PASSWORD;
  return url.href;
}

async function call(database: string, ...args: string[]): Promise<{ code: number; said: unknown }> {
  const out: string[] = [];
  const code = await runCommandLine([...args, '--json'], {
    known: [args[0] ?? ''],
    load: async (name) => ((await import(`./commands/${name}.ts`)) as { command: Command }).command,
    env: { DATABASE_URL: database.includes('://') ? database : urlOf(database), DATA_DIR: folder },
    out: (text) => out.push(text),
    err: () => {},
  });
  return { code, said: JSON.parse(out.join('')) as unknown };
}

test('a role that bypasses row-level security is refused', async () => {
  const refused = await call(ownerUrl(), 'doctor');
  expect(refused.code).toBe(1);
  expect(JSON.stringify(refused.said)).toMatch(/superuser/);
});

test(
  'on a database of the city’s own the office is seeded, backed up and restored, every city’s rows included',
  { timeout: 120_000 },
  async () => {
    expect((await call('hall_one', 'seed')).code).toBe(0);
    expect((await call('hall_one', 'seed')).code).toBe(1);
    const file = path.join(folder, 'office.tgz');
    const saved = await call('hall_one', 'backup', file);
    expect(saved).toMatchObject({ code: 0, said: { tables: { 'places.municipality': 1 } } });
    const { tables, rows } = saved.said as { tables: Record<string, number>; rows: number };
    expect(tables['sites.fact']).toBeGreaterThan(100);
    expect(await call('hall_two', 'restore', file)).toMatchObject({ code: 0, said: { rows } });
    expect(await call('hall_two', 'restore', file)).toMatchObject({ code: 1, said: { error: { kind: 'refused' } } });
    const again = await call('hall_two', 'backup', path.join(folder, 'again.tgz'));
    expect((again.said as typeof saved.said & { tables: unknown }).tables).toEqual(tables);
    expect((await call('hall_two', 'doctor')).code).toBe(0);
  },
);

test(
  'an account is added, listed, disabled, and its password is never taken from the command line',
  { timeout: 60_000 },
  async () => {
    const added = await call('hall_one', 'user', 'add', 'ewa@urzad.example', '--name', 'Ewa', '--role', 'clerk');
    expect(added).toMatchObject({ code: 0, said: { password: expect.stringMatching(/^.{20}$/) } });
    const again = await call('hall_one', 'user', 'add', 'ewa@urzad.example', '--name', 'Ewa', '--role', 'clerk');
    expect(again).toMatchObject({ code: 1, said: { error: { kind: 'refused' } } });
    expect((await call('hall_one', 'user', 'add', 'x@urzad.example', '--name', 'X', '--role', 'boss')).code).toBe(1);
    expect((await call('hall_one', 'user', 'password', 'nobody@urzad.example')).code).toBe(1);
    expect((await call('hall_one', 'user', 'add', 'x@urzad.example', '--password', 'x')).code).toBe(2);
    expect((await call('hall_one', 'user', 'disable', 'ewa@urzad.example')).code).toBe(0);
    const { said } = await call('hall_one', 'user', 'list');
    expect(said).toMatchObject({
      accounts: expect.arrayContaining([expect.objectContaining({ email: 'ewa@urzad.example', disabled: true })]),
    });
  },
);

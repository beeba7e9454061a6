import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { inject } from 'vitest';
import { PROJECT_ROOT } from '../project-root.ts';
import { withDatabase } from './embedded-postgres.ts';
import { openDatabase, type Database, type Db } from './open-database.ts';

/** The city of the tests: Kalisz. */
export const TEST_CITY = '3061011';
/** The demo is seeded as on this instant, so that what is fresh today is fresh in every run. */
export const TEST_NOW = new Date('2026-11-23T08:00:00+01:00');

export type TestDatabase = {
  database: Database;
  /** Kalisz. */
  db: Db;
  /** Addresses of the clone, for what opens its own connection. */
  urls: { ownerUrl: string; appUrl: string };
  close(): Promise<void>;
};

/**
 * A database of the test's own, cloned from a template and dropped on `close`.
 * @param kind `migrated` holds the municipality of Kalisz alone, `demo` the seed too, `empty` nothing at all.
 */
export async function openTestDatabase(kind: 'migrated' | 'demo' | 'empty'): Promise<TestDatabase> {
  const server = inject('testServer');
  if (server === null) throw new Error('only *.db.test.ts and *.page.test.tsx have a database');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(server.ownerUrl, async (admin) => {
    if (kind === 'demo') await ensureDemo(admin, server);
    await admin.query(`create database ${name} template ${kind === 'empty' ? 'template0' : kind}`);
  });
  const urls = { ownerUrl: withDatabase(server.ownerUrl, name), appUrl: withDatabase(server.appUrl, name) };
  const database = openDatabase({ url: urls.appUrl, ownerUrl: urls.ownerUrl });
  const close = async (): Promise<void> => {
    await database.close();
    await asOwner(server.ownerUrl, (admin) => admin.query(`drop database ${name} with (force)`));
  };
  return { database, db: database.city(TEST_CITY), urls, close };
}

/** Seeds the template on its first use in a run; other files wait for it. */
async function ensureDemo(admin: Client, server: { ownerUrl: string; appUrl: string }): Promise<void> {
  await admin.query(`select pg_advisory_lock(hashtext('calisia demo'))`);
  try {
    const made = await admin.query(`select 1 from pg_database where datname = 'demo'`);
    if (made.rowCount !== 0) return;
    await admin.query('drop database if exists demo_draft with (force)');
    await admin.query('create database demo_draft template migrated');
    await seedInto(withDatabase(server.appUrl, 'demo_draft'), withDatabase(server.ownerUrl, 'demo_draft'));
    await admin.query('alter database demo_draft rename to demo');
  } finally {
    await admin.query(`select pg_advisory_unlock(hashtext('calisia demo'))`);
  }
}

type Seed = { seedKalisz(database: Database, options: { now: Date }): Promise<{ ok: boolean; error?: unknown }> };

async function seedInto(url: string, ownerUrl: string): Promise<void> {
  const door = path.join(PROJECT_ROOT, 'seed', 'kalisz', 'index.ts');
  if (!existsSync(door)) return;
  const { seedKalisz } = (await import(/* @vite-ignore */ pathToFileURL(door).href)) as Seed;
  const database = openDatabase({ url, ownerUrl });
  try {
    const seeded = await seedKalisz(database, { now: TEST_NOW });
    if (!seeded.ok) throw new Error(`the demo was not seeded: ${JSON.stringify(seeded.error)}`);
  } finally {
    await database.close();
  }
}

async function asOwner(ownerUrl: string, work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: withDatabase(ownerUrl, 'postgres') });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

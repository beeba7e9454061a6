import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded, withDatabase } from './embedded-postgres.ts';
import { stopOrphan } from './embedded/postmaster.ts';
import { migrate } from './migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Addresses of the server of this run; null when no test asks for one. */
    testServer: { ownerUrl: string; appUrl: string } | null;
  }
}

const PREFIX = 'calisia-test-';
const NEEDS_DATABASE = /\.(db|page)\.test\.tsx?$/;

/** One server for each run, in a temporary folder, with the template database `migrated`; none when no test needs it. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  const { filenamePattern } = project.vitest as unknown as { filenamePattern?: string[] };
  const { testFiles } = await project.globTestFiles(filenamePattern);
  if (!testFiles.some((file) => NEEDS_DATABASE.test(file))) {
    project.provide('testServer', null);
    return;
  }
  await clearAbandoned();
  const folder = path.join(os.tmpdir(), `${PREFIX}${process.pid}`);
  await mkdir(folder, { recursive: true, mode: 0o711 });
  await writeFile(path.join(folder, 'pid'), String(process.pid));
  const server = await startEmbedded({ folder, unsafe: true });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await makeMigrated(server.ownerUrl);
  } catch (cause) {
    await stop();
    throw cause;
  }
  project.provide('testServer', { ownerUrl: server.ownerUrl, appUrl: server.appUrl });
  return stop;
}

async function makeMigrated(ownerUrl: string): Promise<void> {
  const url = withDatabase(ownerUrl, 'migrated');
  await connected(withDatabase(ownerUrl, 'postgres'), (admin) => admin.query('create database migrated'));
  await migrate(url);
  await connected(url, (client) => client.query(KALISZ));
  await connected(withDatabase(ownerUrl, 'postgres'), (admin) =>
    admin.query('alter database migrated with is_template true'),
  );
}

/** Ends its connection whatever happens, so that a faulty migration is told by its own words when the server stops. */
async function connected(connectionString: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

const KALISZ = `insert into places.municipality
  (teryt, slug, name_pl, name_en, office_pl, office_en, address, opening_hours, email, phone, epsg, case_prefix, synthetic)
  values ('3061011', 'kalisz', 'Kalisz', 'Kalisz', 'Biuro Obsługi Inwestora', 'Investor Service Office',
    'Główny Rynek 20, 62-800 Kalisz', '7:30–15:30', 'inwestor@example.org', '+48 62 000 00 00', 2177, 'INW', true)`;

/** Servers of runs that were killed: stopped and removed here, so that none remains for long. */
async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    const folder = path.join(os.tmpdir(), name);
    if (!name.startsWith(PREFIX) || !existsSync(path.join(folder, 'pid'))) continue;
    const pid = Number(await readFile(path.join(folder, 'pid'), 'utf8').catch(() => 'NaN'));
    if (!Number.isInteger(pid) || pid <= 0 || lives(pid)) continue;
    await stopOrphan(path.join(folder, 'postgres'));
    await rm(folder, { recursive: true, force: true });
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

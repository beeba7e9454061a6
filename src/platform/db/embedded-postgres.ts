import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { APP_ROLE, prepareAppRole } from './app-role.ts';
import { ensureCluster, OWNER_ROLE } from './embedded/cluster.ts';
import { choosePlace } from './embedded/place.ts';
import { startPostmaster, stopOrphan } from './embedded/postmaster.ts';
import { chooseRunner } from './embedded/runner.ts';
import { clearStaleLock } from './embedded/stale-lock.ts';
import { SAFE_SETTINGS, UNSAFE_SETTINGS } from './embedded/settings.ts';

/** What a command needs to reach the server of a data folder; kept in a file that only its owner reads. */
type Access = { port: number; ownerPassword: string; appPassword: string; cluster: string };

export type EmbeddedServer = {
  /** The superuser: migrations and templates. */
  ownerUrl: string;
  /** The role that row-level security binds. */
  appUrl: string;
  pid: number;
  /** A sentence when the database lies outside the data folder, else null. */
  moved: string | null;
  /** Calls back when the server ends, also when we stopped it. */
  onExit(listener: () => void): void;
  stop(): Promise<void>;
};

export const DATABASE_NAME = 'calisia';
const accessFile = (folder: string): string => path.join(folder, 'database.json');

/**
 * Starts a real PostgreSQL on the folder, making cluster, role and database when they are missing.
 * The caller holds the lock of the folder: a server that runs there already is an orphan, and is stopped.
 * @param input `unsafe` (tests only) trades durability for speed. Throws EmbeddedRefusal with a sentence.
 */
export async function startEmbedded(input: { folder: string; unsafe?: boolean }): Promise<EmbeddedServer> {
  const { folder } = input;
  const runner = chooseRunner();
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const before = await readAccess(folder);
  const place = await choosePlace(folder, runner, before?.cluster ?? null);
  await stopOrphan(place.cluster);
  await clearStaleLock(place.cluster);
  const access: Access = {
    ownerPassword: before?.ownerPassword ?? newPassword(),
    appPassword: before?.appPassword ?? newPassword(),
    port: await freePort(before?.port ?? 0),
    cluster: place.cluster,
  };
  await writeAccess(folder, access);
  await ensureCluster(place, runner, access.ownerPassword);
  const postmaster = await startPostmaster({
    place,
    runner,
    logFile: path.join(folder, 'postgres.log'),
    settings: { ...SAFE_SETTINGS, ...(input.unsafe ? UNSAFE_SETTINGS : {}), port: String(access.port) },
  });
  try {
    await prepareDatabase(access);
  } catch (cause) {
    await postmaster.stop();
    throw cause;
  }
  return { ...urlsOf(access), ...postmaster, moved: place.moved };
}

/** Addresses of the server of this folder, as its last start wrote them; null when none was ever started. */
export async function embeddedUrls(folder: string): Promise<{ ownerUrl: string; appUrl: string } | null> {
  const access = await readAccess(folder);
  return access && urlsOf(access);
}

/** The same address with another database's name. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

function urlsOf(access: Access): { ownerUrl: string; appUrl: string } {
  const address = `127.0.0.1:${access.port}/${DATABASE_NAME}`;
  return {
    ownerUrl: `postgres://${OWNER_ROLE}:${access.ownerPassword}@${address}`,
    appUrl: `postgres://${APP_ROLE}:${access.appPassword}@${address}`,
  };
}

async function prepareDatabase(access: Access): Promise<void> {
  const connectionString = withDatabase(urlsOf(access).ownerUrl, 'postgres');
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const known = await client.query('select 1 from pg_database where datname = $1', [DATABASE_NAME]);
    if (known.rowCount !== 0) return;
    await prepareAppRole(client, access.appPassword);
    await client.query(`create database ${DATABASE_NAME}`);
  } finally {
    await client.end();
  }
}

async function readAccess(folder: string): Promise<Access | null> {
  const text = await readFile(accessFile(folder), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Access);
}

async function writeAccess(folder: string, access: Access): Promise<void> {
  const draft = `${accessFile(folder)}.draft`;
  await writeFile(draft, JSON.stringify(access), { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, accessFile(folder));
}

const newPassword = (): string => randomBytes(24).toString('base64url');

/** A free port of the loopback: the preferred one when nobody took it meanwhile. */
async function freePort(preferred: number): Promise<number> {
  const probe = net.createServer();
  const listening = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(port, '127.0.0.1', () => resolve((probe.address() as net.AddressInfo).port));
    });
  const port = await listening(preferred).catch(() => listening(0));
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

import { Client } from 'pg';
import { embeddedUrls, startEmbedded, type EmbeddedServer } from '../platform/db/embedded-postgres.ts';
import type { Closers } from './closers.ts';
import type { Config } from './config.ts';

/** Addresses of the database in use. `server` is set where this process started the embedded one. */
export type DataSource = { ownerUrl: string; appUrl: string; server: EmbeddedServer | null };

/** Why the named database can't be used, as one sentence without its password. */
export class DatabaseRefusal extends Error {}

/** The database of DATABASE_URL, or the embedded one, started. The caller holds the data folder's lock. */
export async function startData(config: Config, closers: Closers): Promise<DataSource> {
  if (config.databaseUrl !== null) return namedDatabase(config.databaseUrl);
  const starting = startEmbedded({ folder: config.dataDir });
  // Registered before it is ready: a stop during the start must not leave a server behind.
  closers.add('database', async () => {
    const server = await starting.catch(() => null);
    await server?.stop();
  });
  const server = await starting;
  return { ownerUrl: server.ownerUrl, appUrl: server.appUrl, server };
}

/** The database that a running application serves from this folder. */
export async function runningData(config: Config): Promise<DataSource | null> {
  if (config.databaseUrl !== null) return namedDatabase(config.databaseUrl);
  const urls = await embeddedUrls(config.dataDir);
  return urls && { ...urls, server: null };
}

async function namedDatabase(url: string): Promise<DataSource> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ unbound: boolean; version: number }>(
      `select rolsuper or rolbypassrls as unbound, current_setting('server_version_num')::int / 10000 as version
       from pg_roles where rolname = current_user`,
    );
    const [found] = rows;
    if (found && found.version < 18)
      throw new DatabaseRefusal(`DATABASE_URL leads to PostgreSQL ${found.version}; Calisia needs 18.`);
    if (found?.unbound) {
      throw new DatabaseRefusal(
        'The role in DATABASE_URL is a superuser or bypasses row-level security, which keeps the cities apart. ' +
          'Make one that owns the database and is neither: create role calisia login password …; alter database … owner to calisia.',
      );
    }
    return { ownerUrl: url, appUrl: url, server: null };
  } catch (cause) {
    if (cause instanceof DatabaseRefusal) throw cause;
    const said = cause instanceof Error ? cause.message || (cause as { code?: string }).code : String(cause);
    throw new DatabaseRefusal(`The database in DATABASE_URL can't be reached: ${said ?? 'no answer'}.`, { cause });
  } finally {
    await client.end().catch(() => {});
  }
}

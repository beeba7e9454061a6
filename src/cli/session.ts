import { sql } from 'kysely';
import { createClosers, type Closers } from '../boot/closers.ts';
import type { Config } from '../boot/config.ts';
import { folderHolder, lockFolder } from '../boot/folder/folder-lock.ts';
import { runningData, startData, type DataSource } from '../boot/open-data.ts';
import { migrate, openDatabase, type Database, type Db } from '../platform/db/index.ts';
import { Refusal, UsageFault, type CommandContext } from './command.ts';

export type Session = Pick<CommandContext, 'database' | 'source' | 'city'> & { close(): Promise<void> };

/** The database of a command: the running application's, or the embedded one started for the time of the command. */
export function openSession(config: Config, settings: { what: string; city: string | undefined }): Session {
  const closers = createClosers(() => {});
  const source = once(() => reach(config, settings.what, closers));
  const database = once(async () => {
    const { appUrl, ownerUrl } = await source();
    await migrate(ownerUrl);
    const opened = openDatabase({ url: appUrl, ownerUrl });
    closers.add('pools', () => opened.close());
    return opened;
  });
  const city = once(async () => chooseCity(await database(), settings.city));
  return { source, database, city, close: () => closers.closeAll() };
}

async function reach(config: Config, what: string, closers: Closers): Promise<DataSource> {
  if (config.databaseUrl !== null) return startData(config, closers);
  const lock = lockFolder(config.dataDir, { what, address: null });
  if (lock.ok) {
    closers.add('lock', () => lock.value.release());
    return startData(config, closers);
  }
  const { holder } = lock.error;
  const running = holder.address === null ? null : await runningData(config);
  if (running !== null) return running;
  throw new Refusal(
    `The data folder ${config.dataDir} is held by process ${holder.pid} (${holder.what}). Wait for it.`,
  );
}

async function chooseCity(database: Database, wanted: string | undefined): Promise<{ teryt: string; db: Db }> {
  const found = await sql<{ teryt: string; name: string }>`
    select teryt, name_pl as name from places.municipality order by teryt`.execute(database.whole);
  const listed = found.rows.map((row) => `${row.teryt} ${row.name}`).join(', ');
  if (found.rows.length === 0) throw new Refusal('The database holds no city yet. Fill it: npm run calisia -- seed');
  if (wanted === undefined && found.rows.length > 1) throw new UsageFault(`Name the city with --city: ${listed}`);
  const row = wanted === undefined ? found.rows[0] : found.rows.find(({ teryt }) => teryt === wanted);
  if (row === undefined) throw new Refusal(`There is no city ${wanted ?? ''} here. Known: ${listed}`);
  return { teryt: row.teryt, db: database.city(row.teryt) };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => (made ??= make());
}

/** Whether the application runs on this folder now. */
export const runningAddress = (config: Config): string | null => folderHolder(config.dataDir)?.address ?? null;

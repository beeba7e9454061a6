import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ArchiveRefusal, entryName, type Manifest, type TableEntry } from './manifest.ts';
import { migrationsNow, tablesInOrder, type Table } from './tables.ts';
import { tableFile, unpackArchive } from './unpack-archive.ts';

const MIGRATIONS = 'platform.migration';

/**
 * Takes an archive into a migrated, otherwise empty database: everything in one transaction, or nothing.
 * Throws ArchiveRefusal when the archive is damaged or of another schema, or the database holds something.
 */
export async function restoreArchive(ownerUrl: string, file: string): Promise<Manifest> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'calisia-restore-'));
  try {
    const manifest = await unpackArchive(file, folder);
    const client = new Client({ connectionString: ownerUrl, application_name: 'calisia restore' });
    await client.connect();
    try {
      await takeIn(client, manifest, folder);
    } finally {
      // A transaction that was not committed ends with its connection.
      await client.end();
    }
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function takeIn(client: Client, manifest: Manifest, folder: string): Promise<void> {
  await client.query('begin');
  const tables = await tablesInOrder(client);
  await refuseOtherSchema(client, manifest, tables);
  await openTables(client, tables);
  await refuseFull(client, tables);
  for (const table of tables) await loadTable(client, manifest, { table, folder });
  await setSequences(client, manifest);
  // The queue is not in the archive: letters that it held wait for it again.
  await client.query(`update platform.outbox set queued_at = null where state = 'waiting'`);
  // Numbers of transactions of another server: one met again here would pass for an event of today's write.
  await client.query(`update audit.event set transaction = '0'`);
  await closeTables(client, tables);
  await client.query('commit');
}

async function refuseOtherSchema(client: Client, manifest: Manifest, tables: Table[]): Promise<void> {
  const here = await migrationsNow(client);
  const shape = (list: Manifest['migrations']): string =>
    list.map(({ file, sha256 }) => `${file} ${sha256}`).join('\n');
  if (shape(here) !== shape(manifest.migrations)) {
    const [theirs, ours] = [manifest.migrations.at(-1)?.file, here.at(-1)?.file];
    throw new ArchiveRefusal(
      `The archive is of another version: its last migration is ${theirs ?? 'none'}, here it is ${ours ?? 'none'}. ` +
        'Restore it with the Calisia that made it, then update.',
    );
  }
  const known = new Map(tables.map((table) => [table.name, table.columns.join()]));
  const odd = manifest.tables.find(({ name, columns }) => known.get(name) !== columns.join());
  if (odd || known.size !== manifest.tables.length) {
    throw new ArchiveRefusal(
      `The archive's tables are not those of this database: ${odd?.name ?? 'some are missing'}.`,
    );
  }
}

/** For this transaction the owner reads and writes every city, and no trigger adds what the archive already holds. */
async function openTables(client: Client, tables: Table[]): Promise<void> {
  for (const { name, forced } of tables) {
    await client.query(`alter table ${name} disable trigger user`);
    if (forced) await client.query(`alter table ${name} no force row level security`);
  }
}

async function closeTables(client: Client, tables: Table[]): Promise<void> {
  // Deferred checks of references run now, not after the triggers are back.
  await client.query('set constraints all immediate');
  for (const { name, forced } of tables) {
    await client.query(`alter table ${name} enable trigger user`);
    if (forced) await client.query(`alter table ${name} force row level security`);
  }
}

/** A city's rows, or the city itself, make a database full; roles, secrets and counted tries are replaced. */
async function refuseFull(client: Client, tables: Table[]): Promise<void> {
  for (const { name, forced } of tables) {
    if (!forced && name !== 'places.municipality') continue;
    const found = await client.query(`select 1 from ${name} limit 1`);
    if (found.rowCount !== 0)
      throw new ArchiveRefusal(`The database is not empty: ${name} holds rows. Nothing was changed.`);
  }
}

async function loadTable(client: Client, manifest: Manifest, at: { table: Table; folder: string }): Promise<void> {
  const { name, columns } = at.table;
  const index = manifest.tables.findIndex((entry) => entry.name === name);
  const entry = manifest.tables[index];
  if (name === MIGRATIONS || entry === undefined) return;
  await client.query(`delete from ${name}`);
  try {
    const stream = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
    await pipeline(createReadStream(tableFile(at.folder, index)), stream);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new ArchiveRefusal(`The entry ${entryName(name)} does not fit: ${said}`, { cause });
  }
  await refuseOtherCount(client, entry);
}

async function refuseOtherCount(client: Client, entry: TableEntry): Promise<void> {
  const counted = await client.query<{ rows: string }>(`select count(*)::text as rows from ${entry.name}`);
  if (Number(counted.rows[0]?.rows) === entry.rows) return;
  throw new ArchiveRefusal(`The entry ${entryName(entry.name)} gave another number of rows than its manifest says.`);
}

async function setSequences(client: Client, manifest: Manifest): Promise<void> {
  for (const { name, value, called } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [name, value, called]);
  }
}

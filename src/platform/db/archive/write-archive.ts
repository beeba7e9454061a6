import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack, type Pack } from 'tar-stream';
import { entryName, MANIFEST_NAME, type Manifest, type TableEntry } from './manifest.ts';
import { migrationsNow, sequencesNow, tablesInOrder, type Table } from './tables.ts';

/**
 * Writes every table as of one moment into a tar.gz that only its owner can read: it holds secrets and personal data.
 * The file appears under its name only when it is whole.
 */
export async function writeArchive(ownerUrl: string, file: string, now: Date): Promise<Manifest> {
  const folder = await mkdtemp(path.join(path.dirname(file), '.calisia-backup-'));
  const client = new Client({ connectionString: ownerUrl, application_name: 'calisia backup' });
  try {
    await client.connect();
    await client.query('begin isolation level repeatable read read only');
    const tables: TableEntry[] = [];
    for (const table of await tablesInOrder(client)) tables.push(await copyTable(client, table, folder));
    const manifest: Manifest = {
      format: 'calisia-archive-1',
      madeAt: now.toISOString(),
      migrations: await migrationsNow(client),
      tables,
      sequences: await sequencesNow(client),
    };
    await client.query('commit');
    await packAll(manifest, folder, file);
    return manifest;
  } finally {
    await client.end().catch(() => {});
    await rm(folder, { recursive: true, force: true });
  }
}

/** A role that row-level security binds reads each city in turn; a superuser reads them at once. */
async function copyTable(client: Client, table: Table, folder: string): Promise<TableEntry> {
  const hash = createHash('sha256');
  const count = { rows: 0, bytes: 0 };
  const place = path.join(folder, entryName(table.name));
  const file = createWriteStream(place, { mode: 0o600 });
  for (const city of table.forced ? await citiesToRead(client) : [null]) {
    if (city !== null) await client.query(`select set_config('calisia.city', $1, true)`, [city]);
    const stream = client.query(copyTo(`copy (select ${table.columns.join(', ')} from ${table.name}) to stdout`));
    await pipeline(stream, meter(hash, count), file, { end: false });
  }
  await new Promise<void>((resolve, reject) => {
    file.once('error', reject);
    file.end(() => resolve());
  });
  return { name: table.name, columns: table.columns, ...count, sha256: hash.digest('hex') };
}

async function citiesToRead(client: Client): Promise<(string | null)[]> {
  const role = await client.query<{ free: boolean }>(
    'select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  );
  if (role.rows[0]?.free) return [null];
  const cities = await client.query<{ teryt: string }>('select teryt from places.municipality order by 1');
  return cities.rows.map(({ teryt }) => teryt);
}

/** In COPY's text format a row is a line: a line break inside a value is escaped. */
function meter(hash: ReturnType<typeof createHash>, count: { rows: number; bytes: number }): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      count.bytes += chunk.length;
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count.rows += 1;
      done(null, chunk);
    },
  });
}

async function packAll(manifest: Manifest, folder: string, file: string): Promise<void> {
  const draft = path.join(folder, 'archive');
  const tar = pack();
  const written = pipeline(tar, createGzip(), createWriteStream(draft, { mode: 0o600, flush: true }));
  tar.entry({ name: MANIFEST_NAME }, JSON.stringify(manifest, null, 2));
  for (const table of manifest.tables) await addFile(tar, path.join(folder, entryName(table.name)), table);
  tar.finalize();
  await written;
  await rename(draft, file);
}

async function addFile(tar: Pack, place: string, table: TableEntry): Promise<void> {
  await pipeline(createReadStream(place), tar.entry({ name: entryName(table.name), size: table.bytes }));
}

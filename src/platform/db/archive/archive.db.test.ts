import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../project-root.ts';
import { migrate } from '../index.ts';
import { openTestDatabase, type TestDatabase } from '../testing.ts';
import { restoreArchive, writeArchive, type Manifest } from './index.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
let folder: string;
let source: TestDatabase;
let made: Manifest;
const file = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'calisia-archive-'));
  source = await openTestDatabase('demo');
  await sql`select audit.append('system', 'a.b', 'thing', '1', '{"text": "zażółć\\tgęślą\\njaźń"}')`.execute(source.db);
  await keepPhoto();
  made = await writeArchive(source.urls.ownerUrl, file('whole.tgz'), NOW);
});

/** A file as people hand them in, with every byte there is. */
const PHOTO = Buffer.from(Array.from({ length: 512 }, (_, at) => at % 256));
const keepPhoto = (): Promise<unknown> =>
  source.db.transaction().execute(async (tx) => {
    await sql`insert into platform.file_content (city, sha256, type, content)
      values ('3061011', sha256(${PHOTO}), 'image/png', ${PHOTO})`.execute(tx);
    await sql`insert into platform.stored_file (city, sha256, name, purpose)
      values ('3061011', sha256(${PHOTO}), 'plac.png', 'photo')`.execute(tx);
    await sql`select audit.append('system', 'site.file-added', 'site', '1', '{}')`.execute(tx);
  });
afterAll(async () => {
  await source.close();
  await rm(folder, { recursive: true, force: true });
});

async function emptyDatabase(): Promise<TestDatabase> {
  const target = await openTestDatabase('empty');
  await migrate(target.urls.ownerUrl);
  return target;
}

/** Tables whose bytes may differ after a restore: transactions' numbers, the moment of migration. */
const OWN_TO_A_SERVER = ['audit.event', 'platform.migration'];
const sums = (manifest: Manifest): Record<string, string> =>
  Object.fromEntries(
    manifest.tables
      .filter(({ name }) => !OWN_TO_A_SERVER.includes(name))
      .map(({ name, rows, sha256 }) => [name, `${rows} ${sha256}`]),
  );

test('what is restored is what was saved, row for row, with sequences and the audit chain', async () => {
  const target = await emptyDatabase();
  await restoreArchive(target.urls.ownerUrl, file('whole.tgz'));
  const again = await writeArchive(target.urls.ownerUrl, file('again.tgz'), NOW);
  expect(sums(again)).toEqual(sums(made));
  expect(again.sequences).toEqual(made.sequences);
  const chain = sql`select seq, hash, previous, details from audit.event order by seq`;
  expect((await chain.execute(target.db)).rows).toEqual((await chain.execute(source.db)).rows);
  await target.close();
});

test('every table that the migrations make is in the archive', async () => {
  const migrations = path.join(PROJECT_ROOT, 'migrations');
  const texts = await Promise.all(
    (await readdir(migrations)).map((one) => readFile(path.join(migrations, one), 'utf8')),
  );
  const written = texts.flatMap((text) =>
    [...text.matchAll(/create table (?:if not exists )?([\w.]+)/gi)].map((m) => m[1]),
  );
  expect(made.tables.map(({ name }) => name).toSorted()).toEqual(written.toSorted());
});

test('files that people handed in come back byte for byte', async () => {
  const target = await emptyDatabase();
  await restoreArchive(target.urls.ownerUrl, file('whole.tgz'));
  const { rows } = await sql<{ content: Buffer }>`
    select c.content from platform.stored_file f join platform.file_content c using (city, sha256)
    where f.name = 'plac.png'`.execute(target.db);
  expect(rows.map(({ content }) => Buffer.compare(content, PHOTO))).toEqual([0]);
  await target.close();
});

test('a restored office is guarded as before: no write without an event, no row of another city', async () => {
  const target = await emptyDatabase();
  await restoreArchive(target.urls.ownerUrl, file('whole.tgz'));
  const write = sql`insert into sites.contact (city, name, role_pl, role_en, phone, email, languages)
    values ('3061011', 'Anna', 'a', 'a', '1', 'a@example.org', '{pl}')`;
  await expect(write.execute(target.db)).rejects.toThrow(/without an audit event/);
  const seen = await sql`select 1 from audit.event`.execute(target.database.city('3064011'));
  expect(seen.rows).toHaveLength(0);
  await target.close();
});

test('an archive is taken into an empty database only', async () => {
  await expect(restoreArchive(source.urls.ownerUrl, file('whole.tgz'))).rejects.toThrow(/not empty/);
});

test('an archive is for its owner alone to read', async () => {
  expect((await stat(file('whole.tgz'))).mode & 0o777).toBe(0o600);
});

const refusedLeavingNothing = async (name: string, why: RegExp): Promise<void> => {
  const target = await emptyDatabase();
  await expect(restoreArchive(target.urls.ownerUrl, file(name))).rejects.toThrow(why);
  const left = await sql`select 1 from places.municipality`.execute(target.database.whole);
  expect(left.rows).toHaveLength(0);
  await target.close();
};

test('a changed byte is refused, naming the entry', async () => {
  const tar = gunzipSync(await readFile(file('whole.tgz')));
  const at = tar.indexOf('Kalisz', tar.lastIndexOf('places.municipality.copy'));
  tar.write('Kalosz', at);
  await writeFile(file('changed.tgz'), gzipSync(tar));
  await refusedLeavingNothing('changed.tgz', /places\.municipality\.copy is damaged/);
});

test('a file that breaks off is refused', async () => {
  const whole = await readFile(file('whole.tgz'));
  await writeFile(file('short.tgz'), whole.subarray(0, Math.floor(whole.length / 2)));
  await refusedLeavingNothing('short.tgz', /breaks off or is damaged at \w+/);
});

test('an archive without one of its entries is refused, naming it', async () => {
  const tar = gunzipSync(await readFile(file('whole.tgz')));
  await writeFile(file('lacking.tgz'), gzipSync(Buffer.concat([tar.subarray(0, lastEntry(tar)), Buffer.alloc(1024)])));
  await refusedLeavingNothing('lacking.tgz', /lacks the entry [\w.]+\.copy/);
});

test('what is no archive at all is refused', async () => {
  await writeFile(file('text.tgz'), 'hello');
  await refusedLeavingNothing('text.tgz', /can't be restored/);
  await refusedLeavingNothing('nothing.tgz', /is not there/);
});

test('an archive of another schema is refused before anything is read into it', async () => {
  const tar = gunzipSync(await readFile(file('whole.tgz'))).toString('latin1');
  const changed = tar.replace(/"file": "0001_platform\.sql"/, '"file": "0001_platforn.sql"');
  await writeFile(file('other.tgz'), gzipSync(Buffer.from(changed, 'latin1')));
  await refusedLeavingNothing('other.tgz', /another version/);
});

/** Where the header of the last entry of a tar begins. */
function lastEntry(tar: Buffer): number {
  let [at, last] = [0, 0];
  while (tar[at] !== 0) {
    last = at;
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 135), 8);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return last;
}

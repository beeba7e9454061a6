import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { fileAt, importParcels } from '../index.server.ts';

const COUNT = 12_000;
const folder = mkdtempSync(join(tmpdir(), 'calisia-killed-'));
const path = join(folder, 'dzialki.geojson');
let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('migrated');
  const parcel = (n: number): string => {
    const [x, y] = [6_500_000 + (n % 200) * 20, 5_730_000 + Math.floor(n / 200) * 20];
    const ring = [
      [x, y],
      [x + 20, y],
      [x + 20, y + 20],
      [x, y + 20],
      [x, y],
    ];
    return `{"type":"Feature","properties":{"idDzialki":"306101_1.0033.${n + 1}"},"geometry":{"type":"Polygon","coordinates":[${JSON.stringify(ring)}]}}`;
  };
  const features = Array.from({ length: COUNT }, (_, n) => parcel(n)).join(',\n');
  writeFileSync(
    path,
    `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:2177"}},"features":[${features}]}`,
  );
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true });
});

const table = async (): Promise<unknown> =>
  (
    await sql`select count(*)::int as count, md5(string_agg(md5(row(id, precinct, number, geometry, bounds::text, area_m2)::text), '' order by id)) as sum
      from places.parcel`.execute(opened.db)
  ).rows[0];

/** An import in a process of its own, killed without warning while it writes. */
async function killed(): Promise<void> {
  const [door, database] = ['../index.server.ts', '../../../platform/db/index.ts'].map(
    (file) => new URL(file, import.meta.url).href,
  );
  const program = `const { openDatabase } = await import(${JSON.stringify(database)});
    const { fileAt, importParcels } = await import(${JSON.stringify(door)});
    const db = openDatabase({ url: process.argv[1] }).city('3061011');
    await importParcels(db, { source: fileAt(process.argv[2]), actor: 'command', afterWrite: async () => console.log('wrote') });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, opened.urls.appUrl, path]);
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');
}

test(
  'an import that is killed leaves nothing, and run again gives the table of one clean run',
  { timeout: 120_000 },
  async () => {
    await killed();
    expect(await table()).toMatchObject({ count: 0 });
    const run = async (): Promise<void> => {
      const outcome = await importParcels(opened.db, { source: fileAt(path)!, actor: 'command' });
      expect(outcome).toMatchObject({ ok: true, value: { report: { stored: true, accepted: COUNT } } });
    };
    await run();
    const afterKill = await table();
    await sql`delete from places.parcel`.execute(opened.db);
    await run();
    expect(await table()).toEqual(afterKill);
    expect(afterKill).toMatchObject({ count: COUNT });
  },
);

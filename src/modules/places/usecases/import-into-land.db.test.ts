import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { bytesNamed, importParcels, landUseOf } from '../index.server.ts';
import { feature, geoJson, square } from './parcel-files.cases.ts';

/** More than two statements' parcels. */
const COUNT = 4500;
let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('migrated');
});
afterAll(() => opened.close());

type Change = (n: number) => Record<string, unknown> | null;
const written: string[] = [];

async function run(from: number, to: number, change: Change = () => null) {
  const features = Array.from({ length: to - from }, (_, i) => {
    const n = from + i;
    return feature(`306101_1.0033.${n + 1}`, square(n), { OBREB: 'Tyniec', uzytki: 'RIIIa', ...change(n) });
  });
  written.length = 0;
  const outcome = await importParcels(opened.db, {
    source: bytesNamed('dzialki.geojson', new TextEncoder().encode(geoJson(features))),
    actor: 'command',
    afterWrite: async (_, ids) => void written.push(...ids),
  });
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value.report.written;
}

describe('land that comes in by several files', () => {
  test('the first one finds an empty city, and every parcel is told to what depends on it', async () => {
    expect(await run(0, COUNT)).toEqual({ inserted: COUNT, changed: 0, unchanged: 0 });
    expect(new Set(written).size).toBe(COUNT);
  });

  test('one that brings known, changed and new parcels in one statement counts and tells each', async () => {
    const change: Change = (n) => (n % 100 === 0 ? { poleEwidencyjne: '0,2600' } : null);
    expect(await run(COUNT - 2000, COUNT + 500, change)).toEqual({ inserted: 500, changed: 20, unchanged: 1980 });
    expect(new Set(written).size).toBe(520);
  });

  test('a parcel that changed and states no uses any more keeps none; one that did not change is not touched', async () => {
    const silent: Change = (n) => (n < 3 ? { uzytki: '', poleEwidencyjne: '0,2700' } : null);
    expect(await run(0, 6, silent)).toEqual({ inserted: 0, changed: 3, unchanged: 3 });
    expect(written.toSorted()).toEqual([1, 2, 3].map((n) => `306101_1.0033.${n}`));
    const uses = await landUseOf(opened.db, ['306101_1.0033.1', '306101_1.0033.4']);
    expect(uses.map(({ parcelId }) => parcelId)).toEqual(['306101_1.0033.4']);
  });

  test('a window on it is found by an index, although the application sees one city only', async () => {
    await sql`analyze places.parcel`.execute(opened.database.whole);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select id from places.parcel
      where bounds && box(point(6500000, 5730000), point(6500010, 5730010))`.execute(opened.db);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('parcel_bounds');
  });
});

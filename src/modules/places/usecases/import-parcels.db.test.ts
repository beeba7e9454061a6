import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { transformation } from '../../../geometry/crs.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { bytesNamed, importParcels, parcelsByIds, parcelsInBox } from '../index.server.ts';
import { egibGml, feature, geoJson, square } from './parcel-files.cases.ts';

let test_: TestDatabase;
beforeAll(async () => {
  test_ = await openTestDatabase('migrated');
});
afterAll(() => test_.close());

const file = (text: string | Uint8Array, name = 'dzialki.geojson') =>
  bytesNamed(name, typeof text === 'string' ? new TextEncoder().encode(text) : text);

async function run(text: string | Uint8Array, options: { dryRun?: boolean; acceptGood?: boolean; name?: string } = {}) {
  const outcome = await importParcels(test_.db, { source: file(text, options.name), actor: 'command', ...options });
  if (!outcome.ok) throw new Error(`refused: ${outcome.error.kind}`);
  return outcome.value.report;
}
const count = async (table: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(test_.db)).rows[0]!.n;

describe('importing parcels into the city', () => {
  test('a file is stored once, with area, register area and an event; a second reading changes nothing', async () => {
    const text = geoJson([feature('306101_1.0033.2/20', square(0), { poleEwidencyjne: '0,2500', OBREB: 'Tyniec' })]);
    const first = await run(text);
    expect(first).toMatchObject({
      stored: true,
      accepted: 1,
      registerUnit: 'ha',
      written: { inserted: 1, changed: 0, unchanged: 0 },
    });
    const [parcel] = await parcelsByIds(test_.db, ['306101_1.0033.2/20']);
    expect(parcel).toMatchObject({
      precinct: '0033',
      precinctName: 'Tyniec',
      number: '2/20',
      registerAreaM2: 2500,
      repaired: null,
    });
    expect(parcel!.areaM2).toBeCloseTo(2500, 0);
    expect(await parcelsInBox(test_.db, parcel!.bounds)).toHaveLength(1);
    const events = await count('audit.event');
    expect(await run(text)).toMatchObject({ stored: true, written: { inserted: 0, changed: 0, unchanged: 1 } });
    expect(await count('audit.event')).toBe(events);
    expect(await count('places.parcel_import')).toBe(1);
  });

  test('the same land as EGiB GML, northing first, is the same land', async () => {
    const text = egibGml([{ id: '306101_1.0033.2/20', ring: square(0), areaHa: '0.2500' }]);
    const report = await run(text, { name: 'egib.gml' });
    expect(report.crs).toMatchObject([
      { labelled: 'urn:ogc:def:crs:EPSG::2177', used: 2177, axes: 'yx', contradicted: false },
    ]);
    const [parcel] = await parcelsByIds(test_.db, ['306101_1.0033.2/20']);
    expect(parcel!.areaM2).toBeCloseTo(2500, 2);
    expect(report.written).toMatchObject({ inserted: 0, changed: 1 });
  });

  test('axes swapped against their label are read right and reported', async () => {
    const text = egibGml([{ id: '306101_1.0033.9', ring: square(900), areaHa: '0.2500' }], { swapped: true });
    const report = await run(text, { name: 'swapped.gml', dryRun: true });
    expect(report.crs).toMatchObject([{ contradicted: true, axes: 'xy' }]);
    expect(report).toMatchObject({ accepted: 1, stored: false, dryRun: true });
  });

  test('a dry run reports what the true run does and leaves nothing', async () => {
    const text = geoJson([feature('306101_1.0033.3', square(100)), feature('306101_1.0033.4', square(200))]);
    const before = await count('places.parcel');
    const dry = await run(text, { dryRun: true });
    expect(await count('places.parcel')).toBe(before);
    const real = await run(text);
    expect({ ...dry, dryRun: false, stored: true }).toEqual(real);
  });

  test('one bad parcel keeps the whole file out, unless good ones alone are asked for', async () => {
    const text = geoJson([feature('306101_1.0033.5', square(300)), feature('306201_1.0033.6', square(400))]);
    expect(await run(text)).toMatchObject({ stored: false, refused: [{ kind: 'other-municipality', position: 2 }] });
    expect(await parcelsByIds(test_.db, ['306101_1.0033.5'])).toEqual([]);
    expect(await run(text, { acceptGood: true })).toMatchObject({ stored: true, written: { inserted: 1 } });
    expect(await parcelsByIds(test_.db, ['306101_1.0033.5'])).toHaveLength(1);
  });

  test('what depends on the land is brought up to date in the same transaction, or nothing is written', async () => {
    const text = geoJson([feature('306101_1.0033.77', square(700))]);
    const failing = importParcels(test_.db, {
      source: file(text),
      actor: 'command',
      afterWrite: (_, changed) => Promise.reject(new Error(`shares of ${changed.join()}`)),
    });
    await expect(failing).rejects.toThrow('shares of 306101_1.0033.77');
    expect(await parcelsByIds(test_.db, ['306101_1.0033.77'])).toEqual([]);
  });
});

describe('where and when', () => {
  test('a parcel far outside the border of the base map is refused with its place', async () => {
    await sql`insert into places.base_feature (city, kind, geometry, source, synthetic) values (platform.city(), 'border',
      ${JSON.stringify({ type: 'Polygon', coordinates: [square(0)] })}::jsonb, 'test', true)`.execute(test_.db);
    const text = geoJson([feature('306101_1.0050.1', square(100)), feature('306101_1.0050.2', square(9000))]);
    const report = await run(text, { dryRun: true });
    await sql`delete from places.base_feature`.execute(test_.db);
    expect(report.refused).toMatchObject([{ kind: 'outside-municipality', id: '306101_1.0050.2' }]);
    expect(report.refused[0]!.at![0]).toBeCloseTo(6_515_000, 0);
  });

  test('the connection of another city sees none of the land', async () => {
    await run(geoJson([feature('306101_1.0034.1', square(600))]));
    expect(await parcelsByIds(test_.db, ['306101_1.0034.1'])).toHaveLength(1);
    expect(await parcelsByIds(test_.database.city('3062011'), ['306101_1.0034.1'])).toEqual([]);
  });

  test('two clerks who import the same file at once store it once', async () => {
    const text = geoJson(Array.from({ length: 40 }, (_, i) => feature(`306101_1.0051.${i + 1}`, square(i * 60))));
    const reports = await Promise.all([run(text), run(text)]);
    expect(reports.map(({ written }) => written.inserted).toSorted()).toEqual([0, 40]);
  });
});

describe('features that are refused by name', () => {
  const bow = [
    [0, 0],
    [50, 50],
    [50, 0],
    [0, 50],
    [0, 0],
  ];
  const toDegrees = transformation(2177, 4326);
  const ringAt = (points: number[][]) => points.map(([x, y]) => [...toDegrees([6_506_000 + x!, 5_735_000 + y!])]);
  test.each([
    ['without an id', feature(null, square(0)), 'no-id'],
    ['with an id that is none', feature('306101_1.33.2/20', square(0)), 'bad-id'],
    ['of another city', feature('306102_1.0033.2', square(0)), 'other-municipality'],
    ['without a surface', { ...feature('306101_1.0033.1', square(0)), geometry: null }, 'no-geometry'],
    [
      'that is a point',
      { ...feature('306101_1.0033.1', square(0)), geometry: { type: 'Point', coordinates: [18, 51] } },
      'unreadable-geometry',
    ],
    ['with an open ring', feature('306101_1.0033.1', square(0).slice(0, -1)), 'unreadable-geometry'],
    ['that crosses itself', feature('306101_1.0033.1', ringAt(bow)), 'not-repairable'],
    [
      'in Paris',
      feature('306101_1.0033.1', [
        [2.3, 48.8],
        [2.4, 48.8],
        [2.4, 48.9],
        [2.3, 48.8],
      ]),
      'outside-poland',
    ],
    ['that is not a feature', 'działka', 'no-id'],
  ])('a parcel %s', async (_, one, kind) => {
    const good = Array.from({ length: 9 }, (__, i) => feature(`306101_1.0001.${i + 1}`, square(i * 60)));
    const report = await run(geoJson([...good, one]), { dryRun: true });
    expect(report.refused).toMatchObject([{ kind, position: 10 }]);
    expect(report.accepted).toBe(9);
  });

  test('a self-crossing border is refused with the place where it crosses', async () => {
    const report = await run(geoJson([feature('306101_1.0033.1', ringAt(bow))]), { dryRun: true });
    const at = report.refused[0]!.at!;
    expect(Math.hypot(at[0] - 6_506_025, at[1] - 5_735_025)).toBeLessThan(0.01);
  });

  test('twice the same parcel is one; two that differ are both refused', async () => {
    const same = feature('306101_1.0033.8', square(0));
    const other = feature('306101_1.0033.8', square(90));
    expect(await run(geoJson([same, same]), { dryRun: true })).toMatchObject({
      accepted: 1,
      repeated: ['306101_1.0033.8'],
      refused: [],
    });
    const report = await run(geoJson([same, other, same]), { dryRun: true });
    expect(report.refused.map(({ kind, position }) => [kind, position])).toEqual([
      ['duplicate-differs', 1],
      ['duplicate-differs', 2],
      ['duplicate-differs', 3],
    ]);
    expect(report.accepted).toBe(0);
  });
});

describe('what is reported and not refused', () => {
  test('names that lost their letters are left empty', async () => {
    const broken = ['?UKOWISKO', 'Mi?dzyrzec', 'Å‚ÄKA', 'PoĹ‚udnie', 'P\uFFFDtok'];
    const text = geoJson(broken.map((name, i) => feature(`306101_1.0044.${i + 1}`, square(i * 60), { OBREB: name })));
    const report = await run(text);
    expect(report.brokenTexts.map(({ text }) => text)).toEqual(broken);
    expect((await parcelsByIds(test_.db, ['306101_1.0044.1']))[0]!.precinctName).toBeNull();
  });

  test('a register area that the map denies is named with both figures; square metres are told from hectares', async () => {
    const areas = ['2500', '2490', '2600', '2500'];
    const text = geoJson(
      areas.map((area, i) => feature(`306101_1.0045.${i + 1}`, square(i * 60), { powierzchnia: area })),
    );
    const report = await run(text, { dryRun: true });
    expect(report.registerUnit).toBe('m2');
    expect(report.deviations).toMatchObject([{ id: '306101_1.0045.3', registerM2: 2600 }]);
    expect(report.deviations[0]!.differenceM2).toBeCloseTo(-100, 0);
  });

  test('a spike without area is cut off, said so, and the parcel kept', async () => {
    const [a, b, c, d] = square(0) as [number[], number[], number[], number[]];
    const spike = [a, b, [b[0]! + 0.001, b[1]!], b, c, d, a];
    const report = await run(geoJson([feature('306101_1.0046.1', spike)]), { dryRun: true });
    expect(report.repaired).toMatchObject([{ id: '306101_1.0046.1' }]);
    expect(report.accepted).toBe(1);
  });
});

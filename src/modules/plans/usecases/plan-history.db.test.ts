import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkProvision } from './desk/check-provision.ts';
import type { Actor } from '../../audit/index.ts';
import { day } from '../../../kernel/day.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { bytesNamed, type FileSource, importParcels } from '../../places/index.server.ts';
import { deskActs, deskZones, earlierOf } from '../data/desk.queries.ts';
import { importPlan, importVectorPlan, parseMapping, plansOverParcels, recomputeShares } from '../index.server.ts';
import { actFile, RIGHT, zonesFile } from './plan-files.cases.ts';

let opened: TestDatabase;
const parcel = '306101_1.0033.1';
const today = day('2026-11-22');

beforeAll(async () => {
  opened = await openTestDatabase('migrated');
  const parcels = geoJson('d.geojson', [{ properties: { idDzialki: parcel }, box: [0, 0, 200, 50] }]);
  await importParcels(opened.db, {
    source: parcels,
    actor: 'command',
    afterWrite: async (tx, ids) => void (await recomputeShares(tx, { parcelIds: ids })),
  });
});
afterAll(() => opened.close());

type Sketch = { properties: object; box: [number, number, number, number] };

function geoJson(name: string, sketches: Sketch[]): FileSource {
  const features = sketches.map(({ properties, box: [x, y, w, h] }) => ({
    type: 'Feature',
    properties,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [x + w, y],
          [x + w, y + h],
          [x, y + h],
          [x, y],
        ].map(([e, n]) => [6_506_000 + e!, 5_735_000 + n!]),
      ],
    },
  }));
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2177' } };
  return bytesNamed(name, new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', crs, features })));
}

async function run(files: FileSource[]) {
  const result = await importPlan(opened.db, { files, actor: 'command', today });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}
const sharesOn = async (on: string) =>
  (await plansOverParcels(opened.db, [parcel], day(on))).zones.map(({ designation, shares }) => [
    designation,
    shares[0]!.areaM2,
  ]);

describe('a plan through the years', () => {
  test('an amended zone holds to the day before, and each day knows its own shares and provisions', async () => {
    await run([actFile(), zonesFile([...RIGHT])]);
    const style = { stamp: '20260601T000000' };
    const amended = [
      { ...RIGHT[0]!, cell: [0, 0, 1.5, 1] as [number, number, number, number], from: '2026-06-01' },
      { ...RIGHT[1]!, cell: [1.5, 0, 1.5, 1] as [number, number, number, number], from: '2026-06-01' },
    ];
    const report = await run([actFile(style), zonesFile(amended, style)]);
    expect(report).toMatchObject({ stored: true, faults: [], zones: { changed: 2, removed: 1 } });
    expect(await sharesOn('2026-05-31')).toEqual([
      ['1SP', 5000],
      ['2SU', 5000],
    ]);
    expect(await sharesOn('2026-06-01')).toEqual([
      ['1SP', 7500],
      ['2SU', 2500],
    ]);
    const { zones } = await plansOverParcels(opened.db, [parcel], day('2026-05-31'));
    expect(zones[0]!.provisions.every(({ validTo }) => validTo === '2026-05-31')).toBe(true);
    const act = (await deskActs(opened.db))[0]!;
    expect((await deskZones(opened.db, day('2026-03-01'), act.id)).map((zone) => zone.designation)).toEqual([
      '1SP',
      '2SU',
      '3SN',
    ]);
  });

  test('the same files again leave the history as it is', async () => {
    const style = { stamp: '20260601T000000' };
    const amended = [
      { ...RIGHT[0]!, cell: [0, 0, 1.5, 1] as [number, number, number, number], from: '2026-06-01' },
      { ...RIGHT[1]!, cell: [1.5, 0, 1.5, 1] as [number, number, number, number], from: '2026-06-01' },
    ];
    const report = await run([actFile(style), zonesFile(amended, style)]);
    expect(report).toMatchObject({
      zones: { inserted: 0, changed: 0, unchanged: 2, removed: 0 },
      provisionsChanged: 0,
    });
  });

  test('a correction takes the place of what it corrects, and the earlier state is kept aside', async () => {
    const style = { stamp: '20260701T000000' };
    const corrected = [
      { ...RIGHT[0]!, cell: [0, 0, 1.4, 1] as [number, number, number, number], from: '2026-06-01' },
      { ...RIGHT[1]!, cell: [1.4, 0, 1.6, 1] as [number, number, number, number], from: '2026-06-01' },
    ];
    await run([actFile(style), zonesFile(corrected, style)]);
    expect(await sharesOn('2026-06-01')).toEqual([
      ['1SP', 7000],
      ['2SU', 3000],
    ]);
    expect(await sharesOn('2026-05-31')).toHaveLength(2);
    const act = (await deskActs(opened.db))[0]!;
    const earlier = await earlierOf(opened.db, act.id);
    expect(
      earlier
        .filter(({ object }) => object === 'zone')
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(['1SP', '2SU']);
  });
});

const MAPPING = {
  act: {
    title: 'MPZP Dobrzec',
    url: 'https://bip.example/u.pdf',
    drawingUrl: 'https://bip.example/r.tif',
    from: '2019-04-01',
  },
  columns: { designation: 'ozn', symbol: 'symbol', limits: { 'max-height': 'wys', 'max-cover': 'pow' } },
};

describe('zones of an older local plan', () => {
  const read = parseMapping(MAPPING);
  if (!read.ok) throw new Error(read.fields.join());
  // oxlint-disable-next-line max-params
  const load = (sketches: Sketch[], mapping = true, actor: Actor = 'command', losesBecause: string | null = null) =>
    importVectorPlan(opened.db, {
      file: geoJson('mpzp.geojson', sketches),
      mappingName: 'Dobrzec',
      ...(mapping && { mapping: read.value }),
      actor,
      today,
      losesBecause,
    });
  const zones: Sketch[] = [
    { properties: { ozn: '1P/U', symbol: 'P/U', wys: '12,5 m', pow: 60 }, box: [0, 0, 100, 100] },
    { properties: { ozn: 'KD-Z', symbol: null, wys: 0, pow: '' }, box: [100, 0, 20, 100] },
    { properties: { ozn: 'KD-Z', symbol: null, wys: 0, pow: '' }, box: [120, 0, 20, 50] },
  ];

  test('come in by a mapping, symbols raw and read, limits unchecked, with shares of parcels', async () => {
    expect(await load(zones)).toMatchObject({ ok: true, value: { stored: true, zones: { inserted: 2 } } });
    const over = await plansOverParcels(opened.db, [parcel], today);
    const own = over.zones.filter(({ provisions }) => provisions.some(({ clause }) => clause.act === 'MPZP Dobrzec'));
    expect(own.map(({ symbol, shares }) => [symbol, shares[0]!.areaM2])).toEqual([
      ['P/U', 5000],
      ['KD-Z', 2000],
    ]);
    const told = (n: number) => own[n]!.provisions.map(({ kind, limit, classes }) => [kind, limit ?? classes.join()]);
    expect(told(0)).toEqual([
      ['max-cover', 60],
      ['max-height', 12.5],
      ['use', 'P,U'],
    ]);
    expect(told(1)).toEqual([['use', 'KDZ']]);
    expect(own.every(({ provisions }) => provisions.every(({ checkedBy }) => checkedBy === null))).toBe(true);
  });

  test('who brings a list of zones in with his own mapping does not check what comes of it', async () => {
    const more: Sketch[] = [{ properties: { ozn: '9P', symbol: 'P', wys: 9, pow: 50 }, box: [0, 200, 50, 50] }];
    expect(await load([...zones, ...more], false, 'user:701')).toMatchObject({ ok: true, value: { stored: true } });
    const { rows } = await sql<{ id: number }>`
      select p.id from plans.provision p join plans.zone z on z.id = p.zone_id
      where z.designation = '9P' order by p.id limit 1`.execute(opened.db);
    const asked = { provisionId: rows[0]!.id, now: new Date('2026-11-22T10:00:00Z') };
    const importer = { accountId: 701, name: 'Kto wczytał' };
    expect(await checkProvision(opened.db, { ...asked, clerk: importer })).toEqual({
      ok: false,
      error: { kind: 'own' },
    });
    const second = { accountId: 702, name: 'Kto inny' };
    expect(await checkProvision(opened.db, { ...asked, clerk: second })).toMatchObject({ ok: true });
    await expect(
      sql`update plans.provision set checked_account = 701 where id = ${asked.provisionId}`.execute(
        opened.database.whole,
      ),
    ).rejects.toThrow(/check constraint/);
    expect(await load(zones, false)).toMatchObject({ ok: true, value: { stored: false, lost: [{ zone: '9P' }] } });
    expect(await load(zones, false, 'command', 'Teren 9P był narysowany przez pomyłkę.')).toMatchObject({
      ok: true,
      value: { stored: true, zones: { removed: 1 } },
    });
  });

  test('the saved mapping serves the next file; the same file changes nothing; without its column it is refused', async () => {
    expect(await load(zones, false)).toMatchObject({
      ok: true,
      value: { zones: { inserted: 0, changed: 0, unchanged: 2, removed: 0 }, provisionsChanged: 0 },
    });
    expect(await load([{ properties: { x: 1 }, box: [0, 0, 9, 9] }], false)).toMatchObject({
      ok: false,
      error: { kind: 'no-column' },
    });
    expect(await load([...zones, { properties: { ozn: '' }, box: [0, 0, 9, 9] }], false)).toMatchObject({
      ok: true,
      value: { stored: false, refused: [{ kind: 'missing-field' }] },
    });
  });

  test('an unknown mapping and a torn mapping are refused', async () => {
    const file = geoJson('a.geojson', zones);
    const unknown = await importVectorPlan(opened.db, { file, mappingName: 'nie ma', actor: 'command', today });
    expect(unknown).toMatchObject({ ok: false, error: { kind: 'no-mapping' } });
    expect(parseMapping({ act: { title: '' }, columns: { designation: 'a' } })).toEqual({
      ok: false,
      fields: ['act.title'],
    });
    expect(parseMapping({ act: { title: 'x', url: 'javascript:alert(1)' }, columns: {} })).toMatchObject({
      ok: false,
      fields: ['act.url', 'columns.designation'],
    });
    const events = await sql`select 1 from audit.event where action = 'plan.mapping-saved'`.execute(opened.db);
    expect(events.rows).toHaveLength(1);
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import {
  dbf,
  type Drawn,
  geoPackage,
  geoPackageBlob,
  type Ring,
  shp,
  wkbLines,
  zip,
} from '../../../platform/vector/vector-files.cases.ts';
import { bytesNamed, type FileSource } from '../../places/index.server.ts';
import { savedLayerMappings } from '../data/mapping.queries.ts';
import { surroundingsOf } from '../data/near.queries.ts';
import { supplies } from '../data/supply.queries.ts';
import { deriveLayer } from './derive-layer.ts';
import { importLayer, type LayerImport } from './import-layer.ts';
import { withdrawLayer } from './withdraw-layer.ts';

let opened: TestDatabase;
const [E, N] = [6_506_000, 5_735_000];
const at = (...points: [number, number][]): Ring => points.map(([x, y]) => [E + x, N + y] as const);
const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2177' } };

const geoJson = (features: readonly Drawn[], type = 'MultiLineString', name = 'drogi.geojson'): FileSource =>
  bytesNamed(
    name,
    Buffer.from(
      JSON.stringify({
        type: 'FeatureCollection',
        crs,
        features: features.map(({ properties, rings }) => ({
          type: 'Feature',
          properties,
          geometry: { type, coordinates: rings },
        })),
      }),
    ),
  );

const DK: Drawn = { properties: { nr: 'DK 25', kat: 'krajowa', teren: 'nie' }, rings: [at([0, 0], [500, 0])] };
const STREET: Drawn = { properties: { nr: 'Tylna', kat: 'gminna', teren: 'tak' }, rings: [at([0, 300], [500, 300])] };
const mapping = { columns: { name: 'nr', roadClass: 'kat', builtUp: 'teren' }, words: {}, always: {} };

const load = async (file: FileSource | null, more: Partial<LayerImport> = {}) => {
  const told = await importLayer(opened.db, {
    kind: 'road',
    file,
    area: null,
    areaName: '',
    source: 'Miejski Zarząd Dróg',
    asOf: day('2026-09-01'),
    validUntil: day('2027-08-31'),
    mappingName: 'drogi',
    mapping,
    actor: 'command',
    ...more,
  });
  if (!told.ok) throw new Error(`${told.error.kind} ${told.error.detail}`);
  return told.value;
};

const window = (minX: number, minY: number, size = 50) =>
  new Map([[1, { minX: E + minX, minY: N + minY, maxX: E + minX + size, maxY: N + minY + size }]]);
const near = async (...of: Parameters<typeof window>) => (await surroundingsOf(opened.db, window(...of))).get(1);

beforeAll(async () => {
  opened = await openTestDatabase('migrated');
});
afterAll(() => opened.close());
beforeEach(async () => {
  for (const { id } of await supplies(opened.db, 'standing'))
    await withdrawLayer(opened.db, { id, reason: 'Próba.', actor: 'command' });
});

describe('a layer that somebody hands over', () => {
  test('a dry run tells what would come and leaves nothing', async () => {
    expect(await load(geoJson([DK, STREET]), { dryRun: true })).toMatchObject({
      stored: false,
      features: 2,
      unchanged: false,
    });
    expect(await supplies(opened.db, 'standing')).toEqual([]);
  });

  test.each([
    ['GeoJSON', geoJson([DK, STREET])],
    ['a zipped Shapefile', bytesNamed('d.zip', zip({ 'd.shp': shp([DK, STREET], 3), 'd.dbf': dbf([DK, STREET]) }))],
    [
      'a GeoPackage',
      bytesNamed('d.gpkg', geoPackage([DK, STREET], { blob: ({ rings }) => geoPackageBlob(wkbLines(rings!), 2177) })),
    ],
  ])('from %s its things stand with what the law asks of them, found by their place', async (_, file) => {
    expect(await load(file)).toMatchObject({ stored: true, features: 2, refused: [], areaM2: null });
    const found = await near(0, -20);
    expect(found?.things).toMatchObject([
      { name: 'DK 25', attributes: { roadClass: 'national', builtUp: false }, lines: [at([0, 0], [500, 0])] },
    ]);
    expect(found?.supplies).toMatchObject([{ kind: 'road', source: 'Miejski Zarząd Dróg', asOf: '2026-09-01' }]);
    expect((await near(2000, 2000))?.things).toEqual([]);
  });

  test('the same again changes nothing, however its file is called; another one takes its place, and the earlier stays on record', async () => {
    await load(geoJson([DK, STREET]));
    const [first] = await supplies(opened.db, 'standing');
    expect(await load(geoJson([DK, STREET], 'MultiLineString', 'inna.geojson'))).toMatchObject({ unchanged: true });
    expect(await supplies(opened.db, 'standing')).toMatchObject([{ id: first!.id }]);
    expect(await load(geoJson([DK]))).toMatchObject({ replaces: true, features: 1 });
    expect(await supplies(opened.db, 'standing')).toHaveLength(1);
    expect((await supplies(opened.db, 'ended'))[0]).toMatchObject({ id: first!.id, endKind: 'replaced', features: 2 });
    expect((await near(0, 280))?.things).toEqual([]);
  });

  test('looked at and empty is a supply too, with a file or without', async () => {
    expect(await load(geoJson([]), { kind: 'gas-pipe', mapping: undefined as never, mappingName: '' })).toMatchObject({
      stored: true,
      features: 0,
    });
    expect(await load(null, { kind: 'flood', mapping: undefined as never, mappingName: '' })).toMatchObject({
      stored: true,
    });
    expect((await near(0, 0))?.supplies.map(({ kind }) => kind)).toEqual(['gas-pipe', 'flood']);
  });

  test('for a named area it stands there alone', async () => {
    const area = geoJson([{ properties: {}, rings: [at([0, 0], [400, 0], [400, 400], [0, 400], [0, 0])] }], 'Polygon');
    expect(await load(geoJson([DK]), { area, areaName: 'Dobrzec' })).toMatchObject({ areaM2: 160_000 });
    expect((await near(100, 100))?.supplies).toHaveLength(1);
    expect((await near(4000, 100))?.supplies).toHaveLength(0);
  });

  test.each<[string, Drawn, string, object]>([
    ['a word that nobody explained', { ...DK, properties: { ...DK.properties, kat: 'leśna' } }, 'MultiLineString', { kind: 'bad-value', object: '1 (DK 25)', detail: 'kat: leśna' }], // prettier-ignore
    ['a point', { ...DK, rings: [E, N] as never }, 'Point', { kind: 'point' }],
    ['a surface of two meanings', { ...DK, rings: [at([0, 0], [100, 100], [100, 0], [0, 100], [0, 0])] }, 'Polygon', { kind: 'two-meanings' }], // prettier-ignore
  ])('a thing with %s is refused by name and keeps the file out', async (_, thing, type, refused) => {
    expect(await load(geoJson([thing], type))).toMatchObject({ stored: false, refused: [refused] });
    expect(await supplies(opened.db, 'standing')).toEqual([]);
  });

  test('days that run backwards, an area without a name and a mapping of another layer are refused', async () => {
    await expect(load(geoJson([DK]), { validUntil: day('2026-08-31') })).rejects.toThrow('bad-days');
    await expect(load(geoJson([DK]), { areaName: 'Dobrzec' })).rejects.toThrow('bad-area');
    await expect(load(geoJson([DK]), { mapping: undefined as never, mappingName: 'nie ma' })).rejects.toThrow(
      'no-mapping',
    );
    expect((await savedLayerMappings(opened.db)).map(({ kind, name }) => [kind, name])).toEqual([['road', 'drogi']]);
  });

  test('withdrawing asks for a reason, ends it once, and both leave an event', async () => {
    await load(geoJson([DK]));
    const [one] = await supplies(opened.db, 'standing');
    expect(await withdrawLayer(opened.db, { id: one!.id, reason: ' ', actor: 'command' })).toMatchObject({
      error: { kind: 'no-reason' },
    });
    expect(await withdrawLayer(opened.db, { id: one!.id, reason: 'Zły układ.', actor: 'command' })).toMatchObject({
      ok: true,
    });
    expect(await withdrawLayer(opened.db, { id: one!.id, reason: 'Drugi raz.', actor: 'command' })).toMatchObject({
      error: { kind: 'gone' },
    });
    expect(await near(0, 0)).toBeUndefined();
    const { rows } = await sql<{ action: string }>`
      select action from audit.event where object_kind = 'layer' order by seq desc limit 2`.execute(opened.db);
    expect(rows.map(({ action }) => action)).toEqual(['layer.withdrawn', 'layer.imported']);
  });

  test('another city sees nothing of it; every change raises the city’s revision', async () => {
    const revision = async () =>
      (
        await sql<{ n: number }>`select revision as n from places.municipality where teryt = '3061011'`.execute(
          opened.db,
        )
      ).rows[0]!.n;
    const before = await revision();
    await load(geoJson([DK]));
    expect(await revision()).toBeGreaterThan(before);
    const other = opened.database.city('3007042');
    expect(await supplies(other, 'standing')).toEqual([]);
    expect(await surroundingsOf(other, window(0, 0))).toEqual(new Map());
  });
});

describe('a layer off the land register’s contours', () => {
  test('holds forest and water for the land that the contours cover, and says where it is from', async () => {
    const days = { asOf: day('2026-09-01'), validUntil: day('2027-08-31'), actor: 'command' } as const;
    expect(await deriveLayer(opened.db, { kind: 'forest', ...days })).toMatchObject({ error: { kind: 'no-contours' } });
    const square = (x: number) => JSON.stringify([[at([x, 0], [x + 100, 0], [x + 100, 100], [x, 100], [x, 0])]]);
    for (const [id, use, x] of [
      ['1', 'Ls', 0],
      ['2', 'R', 100],
      ['3', 'Wp', 200],
    ] as const)
      // prettier-ignore
      await sql`
        insert into places.contour (city, kind, id, use_symbol, geometry, bounds, area_m2, source)
        values (platform.city(), 'use', ${id}, ${use}, ${square(x)}::jsonb, box(point(${E + x}, ${N}), point(${E + x + 100}, ${N + 100})), 10000, 'EGiB')`.execute(
        opened.db,
      );
    expect(await deriveLayer(opened.db, { kind: 'forest', ...days })).toMatchObject({
      ok: true,
      value: { stored: true, features: 1, areaM2: 30_000 },
    });
    expect(await deriveLayer(opened.db, { kind: 'watercourse', ...days })).toMatchObject({ value: { features: 1 } });
    const found = await near(0, 0);
    expect(found?.things).toMatchObject([{ kind: 'forest', name: 'Ls, kontur 1' }]);
    expect((await supplies(opened.db, 'standing')).every(({ derived }) => derived)).toBe(true);
    expect(await deriveLayer(opened.db, { kind: 'forest', ...days })).toMatchObject({ value: { unchanged: true } });
  });
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { dbf, type Drawn, geoPackage, shp, zip } from '../../../platform/vector/vector-files.cases.ts';
import { bytesNamed, type FileSource } from '../../places/index.server.ts';
import { importVectorPlan, parseMapping } from '../index.server.ts';

let opened: TestDatabase;
const today = day('2026-11-22');
beforeAll(async () => {
  // The demonstration city has a border.
  opened = await openTestDatabase('demo');
});
afterAll(() => opened.close());

const WKT_2177 = `PROJCS["ETRF2000-PL_CS2000_18",GEOGCS["GCS",DATUM["D",SPHEROID["GRS_1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",6500000],PARAMETER["False_Northing",0],PARAMETER["Central_Meridian",18],PARAMETER["Scale_Factor",0.999923],PARAMETER["Latitude_Of_Origin",0],UNIT["Meter",1],AUTHORITY["EPSG","2177"]]`;

const zone = (properties: Drawn['properties'], [x, y, w, h]: [number, number, number, number]): Drawn => {
  const corners = [
    [x, y],
    [x, y + h],
    [x + w, y + h],
    [x + w, y],
    [x, y],
  ];
  return { properties, rings: [corners.map(([e, n]) => [6_506_000 + e!, 5_735_000 + n!] as const)] };
};
const ZONES = [
  zone({ ozn: '1P/U', wys: '12,5 m', pow: 60 }, [0, 0, 100, 100]),
  zone({ ozn: '2ZP', wys: 'do kalenicy', pow: '' }, [100, 0, 100, 100]),
];

const mapping = (designation = 'ozn', limits: object = { 'max-height': 'wys', 'max-cover': 'pow' }) => {
  const read = parseMapping({ act: { title: 'MPZP próby', from: '2019-04-01' }, columns: { designation, limits } });
  if (!read.ok) throw new Error(read.fields.join());
  return read.value;
};

const asPackage = (zones: readonly Drawn[]): FileSource => bytesNamed('plan.gpkg', geoPackage(zones));
const asShapefile = (zones: readonly Drawn[], prj: string | null = WKT_2177): FileSource =>
  bytesNamed(
    'plan.zip',
    zip({ 'p.shp': shp(zones), 'p.dbf': dbf(zones), ...(prj !== null && { 'p.prj': Buffer.from(prj) }) }),
  );

const load = (file: FileSource, mappingName: string, given = mapping()) =>
  importVectorPlan(opened.db, { file, mappingName, mapping: given, actor: 'command', today });

async function told(mappingName: string) {
  const { rows } = await sql<{ designation: string; geometry: unknown }>`
    select designation, geometry from plans.zone where identifier like ${`mpzp:${mappingName}:%`} order by designation`.execute(
    opened.db,
  );
  return rows;
}

describe('zones of older local plans', () => {
  test.each([
    ['a GeoPackage', 'gpkg', asPackage(ZONES)],
    ['a zipped Shapefile', 'shp', asShapefile(ZONES)],
  ])('come in from %s with their limits; what can’t be read is named and left to a person', async (_, name, file) => {
    expect(await load(file, name)).toMatchObject({
      ok: true,
      value: {
        stored: true,
        zones: { inserted: 2 },
        refused: [],
        unread: [{ object: '2ZP', column: 'wys', value: 'do kalenicy' }],
      },
    });
    expect(await load(file, name)).toMatchObject({ ok: true, value: { zones: { unchanged: 2, changed: 0 } } });
  });

  test('both give the same zones to the tenth of a millimetre', async () => {
    const [a, b] = [await told('gpkg'), await told('shp')];
    expect(a.map(({ designation }) => designation)).toEqual(['1P/U', '2ZP']);
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
  });

  test.each([
    ['GeoPackage', asPackage],
    ['Shapefile', asShapefile],
  ])('one that lies outside the municipality keeps a %s out, by name', async (_, pack) => {
    const away = zone({ ozn: '9P', wys: null, pow: null }, [60_000, 0, 100, 100]);
    expect(await load(pack([...ZONES, away]), 'away')).toMatchObject({
      ok: true,
      value: {
        stored: false,
        refused: [{ kind: 'outside-municipality', object: '9P', detail: '6566050 5735050' }],
      },
    });
    expect(await told('away')).toEqual([]);
  });

  test.each([
    ['GeoPackage', asPackage],
    ['Shapefile', asShapefile],
  ])('every column that the mapping names and the %s has not is named', async (_, pack) => {
    const wrong = mapping('oznaczenie', { 'max-height': 'wysokosc', 'max-cover': 'pow' });
    expect(await load(pack(ZONES), 'wrong', wrong)).toMatchObject({
      ok: false,
      error: {
        kind: 'no-column',
        columns: ['oznaczenie', 'wysokosc'],
        detail: expect.stringContaining('ozn, wys, pow'),
      },
    });
  });

  test('a Shapefile without its system is told by where it lies, and one of nowhere is refused', async () => {
    expect(await load(asShapefile(ZONES, null), 'bare')).toMatchObject({ ok: true, value: { stored: true } });
    const nowhere = ZONES.map(({ properties }) => ({
      properties,
      rings: [
        [
          [1, 2],
          [1, 3],
          [2, 3],
          [1, 2],
        ] as const,
      ],
    }));
    expect(await load(asShapefile(nowhere, null), 'nowhere')).toMatchObject({
      ok: false,
      error: { kind: 'unknown-crs' },
    });
  });

  test('a zone that crosses itself is refused by name', async () => {
    const bow = {
      properties: { ozn: '3P', wys: null, pow: null },
      rings: [
        [
          [0, 0],
          [100, 100],
          [100, 0],
          [0, 100],
          [0, 0],
        ].map(([x, y]) => [6_506_000 + x!, 5_735_000 + y!] as const),
      ],
    };
    const answer = await load(asPackage([...ZONES, bow]), 'bow');
    expect(answer).toMatchObject({
      ok: true,
      value: { stored: false, refused: [{ kind: 'no-surface', object: '3P' }] },
    });
  });
});

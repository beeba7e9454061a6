import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { BrokenVector, openVectorFile, type VectorFeature } from './index.ts';
import {
  dbf,
  type Drawn,
  geoPackage,
  geoPackageBlob,
  type Ring,
  shp,
  wkbLines,
  wkbPolygon,
  zip,
} from './vector-files.cases.ts';

const square = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const drawn = (id: string, rings: Drawn['rings'] = [square(0, 0, 50)]): Drawn => ({
  properties: { ID_DZIALKI: id, OBREB: 'Łęg' },
  rings,
});

type Read = { kind: string } | { crs: string | null; features: VectorFeature[] };

async function read(bytes: Uint8Array | string, pieces = 1): Promise<Read> {
  const whole = typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes);
  const size = Math.max(1, Math.ceil(whole.length / pieces));
  const open = () => Array.from({ length: pieces }, (_, i) => whole.subarray(i * size, (i + 1) * size));
  const opened = await openVectorFile({ name: 'plik', size: whole.length, open });
  if (!opened.ok) return { kind: opened.error.kind };
  try {
    const features: VectorFeature[] = [];
    for (const layer of opened.value.layers) for await (const batch of layer.features()) features.push(...batch);
    return { crs: opened.value.layers[0]!.crsName, features };
  } catch (error) {
    if (error instanceof BrokenVector) return { kind: error.fault.kind };
    throw error;
  } finally {
    await opened.value.close();
  }
}

const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('calisia-file-'));

describe('GeoPackage', () => {
  test('features come with their attributes, surfaces and system; nothing is left behind', async () => {
    const before = leftovers();
    const hole = square(10, 10, 5);
    const result = await read(geoPackage([drawn('a', [square(0, 0, 50), hole]), drawn('b', null)]));
    expect(result).toMatchObject({
      crs: 'EPSG:2177',
      features: [{ properties: { ID_DZIALKI: 'a', OBREB: 'Łęg' } }, { geometry: null, geometryFault: null }],
    });
    expect('features' in result && result.features[0]!.geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [[square(0, 0, 50), hole]],
    });
    expect(leftovers()).toEqual(before);
  });

  const esri =
    'PROJCS["x",GEOGCS["ETRS",DATUM["D",SPHEROID["GRS_1980",6378137,298.257]]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",6500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",18.0],PARAMETER["Scale_Factor",0.999923]]';
  test.each([
    ['its EPSG code', { id: 2154, organization: 'EPSG', code: 2154, definition: '' }, 'EPSG:2154'],
    ['ESRI’s numbers', { id: 102_175, organization: 'ESRI', code: 102_175, definition: esri }, 'EPSG:2177'],
    ['nothing', { id: -1, organization: 'NONE', code: -1, definition: 'undefined' }, null],
    ['a name of its own', { id: 9000, organization: 'OUR', code: 1, definition: 'PROJCS["Lokalny"]' }, 'Lokalny'],
  ])('a system is told by %s', async (_, srs, crs) => {
    expect(await read(geoPackage([drawn('a')], { srs }))).toMatchObject({ crs });
  });

  const count = Buffer.from(wkbPolygon([square(0, 0, 1)]));
  count.writeUInt32LE(4_000_000_000, 9);
  const nested = (depth: number): Buffer =>
    depth === 0
      ? wkbPolygon([square(0, 0, 1)])
      : Buffer.concat([Buffer.from([1, 6, 0, 0, 0, 1, 0, 0, 0]), nested(depth - 1)]);
  test.each<[string, unknown, string | null]>([
    ['big endian', geoPackageBlob(wkbPolygon([square(0, 0, 1)], false), 2177), null],
    ['an envelope', Buffer.concat([geoPackageBlob(Buffer.alloc(32), 2177, 3), wkbPolygon([square(0, 0, 1)])]), null],
    ['a curve', geoPackageBlob(Buffer.from([1, 10, 0, 0, 0, 0, 0, 0, 0]), 2177), 'CurvePolygon'],
    ['a line', geoPackageBlob(wkbLines([square(0, 0, 1)]), 2177), null],
    ['a point', geoPackageBlob(Buffer.from([1, 1, 0, 0, 0]), 2177), 'Point'],
    ['more points than bytes', geoPackageBlob(count, 2177), 'the geometry is cut off'],
    ['half a header', Buffer.from('GP'), 'not a GeoPackage geometry'],
    ['an undefined envelope', geoPackageBlob(Buffer.alloc(64), 2177, 0b1111), 'not a GeoPackage geometry'],
    ['a text', 'POLYGON((0 0,1 1,1 0,0 0))', 'not a geometry'],
    ['surfaces within surfaces without end', geoPackageBlob(nested(40), 2177), 'not a geometry'],
  ])('a geometry that is %s', async (_, value, geometryFault) => {
    expect(await read(geoPackage([drawn('a')], { blob: () => value }))).toMatchObject({
      features: [{ geometryFault }],
    });
  });

  test.each([
    [
      'a view that computes for ever',
      'alter table dzialki rename to t; create view dzialki as with recursive n(i) as (select 1 union all select i + 1 from n) select i as fid, null as geom from n',
      'no-layer',
    ],
    ['a virtual table', 'drop table dzialki; create virtual table dzialki using fts5(geom)', 'no-layer'],
    ['no table of contents', 'drop table gpkg_contents', 'not-a-geopackage'],
    ['no layer', 'delete from gpkg_contents', 'no-layer'],
  ])('%s is refused', async (_, extra, kind) => {
    expect(await read(geoPackage([drawn('a')], { extra }))).toEqual({ kind });
  });

  test('a torn file is refused wherever it is torn', async () => {
    const whole = geoPackage(Array.from({ length: 400 }, (_, i) => drawn(`306101_1.0033.${i + 1}`)));
    for (const share of [0.001, 0.1, 0.3, 0.6, 0.9]) {
      const result = await read(whole.subarray(0, Math.max(100, Math.floor(whole.length * share))));
      expect(result).toMatchObject({ kind: 'not-a-geopackage' });
    }
    const scribbled = Buffer.from(whole);
    scribbled.fill(0xff, 8192, whole.length);
    expect(await read(scribbled)).toMatchObject({ kind: 'not-a-geopackage' });
  });
});

describe('zipped Shapefile', () => {
  const set = (features: readonly Drawn[], more: Record<string, Uint8Array> = {}): Buffer =>
    zip({ 'gmina/dzialki.shp': shp(features), 'gmina/DZIALKI.DBF': dbf(features), ...more });

  test('shapes and rows are one feature; a null shape has no surface; names keep their Polish letters', async () => {
    const prj = Buffer.from('PROJCS["ETRF2000-PL / CS2000/18",GEOGCS["x"],AUTHORITY["EPSG","2177"]]');
    const result = await read(
      set([drawn('a'), drawn('b', null)], { 'gmina/dzialki.prj': prj, 'gmina/dzialki.cpg': Buffer.from('UTF-8') }),
      7,
    );
    expect(result).toMatchObject({
      crs: 'EPSG:2177',
      features: [
        { properties: { ID_DZIALKI: 'a', OBREB: 'Łęg' }, geometry: { coordinates: [[square(0, 0, 50)]] } },
        { properties: { ID_DZIALKI: 'b' }, geometry: null, geometryFault: null },
      ],
    });
  });

  test.each([
    ['a .cpg', 'ANSI 1250', 0],
    ['the table’s language driver', null, 0xc8],
    ['the letters themselves', null, 0],
  ])('Windows-1250 is told by %s', async (_, cpg, language) => {
    const old: Record<string, number> = { Ł: 0xa3, ę: 0xea };
    const encode = (text: string): Buffer =>
      Buffer.from([...text].map((letter) => old[letter] ?? letter.charCodeAt(0)));
    const files = { 'd.shp': shp([drawn('a')]), 'd.dbf': dbf([drawn('a')], encode, language) };
    expect(await read(zip(cpg === null ? files : { ...files, 'd.cpg': Buffer.from(cpg) }))).toMatchObject({
      features: [{ properties: { OBREB: 'Łęg' } }],
    });
  });

  test('lines stay lines, in a Shapefile as in a GeoPackage', async () => {
    const corner: Ring = [
      [0, 0],
      [5, 1],
    ];
    const lines = [drawn('a', [corner, square(10, 10, 5)])];
    const geometry = { type: 'MultiLineString', coordinates: lines[0]!.rings };
    const blob = ({ rings }: Drawn) => geoPackageBlob(wkbLines(rings!), 2177);
    for (const file of [zip({ 'l.shp': shp(lines, 3), 'l.dbf': dbf(lines) }), geoPackage(lines, { blob })])
      expect(await read(file)).toMatchObject({ features: [{ geometry, geometryFault: null }] });
  });

  test('holes and parts are told by where they lie, whichever way they were drawn', async () => {
    const [outer, hole, island, apart] = [square(0, 0, 50), square(10, 10, 30), square(20, 20, 5), square(100, 0, 9)];
    for (const rings of [[outer, hole, island, apart], [apart, island, hole, outer].map((ring) => ring.toReversed())]) {
      const result = await read(set([drawn('a', rings)]));
      const shapes =
        'features' in result ? (result.features[0]!.geometry as { coordinates: Ring[][] }).coordinates : [];
      expect(shapes.map((polygon) => polygon.length).sort()).toEqual([1, 1, 2]);
    }
  });

  test.each<[string, Uint8Array, string]>([
    ['a zip without a shapefile', zip({ 'list.txt': Buffer.from('x') }), 'no-shapefile'],
    ['a shapefile without its table', zip({ 'd.shp': shp([]) }), 'no-shapefile'],
    ['two shapefiles', zip({ 'a.shp': shp([]), 'a.dbf': dbf([]), 'b.shp': shp([]) }), 'several-shapefiles'],
    ['a .shp that is none', set([drawn('a')], { 'gmina/dzialki.shp': Buffer.alloc(300) }), 'bad-shapefile'],
    [
      'a record cut off',
      set([drawn('a')], { 'gmina/dzialki.shp': shp([drawn('a')]).subarray(0, 150) }),
      'bad-shapefile',
    ],
    [
      'fewer shapes than rows',
      set([drawn('a'), drawn('b')], { 'gmina/dzialki.shp': shp([drawn('a')]) }),
      'bad-shapefile',
    ],
    ['fewer rows than shapes', set([drawn('a'), drawn('b')], { 'gmina/DZIALKI.DBF': dbf([drawn('a')]) }), 'bad-dbf'],
    ['a table that is none', set([drawn('a')], { 'gmina/DZIALKI.DBF': Buffer.alloc(10) }), 'bad-dbf'],
    ['a locked zip', zip({ 'd.shp': { bytes: shp([]), flags: 1 }, 'd.dbf': dbf([]) }), 'zip-encrypted'],
    [
      'a bomb that says its size',
      zip({ 'd.shp': Buffer.alloc(64 * 2 ** 20), 'd.dbf': dbf([drawn('a')]) }),
      'zip-too-large',
    ],
    [
      'a bomb that lies about its size',
      zip({ 'd.shp': { bytes: Buffer.alloc(64 * 2 ** 20), says: 1000 }, 'd.dbf': dbf([drawn('a')]) }),
      'zip-too-large',
    ],
    ['half a zip', set([drawn('a')]).subarray(0, 200), 'bad-zip'],
  ])('%s is refused', async (_, bytes, kind) => {
    expect(await read(bytes)).toEqual({ kind });
  });

  test('a name that points elsewhere writes nothing there', async () => {
    const name = '../../../../../../../../../../tmp/calisia-slipped';
    const result = await read(zip({ [`${name}.shp`]: shp([drawn('a')]), [`${name}.dbf`]: dbf([drawn('a')]) }));
    expect(result).toMatchObject({ features: [{ properties: { ID_DZIALKI: 'a' } }] });
    expect(existsSync('/tmp/calisia-slipped.shp')).toBe(false);
  });
});

describe('GeoJSON as a stream', () => {
  const feature = (id: string): string =>
    `{"type":"Feature","properties":{"n":"a \\"]},[{\\\\ ł"},"id":"${id}","geometry":{"type":"Polygon","coordinates":[[[1,2]]]}}`;
  const text = (...features: string[]): string =>
    `{"type":"FeatureCollection","note":{"features":[1]},"crs":{"type":"name","properties":{"name":"EPSG:2177"}}, "features" : [ ${features.join(' ,\n ')} ] }`;

  test('it is the same in however many pieces it comes', async () => {
    const whole = text(feature('1'), feature('2'), feature('3'));
    const once = await read(whole);
    expect(once).toMatchObject({
      crs: 'EPSG:2177',
      features: [{ properties: { id: '1', n: 'a "]},[{\\ ł' } }, {}, {}],
    });
    for (const pieces of [2, 3, 17, 101, Buffer.byteLength(whole)]) expect(await read(whole, pieces)).toEqual(once);
  });

  test('type and system may stand after the features', async () => {
    const late = `{"features":[${feature('1')}],"crs":{"properties":{"name":"EPSG:2180"}},"type":"FeatureCollection"}`;
    expect(await read(late, 5)).toMatchObject({ crs: 'EPSG:2180', features: [{}] });
  });

  test.each([
    ['a list that does not end', text(feature('1')).slice(0, -5), 'not-json'],
    ['a feature cut off', `${text(feature('1')).slice(0, -60)}]}`, 'not-json'],
    ['no comma between features', text(`${feature('1')} ${feature('2')}`), 'not-json'],
    ['brackets that don’t match', text(feature('1').replace(']]]', ']]}')), 'not-json'],
    ['text after the end', `${text(feature('1'))} x`, 'not-json'],
    ['two lists of features', text(feature('1')).replace(/\}$/, `,"features":[${feature('2')}]}`), 'not-json'],
    ['a comma too many', text(feature('1'), ''), 'not-json'],
  ])('%s is refused', async (_, broken, kind) => {
    expect(await read(broken, 3)).toEqual({ kind });
  });
});

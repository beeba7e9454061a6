import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { transformation } from '../../../geometry/crs.ts';
import type { Point } from '../../../geometry/polygon.ts';
import { day } from '../../../kernel/day.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { bytesNamed, type FileSource } from '../../places/index.server.ts';
import { surroundingsOf } from '../data/near.queries.ts';
import { supplies } from '../data/supply.queries.ts';
import { importLayer, type LayerImport } from './import-layer.ts';
import { withdrawLayer } from './withdraw-layer.ts';

let opened: TestDatabase;
const [E, N] = [6_506_000, 5_735_000];
const to1992 = transformation(2177, 2180);
type Order = 'N E' | 'E N';

const numbers = (points: readonly Point[], order: Order): string =>
  points
    .map(([x, y]) => to1992([E + x, N + y]))
    .map(([x, y]) => (order === 'N E' ? `${y.toFixed(2)} ${x.toFixed(2)}` : `${x.toFixed(2)} ${y.toFixed(2)}`))
    .join(' ');

const SRS: Readonly<Record<Order, string>> = { 'N E': 'urn:ogc:def:crs:EPSG::2180', 'E N': 'http://www.opengis.net/gml/srs/epsg.xml#2180' }; // prettier-ignore
const line = (points: readonly Point[], order: Order = 'N E', srs = SRS[order]): string =>
  `<ot:geometria><gml:Curve srsName="${srs}"><gml:segments><gml:LineStringSegment><gml:posList>${numbers(points, order)}</gml:posList></gml:LineStringSegment></gml:segments></gml:Curve></ot:geometria>`;
const ring = (points: readonly Point[]): string =>
  `<ot:geometria><gml:Polygon srsName="${SRS['N E']}"><gml:exterior><gml:LinearRing><gml:posList>${numbers(points, 'N E')}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></ot:geometria>`;

const object = (type: string, words: Readonly<Record<string, string>>, geometry: string): string =>
  `<gml:featureMember><ot:${type}>${Object.entries(words)
    .map(([name, text]) => `<ot:${name}>${text}</ot:${name}>`)
    .join('')}${geometry}</ot:${type}></gml:featureMember>`;

const gml = (...objects: string[]): FileSource =>
  bytesNamed(
    'warstwa.xml',
    Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?><gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:ot="urn:gugik:specyfikacje:gmlas:bazaDanychObiektowTopograficznych10k:2.0">${objects.join('')}</gml:FeatureCollection>`,
    ),
  );

const load = (file: FileSource, more: Partial<LayerImport> = {}) =>
  importLayer(opened.db, {
    kind: 'road',
    file,
    area: null,
    areaName: '',
    source: 'GUGiK',
    asOf: day('2026-09-01'),
    validUntil: day('2027-08-31'),
    mappingName: 'bdot10k',
    actor: 'command',
    ...more,
  });

const near = async () =>
  (await surroundingsOf(opened.db, new Map([[1, { minX: E - 50, minY: N - 50, maxX: E + 550, maxY: N + 550 }]]))).get(1)
    ?.things;

const A = [[0, 0], [500, 0]] as const; // prettier-ignore
const B = [[0, 100], [500, 100]] as const; // prettier-ignore
const C = [[0, 200], [500, 200]] as const; // prettier-ignore

beforeAll(async () => {
  opened = await openTestDatabase('migrated');
});
afterAll(() => opened.close());
beforeEach(async () => {
  for (const { id } of await supplies(opened.db, 'standing'))
    await withdrawLayer(opened.db, { id, reason: 'Próba.', actor: 'command' });
});

/** A border around the test's land, as the base map draws one. */
async function drawBorder(): Promise<void> {
  const toDegrees = transformation(2177, 4326);
  const around = [[-3000, -3000], [4000, -3000], [4000, 4000], [-3000, 4000], [-3000, -3000]].map(([x, y]) => toDegrees([E + x!, N + y!])); // prettier-ignore
  await sql`insert into places.base_feature (city, kind, rank, name, geometry, source, synthetic)
    values (platform.city(), 'border', 1, 'Kalisz', ${JSON.stringify({ type: 'Polygon', coordinates: [around] })}::jsonb, 'Próba', true)`.execute(
    opened.db,
  );
}

describe('a layer of the topographic map (BDOT10k) as GML', () => {
  const roads = gml(
    object('OT_SKJZ_L', { x_kod: 'SKJZ01', kategoriaZarzadzania: 'krajowa', numerDrogi: 'A2' }, line(A)),
    object('OT_SKJZ_L', { x_kod: 'SKJZ05', kategoriaZarzadzania: 'powiatowa', szerokoscNawierzchni: '6.5' }, line(B)),
    object('OT_SKJZ_L', { x_kod: 'SKJZ07', kategoriaZarzadzania: 'wewnętrzna' }, line(C)),
    object('OT_SKRP_L', { x_kod: 'SKRP03' }, line(C)),
  );

  test('its roads stand with class and width; internal ones and paths are counted, not taken', async () => {
    expect(await load(roads)).toMatchObject({
      ok: true,
      value: {
        stored: true,
        features: 2,
        refused: [],
        left: [
          { why: 'word', what: 'kategoriaZarzadzania: wewnętrzna', count: 1 },
          { why: 'class', what: 'OT_SKRP_L', count: 1 },
        ],
      },
    });
    const [first, second] = (await near())!;
    expect(first).toMatchObject({ name: 'A2', attributes: { roadClass: 'motorway' } });
    expect(second).toMatchObject({ attributes: { roadClass: 'district', width: 6.5 } });
    expect(first!.lines[0]![1]![0]).toBeCloseTo(E + 500, 1);
    expect(first!.lines[0]![1]![1]).toBeCloseTo(N, 1);
    expect(await load(roads)).toMatchObject({ value: { unchanged: true } });
  });

  test.each<[LayerImport['kind'], string, object]>([
    ['forest', object('OT_PTLZ_A', { x_kod: 'PTLZ01' }, ring([...A, [500, 90], [0, 90], [0, 0]])) + object('OT_PTLZ_A', { x_kod: 'PTLZ03' }, ring([...B, [500, 190], [0, 190], [0, 100]])), {}], // prettier-ignore
    ['watercourse', object('OT_SWRS_L', { x_kod: 'SWRS01', nazwa: 'Prosna' }, line(A)), {}],
    ['power-line', object('OT_SULN_L', { x_kod: 'SULN02', rodzaj: 'WN' }, line(A)) + object('OT_SULN_L', { x_kod: 'SULN05' }, line(B)), { voltage: 110, underground: false }], // prettier-ignore
    ['power-line', object('OT_SULN_L', { x_kod: 'SULN01' }, line(A)), { underground: false }],
    ['gas-pipe', object('OT_SUPR_L', { x_kod: 'SUPR03' }, line(A)) + object('OT_SUPR_L', { x_kod: 'SUPR06' }, line(B)), {}], // prettier-ignore
    ['nature', object('OT_TCRZ_A', { nazwa: 'Brzeziny' }, ring([...A, [500, 90], [0, 90], [0, 0]])), { nature: 'reserve' }], // prettier-ignore
  ])('%s', async (kind, objects, attributes) => {
    expect(await load(gml(objects), { kind })).toMatchObject({ ok: true, value: { stored: true, features: 1 } });
    expect(await near()).toMatchObject([{ kind, attributes }]);
  });

  test('cables and pipes of GESUT come out of one file, each for its own layer', async () => {
    const file = gml(
      object('GES_PrzewodElektroenergetyczny', { typPrzewodu: 's', przebieg: 'p' }, line(A)),
      object('GES_PrzewodGazowy', { typPrzewodu: 's', srednica: '180' }, line(B)),
      object('GES_PrzewodWodociagowy', { typPrzewodu: 'r' }, line(C)),
    );
    expect(await load(file, { kind: 'power-line', mappingName: 'gesut' })).toMatchObject({ value: { features: 1 } });
    expect(await load(file, { kind: 'gas-pipe', mappingName: 'gesut' })).toMatchObject({ value: { features: 1 } });
    expect((await near())!.map(({ attributes }) => attributes)).toEqual([
      { voltage: 30, underground: true },
      { pressure: 'medium', diameter: 180 },
    ]);
  });

  test('a word that nobody explained keeps the file out by the row; the dry run says so too', async () => {
    const file = gml(
      object('OT_SKJZ_L', { x_kod: 'SKJZ05', kategoriaZarzadzania: 'leśna', numerDrogi: 'L1' }, line(A)),
    );
    for (const dryRun of [false, true])
      expect(await load(file, { dryRun })).toMatchObject({
        value: {
          stored: false,
          refused: [{ kind: 'bad-value', object: '1 (L1)', detail: 'kategoriaZarzadzania: leśna' }],
        },
      });
    expect(await supplies(opened.db, 'standing')).toEqual([]);
  });

  test('a file of other classes alone is refused, so that it never says “looked at, there is none”', async () => {
    const file = gml(object('OT_PTLZ_A', { x_kod: 'PTLZ01' }, ring([...A, [500, 90], [0, 90], [0, 0]])));
    expect(await load(file)).toMatchObject({ ok: false, error: { kind: 'no-class', detail: 'OT_PTLZ_A' } });
    expect(await supplies(opened.db, 'standing')).toEqual([]);
  });

  test('a fault at the end of the file leaves nothing, and what stood before stands', async () => {
    await load(roads);
    const [before] = await supplies(opened.db, 'standing');
    const torn = Buffer.concat([...(roads.open() as Uint8Array[])]).subarray(0, -60);
    expect(await load(bytesNamed('urwany.xml', torn))).toMatchObject({ ok: false, error: { kind: 'not-well-formed' } });
    expect(await supplies(opened.db, 'standing')).toMatchObject([{ id: before!.id, features: 2 }]);
  });
});

describe('the order of axes', () => {
  const road = (order: Order, srs?: string): string =>
    object('OT_SKJZ_L', { x_kod: 'SKJZ05', kategoriaZarzadzania: 'gminna' }, line(A, order, srs));

  test('follows the form of the system’s name', async () => {
    for (const order of ['N E', 'E N'] as const) {
      expect(await load(gml(road(order)), { source: order })).toMatchObject({ value: { features: 1 } });
      expect((await near())?.[0]?.lines[0]?.[0]?.[0]).toBeCloseTo(E, 1);
      await withdrawLayer(opened.db, { id: (await supplies(opened.db, 'standing'))[0]!.id, reason: 'x', actor: 'command' }); // prettier-ignore
    }
  });

  test('that contradicts the name is refused with the reason; the sender’s order, once stated, is kept with the columns', async () => {
    await drawBorder();
    const file = gml(road('E N', SRS['N E']));
    expect(await load(file)).toMatchObject({
      ok: false,
      error: { kind: 'crs-contradiction', detail: 'EPSG:2180 (N E) ≠ EPSG:2180 (E N)' },
    });
    const mapping = { columns: { roadClass: 'kategoriaZarzadzania' }, words: {}, always: {}, axes: 'xy' } as const;
    expect(await load(file, { mapping, mappingName: 'odwrotnie' })).toMatchObject({
      value: { stored: true, features: 1 },
    });
    expect(await load(file, { mappingName: 'odwrotnie' })).toMatchObject({ value: { unchanged: true } });
    expect(await near()).toHaveLength(1);
  });

  test('what lies far beyond the municipality is counted and left out', async () => {
    const far = object('OT_SKJZ_L', { kategoriaZarzadzania: 'gminna' }, line([[90_000, 0], [90_500, 0]])); // prettier-ignore
    const farther = object('OT_SKJZ_L', { kategoriaZarzadzania: 'gminna' }, line([[330_000, 0], [330_500, 0]])); // prettier-ignore
    expect(await load(gml(road('N E'), far, farther))).toMatchObject({
      value: { features: 1, refused: [], left: [{ why: 'beyond', count: 2 }] },
    });
  });
});

test('what only the office may see goes without its name; easements do so unless somebody says otherwise', async () => {
  const file = gml(object('sluzebnosc', { nazwa: 'na rzecz Jana' }, line(A)));
  const mapping = { columns: { name: 'nazwa' }, words: {}, always: {} };
  const easement = { kind: 'easement', mapping, mappingName: '' } as const;
  await load(file, easement);
  expect(await near()).toMatchObject([{ name: '' }]);
  await load(file, { ...easement, source: 'Miasto', public: true });
  expect((await near())!.map(({ name }) => name)).toEqual(['', 'na rzecz Jana']);
});

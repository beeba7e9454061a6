import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { transform } from '../../geometry/crs.ts';
import { mapPoints, type MultiPolygon } from '../../geometry/polygon.ts';
import { close, rectangle, rotate } from '../../geometry/testing.ts';
import { command as assemble } from '../commands/assemble.ts';
import { command as fit } from '../commands/fit.ts';
import { runCommandLine } from '../run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'calisia-land-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(args, {
    known: ['fit', 'assemble'],
    load: (name) => Promise.resolve(name === 'fit' ? fit : assemble),
    env: { DATA_DIR: join(folder, 'never-made') },
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

type Drawn = { shape: MultiPolygon; properties?: object };
const KALISZ = (shape: MultiPolygon): MultiPolygon => mapPoints(shape, ([x, y]) => [x + 6_506_000, y + 5_735_000]);

/** `crs` null: a file that names no system, as most do. */
function put(name: string, drawn: readonly Drawn[], crs: string | null = 'EPSG:2177'): string {
  const path = join(folder, name);
  const features = drawn.map(({ shape, properties = {} }) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'MultiPolygon', coordinates: shape },
  }));
  const named = crs === null ? {} : { crs: { type: 'name', properties: { name: crs } } };
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', ...named, features }));
  return path;
}

const PLOT = KALISZ(rotate(rectangle(0, 0, 80, 50), 0.4));
const BOW_TIE = KALISZ([
  [
    close([
      [0, 0],
      [100, 100],
      [100, 0],
      [0, 100],
    ]),
  ],
]);
const SPIKE = KALISZ([
  [
    close([
      [0, 0],
      [100, 0],
      [100, 100],
      [50, 100],
      [50, 130],
      [50, 100],
      [0, 100],
    ]),
  ],
]);
const ROW: readonly Drawn[] = [
  { shape: KALISZ(rectangle(0, 0, 40, 60)), properties: { id: 'a', owner: 'Miasto', public: true, use: 'P' } },
  { shape: KALISZ(rectangle(40.03, 0, 80, 60)), properties: { id: 'b', owner: 'Nowak', use: 'P' } },
  { shape: KALISZ(rectangle(80, 0, 120, 60)), properties: { id: 'c', owner: 'Nowak', use: 'P' } },
  { shape: KALISZ(rectangle(120, 0, 160, 60)), properties: { id: 'd', owner: 'Nowak', use: 'R' } },
];

describe('calisia fit', () => {
  test('says yes with the place, no with what fits instead; both are answers', async () => {
    const file = put('plot.geojson', [{ shape: PLOT }]);
    const yes = await run('fit', file, '--length', '60', '--width', '40');
    expect(yes).toMatchObject({ code: 0, err: '' });
    expect(yes.out).toContain('Yes: 60 × 40 m fits at');
    const no = await run('fit', file, '--length', '90', '--width', '40', '--json');
    expect(no.code).toBe(0);
    expect(JSON.parse(no.out)).toMatchObject({ ok: true, answer: 'no', computedIn: 'EPSG:2177' });
    expect((await run('fit', file, '--length', '90', '--width', '40')).out).toMatch(
      /longest hall 40 m wide that fits: (79\.9|80\.0) m/,
    );
  });

  test('parcels of a file are one piece of land; degrees without a named system are read', async () => {
    const file = put(
      'row.geojson',
      ROW.map(({ shape }) => ({ shape: transform(shape, 2177, 4326) })),
      null,
    );
    const told = await run('fit', file, '--length', '150', '--width', '58', '--json');
    expect(JSON.parse(told.out)).toMatchObject({ answer: 'yes', closed: expect.closeTo(1.8, 1) });
  });

  test('metres in a file that names no system are recognised, and said so', async () => {
    const told = await run('fit', put('bare.geojson', [{ shape: PLOT }], null), '--length', '60', '--width', '40');
    expect(told).toMatchObject({ code: 0, err: expect.stringContaining('read as EPSG:2177') });
  });

  test('an invalid polygon is refused with its place, and repaired only when asked, saying how', async () => {
    const size = ['--length', '60', '--width', '40'];
    const bow = await run('fit', put('bow.geojson', [{ shape: BOW_TIE, properties: { id: '7/2' } }]), ...size);
    expect(bow).toMatchObject({
      code: 1,
      err: expect.stringContaining('7/2: the polygon is not valid: self-intersection at 6506050 5735050'),
    });
    const spike = put('spike.geojson', [{ shape: SPIKE, properties: { id: '8' } }]);
    expect((await run('fit', spike, ...size)).code).toBe(1);
    const mended = await run('fit', spike, ...size, '--repair');
    expect(mended).toMatchObject({ code: 0, out: expect.stringContaining('8: repaired (') });
  });

  test.each([
    [['fit'], 2],
    [['fit', 'x', '--length', '60'], 2],
    [['fit', 'x', '--length', '-60', '--width', '4'], 2],
    [['fit', 'x', '--length', 'NaN', '--width', '4'], 2],
    [['fit', '/nowhere.geojson', '--length', '60', '--width', '40'], 1],
    [['assemble', 'x'], 2],
    [['assemble', 'x', '--min-area', '10', '--hall', '60'], 2],
    [['assemble', 'x', '--min-area', '10', '--max-area', '9'], 2],
    [['assemble', 'x', '--min-area', '10', '--max-parcels', '1.5'], 2],
    [['assemble', '/nowhere.geojson', '--min-area', '10'], 1],
  ] as const)('%j ends with %i', async (args, code) => {
    expect((await run(...args)).code).toBe(code);
  });

  test('files that hold no land are refused with a sentence', async () => {
    const text = join(folder, 'list.txt');
    writeFileSync(text, 'Dzień dobry');
    const size = ['--length', '60', '--width', '40'];
    expect(await run('fit', text, ...size)).toMatchObject({ code: 1, err: expect.stringContaining('neither GeoJSON') });
    expect(await run('fit', put('none.geojson', []), ...size)).toMatchObject({
      code: 1,
      err: expect.stringContaining('no polygon'),
    });
    expect(await run('fit', put('far.geojson', [{ shape: PLOT }], 'EPSG:2154'), ...size)).toMatchObject({
      code: 1,
      err: expect.stringContaining('Name one with --crs'),
    });
  });
});

/** Parcels as the register hands them over: northing first where the system is named by its URN. */
function gml(name: string, parcels: readonly { id: string; shape: MultiPolygon; srs?: string }[]): string {
  const path = join(folder, name);
  const member = ({ id, shape, srs = 'urn:ogc:def:crs:EPSG::2177' }: (typeof parcels)[number]): string => {
    const ring = shape[0]![0]!.map(([x, y]) => (srs.startsWith('urn') ? `${y} ${x}` : `${x} ${y}`)).join(' ');
    const surface = `<gml:PolygonPatch><gml:exterior><gml:LinearRing><gml:posList>${ring}</gml:posList></gml:LinearRing></gml:exterior></gml:PolygonPatch>`;
    return `<gml:featureMember><egb:EGB_DzialkaEwidencyjna><egb:idDzialki>${id}</egb:idDzialki><egb:geometria>
      <gml:Surface srsName="${srs}" srsDimension="2"><gml:patches>${surface}</gml:patches></gml:Surface>
      </egb:geometria></egb:EGB_DzialkaEwidencyjna></gml:featureMember>`;
  };
  writeFileSync(
    path,
    `<?xml version="1.0" encoding="UTF-8"?><gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:egb="urn:egb">${parcels.map(member).join('')}</gml:FeatureCollection>`,
  );
  return path;
}

describe('the register itself, as EGiB GML', () => {
  const row = ROW.slice(0, 3).map(({ shape }, n) => ({ id: `306101_1.0001.${n + 1}`, shape }));
  const size = ['--length', '60', '--width', '40', '--json'];

  test('is read with the system that it names, and its parcels bear their ids', async () => {
    const fitted = JSON.parse((await run('fit', gml('row.gml', row), ...size)).out);
    expect(fitted).toMatchObject({ answer: 'yes', computedIn: 'EPSG:2177', closed: expect.closeTo(1.8, 1) });
    const sets = await run('assemble', gml('row.gml', row), '--min-area', '4000', '--max-area', '6000', '--json');
    expect(JSON.parse(sets.out).sets.map(({ ids }: { ids: string[] }) => ids)).toContainEqual([row[0]!.id, row[1]!.id]);
  });

  test('of two systems, without a parcel or torn is refused with a sentence', async () => {
    const other = { id: '2', shape: transform(ROW[1]!.shape, 2177, 2180), srs: 'urn:ogc:def:crs:EPSG::2180' };
    expect(await run('fit', gml('two.gml', [row[0]!, other]), ...size.slice(0, 4))).toMatchObject({
      code: 1,
      err: expect.stringContaining('several reference systems'),
    });
    expect(await run('fit', gml('none.gml', []), ...size.slice(0, 4))).toMatchObject({
      code: 1,
      err: expect.stringContaining('no parcel'),
    });
    const torn = join(folder, 'torn.gml');
    writeFileSync(torn, readFileSync(gml('whole.gml', row), 'utf8').slice(0, 900));
    expect(await run('fit', torn, ...size.slice(0, 4))).toMatchObject({
      code: 1,
      err: expect.stringContaining("can't be read"),
    });
  });
});

describe('calisia assemble', () => {
  test('tells sets by owners, with public land marked and gaps closed', async () => {
    const file = put('parcels.geojson', ROW);
    const args = ['--min-area', '4000', '--max-area', '6000', '--hall', '60x40', '--only', 'use=P'];
    const told = await run('assemble', file, ...args, '--json');
    expect(told.code).toBe(0);
    expect(JSON.parse(told.out)).toMatchObject({
      ok: true,
      complete: true,
      sets: [
        { ids: ['b', 'c'], owners: 1 },
        { ids: ['a', 'b'], owners: 2, public: ['a'], closed: 1.8 },
      ],
    });
    expect((await run('assemble', file, ...args)).out).toContain('1. b + c: 4798.2 m², 1 owner; hall at');
  });

  test('none is an answer too, and two parcels of one id are refused', async () => {
    const file = put('parcels.geojson', ROW);
    const none = await run('assemble', file, '--min-area', '900000');
    expect(none).toMatchObject({ code: 0, out: expect.stringContaining('No set of neighbouring parcels') });
    const twice = await run('assemble', put('twice.geojson', [ROW[0]!, ROW[0]!]), '--min-area', '1');
    expect(twice).toMatchObject({ code: 1, err: expect.stringContaining('Two parcels have the id a') });
  });
});

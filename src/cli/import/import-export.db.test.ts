import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feature, geoJson, square } from '../../modules/places/usecases/parcel-files.cases.ts';
import { actFile, RIGHT, zonesFile } from '../../modules/plans/usecases/plan-files.cases.ts';
import { type CityHall, openCityHall, type Told } from '../city-hall.cases.ts';

let hall: CityHall;
const call = (...args: string[]): Promise<Told> => hall.call('land', ...args);
const file = (name: string, content: string | Uint8Array): string => {
  const at = path.join(hall.folder, name);
  writeFileSync(at, content);
  return at;
};
const parcel = (number: string, east: number) => feature(`306101_1.0033.${number}`, square(east));
const exported = async (what: string): Promise<{ features: { id: string; properties: object }[] }> => {
  const { said } = await call('export', what);
  return JSON.parse((said as { content: string }).content) as Awaited<ReturnType<typeof exported>>;
};

beforeAll(async () => {
  hall = await openCityHall('land_hall', ['land']);
  expect((await call('seed')).code).toBe(0);
}, 60_000);
afterAll(() => hall.close());

describe('calisia import', () => {
  test('a dry run tells what a true run then does; the same file again changes nothing', async () => {
    const land = file('land.geojson', geoJson([parcel('901', 0), parcel('902', 60)]));
    const before = (await exported('parcels')).features.length;
    expect(await call('import', 'parcels', land, '--dry-run')).toMatchObject({
      code: 0,
      said: { ok: true, stored: false, written: { inserted: 2 } },
    });
    expect((await exported('parcels')).features).toHaveLength(before);
    expect(await call('import', 'parcels', land)).toMatchObject({ code: 0, said: { stored: true } });
    expect(await call('import', 'parcels', land)).toMatchObject({ code: 0, said: { written: { unchanged: 2 } } });
    expect((await exported('parcels')).features).toHaveLength(before + 2);
  });

  test('one wrong parcel keeps the file out with 1 and is written down with its reason; the good ones come in when asked', async () => {
    const mixed = file('mixed.geojson', geoJson([parcel('903', 120), feature('306101.33.9', square(180))]));
    const errors = path.join(hall.folder, 'errors.csv');
    expect(await call('import', 'parcels', mixed, '--errors', errors)).toMatchObject({
      code: 1,
      said: { ok: false, stored: false },
    });
    expect(readFileSync(errors, 'utf8')).toContain('306101.33.9');
    expect(await call('import', 'parcels', mixed, '--accept-good')).toMatchObject({
      code: 0,
      said: { stored: true, written: { inserted: 1 } },
    });
  });

  test('an error file that could not be written is refused before anything is stored', async () => {
    const land = file('more.geojson', geoJson([parcel('904', 240)]));
    const errors = path.join(hall.folder, 'nowhere', 'errors.csv');
    expect(await call('import', 'parcels', land, '--errors', errors)).toMatchObject({
      code: 1,
      said: { error: { kind: 'refused' } },
    });
    expect((await exported('parcels')).features.some(({ id }) => id.endsWith('.904'))).toBe(false);
  });

  test('a plan in two files comes in with its zones, and goes out with them', async () => {
    const files = [actFile(), zonesFile([...RIGHT])];
    const paths = files.map((one) => file(one.name, Buffer.concat([...(one.open() as Iterable<Uint8Array>)])));
    expect(await call('import', 'plan', ...paths)).toMatchObject({
      code: 0,
      said: { stored: true, acts: { inserted: 1 }, zones: { inserted: RIGHT.length } },
    });
    const zones = (await exported('plans')).features.map(({ properties }) => properties);
    for (const { n, symbol } of RIGHT) {
      expect(zones).toContainEqual(expect.objectContaining({ oznaczenie: `${n}${symbol}`, sprawdzone: false }));
    }
  });

  test('a layer comes in with its source and days; the same again changes nothing, and nothing at all can be handed over too', async () => {
    const line = { type: 'LineString', coordinates: [[18.02, 51.75], [18.05, 51.75]] }; // prettier-ignore
    const lines = file('linie.geojson', geoJson([{ type: 'Feature', properties: { U: 110 }, geometry: line }]));
    const mapping = file('linie.json', JSON.stringify({ columns: { voltage: 'U' } }));
    const said = ['--source', 'Operator', '--as-of', '2026-09-01'];
    const given = [
      'import',
      'layer',
      lines,
      '--kind',
      'power-line',
      ...said,
      '--mapping',
      'op',
      '--save-mapping',
      mapping,
    ];
    expect(await call(...given, '--dry-run')).toMatchObject({ code: 0, said: { stored: false, features: 1 } });
    expect(await call(...given)).toMatchObject({ code: 0, said: { stored: true, unchanged: false } });
    expect(await call(...given)).toMatchObject({ code: 0, said: { unchanged: true } });
    expect(await call('import', 'layer', '--none', '--kind', 'nature', ...said)).toMatchObject({
      code: 0,
      said: { stored: true, features: 0 },
    });
    expect((await call('import', 'layer', lines, '--kind', 'garden', ...said)).code).toBe(2);
    expect((await call('import', 'layer', lines, '--kind', 'road', '--source', 'X')).code).toBe(2);
    expect(await call('import', 'layer', '--from-contours', '--kind', 'forest', ...said)).toMatchObject({ code: 1 });
  });

  test('zones of an older plan come in by a mapping that is kept under its name; a wrong one is told by its columns', async () => {
    const zone = {
      type: 'Feature',
      properties: { ozn: '1P/U', wys: '12 m' },
      geometry: { type: 'Polygon', coordinates: [square(300)] },
    };
    const zones = file('mpzp.geojson', geoJson([zone]));
    const mapping = (height: string): string =>
      file(
        `mapping-${height}.json`,
        JSON.stringify({
          act: { title: 'MPZP próby', from: '2019-04-01' },
          columns: { designation: 'ozn', limits: { 'max-height': height } },
        }),
      );
    const unknown = await call('import', 'plan', zones, '--mapping', 'Próba');
    expect(unknown).toMatchObject({ code: 1, said: { error: { kind: 'refused' } } });
    expect(JSON.stringify(unknown.said)).toContain('--save-mapping');
    const wrong = await call('import', 'plan', zones, '--mapping', 'Próba', '--save-mapping', mapping('wysokosc'));
    expect(wrong.code).toBe(1);
    expect(JSON.stringify(wrong.said)).toContain('no column wysokosc');
    expect(await call('import', 'plan', zones, '--mapping', 'Próba', '--save-mapping', mapping('wys'))).toMatchObject({
      code: 0,
      said: { stored: true, zones: { inserted: 1 } },
    });
    expect(await call('import', 'plan', zones, '--mapping', 'Próba')).toMatchObject({
      code: 0,
      said: { zones: { unchanged: 1 } },
    });
    const broken = file('broken.json', '{"act":{"url":"javascript:1"},"columns":{}}');
    const torn = await call('import', 'plan', zones, '--mapping', 'B', '--save-mapping', broken);
    expect(torn.code).toBe(1);
    expect(JSON.stringify(torn.said)).toContain('act.url, columns.designation');
    expect((await call('import', 'plan', zones, zones, '--mapping', 'Próba')).code).toBe(2);
  });

  test('building lines come in by a mapping with values, kept under its name', async () => {
    const line = (rodzaj: string) => ({
      type: 'Feature',
      properties: { rodzaj },
      geometry: { type: 'MultiLineString', coordinates: [square(300).slice(0, 2)] },
    });
    const lines = file('linie.geojson', geoJson([line('nieprzekraczalna')]));
    const mapping = file(
      'linie.json',
      JSON.stringify({ act: 'MPZP próby', columns: { kind: 'rodzaj' }, values: { noCross: ['nieprzekraczalna'] } }),
    );
    const named = ['--mapping', 'Linie', '--save-mapping', mapping];
    expect(await call('import', 'plan', lines, ...named, '--dry-run')).toMatchObject({
      code: 0,
      said: { stored: false, lines: 1, zones: 1, provisionsChanged: 1 },
    });
    expect(await call('import', 'plan', lines, ...named)).toMatchObject({ code: 0, said: { stored: true } });
    expect(await call('import', 'plan', lines, '--mapping', 'Linie')).toMatchObject({
      code: 0,
      said: { provisionsChanged: 0 },
    });
    const other = file('kolej.geojson', geoJson([line('kolej')]));
    expect(await call('import', 'plan', other, '--mapping', 'Linie')).toMatchObject({
      code: 1,
      said: { stored: false, refused: [{ kind: 'unknown-kind', detail: 'kolej' }] },
    });
  });

  test.each([
    [['import', 'gardens', 'x'], 2],
    [['import', 'parcels'], 2],
    [['import', 'parcels', 'a', 'b'], 2],
    [['import', 'parcels', '/nowhere.geojson'], 1],
    [['import', 'plan', '/nowhere.gml'], 1],
    [['import', 'parcels', 'x', '--quickly'], 2],
  ] as const)('%j ends with %i', async (args, code) => {
    expect(await call(...args)).toMatchObject({ code, said: { ok: false } });
  });
});

describe('calisia export', () => {
  test('published sites go out with the state of each fact; drafts stay in', async () => {
    const { features } = await exported('sites');
    expect(features.length).toBeGreaterThanOrEqual(24);
    const states = features.flatMap(({ properties }) =>
      Object.entries(properties).flatMap(([name, value]) => (name.endsWith(' stan') ? [String(value)] : [])),
    );
    expect(new Set(states)).toEqual(new Set(['fresh', 'stale', 'missing', 'disputed']));
  });

  test('of sources that contradict each other none goes out as the value: all of them stand beside it', async () => {
    const { features } = await exported('sites');
    const told = features.map(({ properties }) => properties as Readonly<Record<string, unknown>>);
    const disputed = told.flatMap((properties) =>
      Object.keys(properties)
        .filter((name) => properties[name] === 'disputed')
        .map((name) => ({ properties, key: name.replace(/ stan$/, '') })),
    );
    expect(disputed.length).toBeGreaterThan(0);
    for (const { properties, key } of disputed) {
      expect(properties[key]).toBeNull();
      expect(properties[`${key} sporne`]).toMatch(/ \/ /);
    }
  });

  test('a table goes into a file, one row for each site', async () => {
    const out = path.join(hall.folder, 'sites.csv');
    const told = await call('export', 'sites', '--format', 'csv', '--out', out);
    expect(told).toMatchObject({ code: 0, said: { what: 'sites', format: 'csv', file: out } });
    const { count } = told.said as { count: number };
    expect(readFileSync(out, 'utf8').trimEnd().split('\n')).toHaveLength(count + 1);
  });

  test('a folder that is not there is refused, and a wrong call ends with 2', async () => {
    const out = path.join(hall.folder, 'nowhere', 'sites.csv');
    expect(await call('export', 'sites', '--out', out)).toMatchObject({
      code: 1,
      said: { error: { kind: 'refused' } },
    });
    for (const args of [['gardens'], ['sites', 'plans'], ['sites', '--format', 'xml'], []]) {
      expect(await call('export', ...args)).toMatchObject({ code: 2, said: { error: { kind: 'usage' } } });
    }
    expect((await call('export', 'sites', '--city', '0264011')).code).toBe(1);
  });
});

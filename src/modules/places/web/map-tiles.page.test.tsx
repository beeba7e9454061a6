import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { sql } from 'kysely';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/db/testing.ts';
import { zoneTiles } from '../../plans/web/index.ts';
import { siteTiles } from '../../sites/web/index.ts';
import { type App, createWeb, onPage, page } from '../../../platform/web/index.ts';
import { mountMapTiles, outsideLayers } from './index.ts';

let test1: TestDatabase;
let app: App;

beforeAll(async () => {
  test1 = await openTestDatabase('demo');
  app = createWeb({
    rooms: {
      database: test1.database,
      clock: fixedClock('2026-11-23T10:00:00Z'),
      config: { baseUrl: 'http://localhost', demo: true, developmentMail: false },
    },
    clientFolder: '/nonexistent',
    faultPage: () => <p>fault</p>,
  });
  mountMapTiles(app, [zoneTiles, siteTiles]);
  onPage(app, 'sites', { get: async (c) => page(c, <p>{JSON.stringify(await outsideLayers(c))}</p>) });
});
afterAll(() => test1.close());

async function revision(): Promise<number> {
  const { rows } = await sql<{
    revision: number;
  }>`select revision from places.municipality order by host nulls first limit 1`.execute(test1.database.whole);
  return rows[0]!.revision;
}
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(app.request(path, { headers: { 'accept-encoding': 'gzip', ...headers } }));
const column = (longitude: number, z: number): number => Math.floor((longitude / 360 + 0.5) * 2 ** z);
const row = (latitude: number, z: number): number => {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
};
const address = async (z: number, at: [number, number] = [18.09, 51.7625]): Promise<string> =>
  `/kafle/${await revision()}/${z}/${column(at[0], z)}/${row(at[1], z)}`;
async function read(response: Response): Promise<VectorTile> {
  return new VectorTile(new PbfReader(gunzipSync(new Uint8Array(await response.arrayBuffer()))));
}
function propertiesOf(tile: VectorTile, layer: string): Record<string, unknown>[] {
  const found = tile.layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, i) => found!.feature(i).properties);
}

test('the tile of the centre holds the sketch, the zones and the published sites', async () => {
  const response = await get(await address(9));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('cache-control')).toContain('immutable');
  const tile = await read(response);
  expect(propertiesOf(tile, 'base').some((properties) => properties['name'] === 'Prosna')).toBe(true);
  expect(propertiesOf(tile, 'sites').length).toBeGreaterThanOrEqual(24);
});

test('a site that is a draft or withdrawn is on no tile', async () => {
  const { rows } = await sql<{ slug: string; status: string }>`select slug, status from sites.site`.execute(test1.db);
  const hidden = rows.filter((site) => site.status !== 'published').map((site) => site.slug);
  expect(hidden.length).toBeGreaterThan(0);
  const shown = propertiesOf(await read(await get(await address(9))), 'sites').map((properties) => properties['slug']);
  expect(new Set(shown)).toEqual(new Set(rows.filter((site) => site.status === 'published').map((site) => site.slug)));
  expect(shown.filter((slug) => hidden.includes(slug as string))).toEqual([]);
});

test('a parcel on a tile says its id and number and nothing more', async () => {
  const tile = await read(await get(await address(14, [18.0182, 51.7556])));
  const parcels = propertiesOf(tile, 'parcels');
  expect(parcels.length).toBeGreaterThan(10);
  for (const parcel of parcels) expect(Object.keys(parcel).sort()).toEqual(['id', 'number']);
});

test('a change of the land makes a new revision, and the old address leads to it', async () => {
  const before = await address(12);
  await sql`insert into places.base_feature (city, kind, rank, name, geometry, source, synthetic)
    values ('3061011', 'label', 1, 'Nowa nazwa', '{"type":"Point","coordinates":[18.09,51.7625]}', 'test', true)`.execute(
    test1.db,
  );
  const moved = await get(before);
  expect(moved.status).toBe(302);
  expect(moved.headers.get('cache-control')).toBe('no-store');
  expect(moved.headers.get('location')).toBe(await address(12));
  const tile = await read(await get(await address(12)));
  expect(propertiesOf(tile, 'base').some((properties) => properties['name'] === 'Nowa nazwa')).toBe(true);
});

test("another city's land is on none of ours", async () => {
  await sql`insert into places.municipality (teryt, slug, name_pl, name_en, office_pl, office_en, address, opening_hours, email, phone, epsg, host, case_prefix)
    values ('3062011', 'konin', 'Konin', 'Konin', 'Biuro', 'Office', 'a', 'b', 'c@example.pl', '1', 2177, 'konin.example', 'INW')`.execute(
    test1.database.whole,
  );
  await sql`insert into places.base_feature (city, kind, rank, name, geometry, source, synthetic)
    values ('3062011', 'label', 1, 'Obca nazwa', '{"type":"Point","coordinates":[18.09,51.7625]}', 'test', true)`.execute(
    test1.database.city('3062011'),
  );
  const tile = await read(await get(await address(12)));
  expect(propertiesOf(tile, 'base').some((properties) => properties['name'] === 'Obca nazwa')).toBe(false);
  const { rows } = await sql<{
    revision: number;
  }>`select revision from places.municipality where teryt = '3062011'`.execute(test1.database.whole);
  const path = (await address(12)).replace(/\/kafle\/\d+/, `/kafle/${rows[0]!.revision}`);
  const theirs = await read(
    await Promise.resolve(app.request(`http://konin.example${path}`, { headers: { 'accept-encoding': 'gzip' } })),
  );
  expect(propertiesOf(theirs, 'base').map((properties) => properties['name'])).toEqual(['Obca nazwa']);
  expect(propertiesOf(theirs, 'sites')).toEqual([]);
});

test('a tile on which nothing stands is 204, and asked for again by its tag it is 304', async () => {
  expect((await get(await address(12, [30, 40]))).status).toBe(204);
  const path = await address(12);
  const etag = (await get(path)).headers.get('etag')!;
  expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
});

test('a reader without gzip gets the plain tile', async () => {
  const response = await get(await address(12), { 'accept-encoding': 'identity' });
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(new VectorTile(new PbfReader(new Uint8Array(await response.arrayBuffer()))).layers['base']).toBeDefined();
});

test.each(['7/0/0', '19/0/0', '12/4096/0', '12/-1/0', '12/abc/0', '12/1.5/0', '12/0/0.pbf', '12/%00/0', "12/0/0'--"])(
  'tile %s does not exist',
  async (rest) => {
    const response = await get(`/kafle/1/${rest}`);
    expect([400, 404]).toContain(response.status);
  },
);

test.each(['0', '-1', 'x', '1e3', '99999999999999999999'])('revision %s does not exist', async (revision) => {
  expect((await get(`/kafle/${revision}/12/2253/1357`)).status).toBe(404);
});

test('a page asks no other server for pictures, until the city sets up a layer of one', async () => {
  const before = await get('/miejsca');
  expect(before.headers.get('content-security-policy')).toContain("img-src 'self' data:;");
  await sql`insert into places.map_layer (city, code, name_pl, name_en, url, attribution)
    values ('3061011', 'orto', 'Zdjęcie lotnicze', 'Aerial photo', 'https://mapy.example/orto/{z}/{x}/{y}', 'GUGiK')`.execute(
    test1.db,
  );
  const after = await get('/en/sites', { 'accept-encoding': 'identity' });
  expect(await after.text()).toContain('Aerial photo');
  const policy = after.headers.get('content-security-policy');
  expect(policy).toContain("img-src 'self' data: https://mapy.example;");
  expect(policy).toContain("connect-src 'self' https://mapy.example;");
  expect(policy).toContain("script-src 'self';");
});

test.each(['http://mapy.example/a', "https://mapy.example/a; script-src 'unsafe-inline'", 'javascript:alert(1)'])(
  'a layer from %s is refused by the database',
  async (url) => {
    const insert = sql`insert into places.map_layer (city, code, name_pl, name_en, url, attribution)
      values ('3061011', 'zla', 'a', 'a', ${url}, 'a')`.execute(test1.db);
    await expect(insert).rejects.toThrow(/map_layer_url_check/);
  },
);

import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { sql } from 'kysely';
import { PbfReader } from 'pbf';
import { readSheet } from 'read-excel-file/node';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../boot/app.tsx';
import { transformation } from '../../../geometry/crs.ts';
import { bounds, mapPoints, type MultiPolygon } from '../../../geometry/polygon.ts';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { makeVersions } from '../../../platform/files/versions/index.ts';
import { openVectorFile } from '../../../platform/vector/index.ts';
import type { App } from '../../../platform/web/index.ts';
import { createAccount } from '../../accounts/index.server.ts';
import { outlineText } from '../core/office/outline.ts';
import type { SiteStatus } from '../core/status.ts';
import { officeSite } from '../data/office-sites.queries.ts';
import { openProposal } from '../data/proposals.ts';
import { changeStatus } from '../usecases/change-status.ts';
import { addSiteFile } from '../usecases/keep-site-files.ts';
import { acceptProposal, refuseProposal } from '../usecases/proposal/decide-proposal.ts';
import { createSite, editSite } from '../usecases/save-site.ts';
import { wordsOfSite } from './office/site-words.ts';

const PASSWORD = 'długie hasło 12';
const NEED = 'kind=land&length=40&width=20&height=8';
let opened: TestDatabase;
let app: App;
let cookie = '';
let [anna, jan] = [0, 0];
const slug = 'rysowana-laka';

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = createApp({
    database: opened.database,
    clock: fixedClock(TEST_NOW.toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: true },
  });
  [anna, jan] = [await account('anna'), await account('jan')];
  const signedIn = await app.request('/biuro/logowanie', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ email: 'anna@drawn.test', password: PASSWORD }),
  });
  cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
  await publish();
}, 60_000);
afterAll(() => opened.close());

async function account(name: string): Promise<number> {
  const words = { email: `${name}@drawn.test`, name, role: 'clerk', password: PASSWORD };
  const made = await createAccount(opened.db, words, 'system');
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

/** Draws the border of the largest parcel on offer that a checked plan covers, and puts it on offer. */
async function publish(): Promise<void> {
  const { rows } = await sql<{ geometry: MultiPolygon; contact: number }>`
    select p.geometry, (select min(id) from sites.contact) as contact from sites.site_parcel sp
    join sites.site s on s.id = sp.site_id and s.status = 'published' and s.slug = 'inwestorska-polnoc'
    join places.parcel p on p.city = sp.city and p.id = sp.parcel_id order by p.area_m2 desc limit 1`.execute(
    opened.db,
  );
  const words = {
    kind: 'land',
    character: '',
    parcels: '',
    outline: outlineText(rows[0]!.geometry),
    outlineSystem: '2177',
    address: '',
    at: '',
    namePl: 'Rysowana łąka',
    nameEn: 'Drawn meadow',
    districtPl: 'Dobrzec',
    districtEn: 'Dobrzec',
    summaryPl: '',
    summaryEn: '',
    contact: String(rows[0]!.contact),
  };
  const made = await createSite(opened.db, { words, epsg: 2177, actor: `user:${anna}`, now: TEST_NOW });
  expect(made).toEqual({ ok: true, value: slug });
  await move('in-review', anna);
  await move('published', jan);
}

async function move(to: SiteStatus, accountId: number): Promise<void> {
  const { version } = (await officeSite(opened.db, slug))!;
  const done = await changeStatus(opened.db, { slug, version, to, reason: 'Powód zmiany.', accountId, now: TEST_NOW });
  expect(done.ok).toBe(true);
}

const get = async (path: string, headers: Record<string, string> = {}): Promise<string> => {
  const answer = await app.request(path, { headers });
  expect(answer.status, path).toBe(200);
  return answer.text();
};

describe('drawn land that is on offer', () => {
  test.each([
    ['/miejsca', 'granica narysowana', 'warunkowo', 'którą narysowało biuro'],
    ['/en/sites', 'border drawn', 'conditional', 'that the office drew'],
  ])('answers a need for a hall at most conditionally: %s', async (base, row, verdict, reason) => {
    const page = await get(`${base}/${slug}?${NEED}`);
    expect([page.includes(reason), page.includes(verdict)]).toEqual([true, true]);
    const list = await get(`${base}?q=rysowana`);
    expect([list.includes(`${base}/${slug}`), list.toLowerCase().includes(row)]).toEqual([true, true]);
  });

  test('lies on the map of the list and on tiles as the border that was drawn', async () => {
    const { easting, northing } = (await officeSite(opened.db, slug))!;
    const pin = new RegExp(`<a class="ink-pin"[^>]*data-site="${slug}"[^>]*>`).exec(await get('/miejsca'))?.[0] ?? '';
    const [lon, lat] = transformation(2177, 4326)([easting, northing]);
    expect(pin).toContain(`data-at="${lon.toFixed(5)},${lat.toFixed(5)}"`);
    const z = 14;
    const sine = Math.sin((lat * Math.PI) / 180);
    const x = Math.floor((lon / 360 + 0.5) * 2 ** z);
    const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
    const { rows } = await sql<{ revision: number }>`
      select revision from places.municipality where teryt = ${TEST_CITY}`.execute(opened.database.whole);
    const answer = await app.request(`/kafle/${rows[0]!.revision}/${z}/${x}/${y}`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    const tile = new VectorTile(new PbfReader(gunzipSync(new Uint8Array(await answer.arrayBuffer()))));
    const layer = tile.layers['sites']!;
    const features = Array.from({ length: layer.length }, (_, at) => layer.feature(at));
    const own = features.filter(({ properties }) => properties['slug'] === slug);
    expect(own.map(({ type }) => type).toSorted()).toEqual([1, 3]);
  });

  test('says in every file of the list that its border was drawn', async () => {
    const csv = await get('/miejsca/pobierz/csv');
    expect(csv.slice(0, 200)).toContain('granica_narysowana,border_drawn'.replace(',', csv.includes(';') ? ';' : ','));
    type Told = { id: string; properties: Record<string, unknown> };
    const { features } = JSON.parse(await get('/en/sites/download/geojson')) as { features: Told[] };
    const drawn = features.filter(({ properties }) => properties['border_drawn'] === true);
    expect(drawn.map(({ id }) => id)).toEqual([slug]);
    expect(drawn[0]!.properties['granica_narysowana']).toBe(true);
    expect(drawn[0]).toMatchObject({
      geometry: { type: 'MultiPolygon' },
      properties: {
        granica: expect.stringContaining('nie jest granicą ewidencyjną'),
        border: expect.stringContaining('not a cadastral'),
      },
    });
    const book = await (await app.request('/miejsca/pobierz/xlsx')).arrayBuffer();
    const [names, ...rows] = await readSheet(Buffer.from(book));
    const at = names!.indexOf('granica_narysowana');
    expect(rows.filter((row) => row[at] === true).map(([id]) => id)).toEqual([slug]);
    const bytes = new Uint8Array(await (await app.request('/miejsca/pobierz/gpkg')).arrayBuffer());
    const file = await openVectorFile({ name: 'x.gpkg', size: bytes.byteLength, open: () => [bytes] });
    if (!file.ok) throw new Error('no GeoPackage');
    const stored: Told['properties'][] = [];
    for await (const batch of file.value.layers[0]!.features())
      stored.push(...batch.map(({ properties }) => properties));
    await file.value.close();
    const kept = stored.filter((one) => Number(one['border_drawn']) === 1).map((one) => one['id']);
    expect(kept).toEqual([slug]);
  });

  test('warns the office of the parcels under it and names the sites that stand on them', async () => {
    const page = await get(`/en/office/sites/${slug}`, { cookie });
    expect(page).toContain('parcels that our base holds lie under the drawn border');
    expect(page).toContain('/en/office/sites/inwestorska-polnoc');
    const other = await get('/biuro/miejsca/inwestorska-polnoc', { cookie });
    expect(other).toContain('którą biuro narysowało dla innego miejsca');
    expect(other).toContain(`/biuro/miejsca/${slug}`);
  });
});

describe('a border that waits for a second person', () => {
  test('is drawn over the one that stands, and what comes and goes is said in words', async () => {
    const site = (await officeSite(opened.db, slug))!;
    const { minX } = bounds(site.drawn!.outline);
    // Stretched to the east by a tenth.
    const stretched = mapPoints(site.drawn!.outline, ([x, y]) => [x + (x - minX) * 0.1, y]);
    const words = { ...wordsOfSite(site, 2177), outline: outlineText(stretched) };
    const by = { slug, epsg: 2177, now: TEST_NOW };
    const asked = await editSite(opened.db, { ...by, version: site.version, words, accountId: anna });
    expect(asked).toMatchObject({ value: 'proposed' });
    for (const [path, title, areas, more] of [
      [
        `/biuro/miejsca/${slug}`,
        'Granica terenu teraz i po zmianie',
        /Teraz teren ma .+, po zmianie będzie miał /,
        /Przybywa .+, głównie od wschodu\./,
      ],
      [
        `/en/office/sites/${slug}`,
        'The border of the land now and after the change',
        /The land has .+ now and will have /,
        /is added, mostly in the east\./,
      ],
    ] as const) {
      const page = await get(path, { cookie });
      const [figure = ''] = /<figure class="border-change">[\s\S]*?<\/figure>/.exec(page) ?? [];
      expect(figure).toContain(`<title id="border-t">${title}</title>`);
      expect(figure).toMatch(areas);
      expect(figure).toMatch(more);
      expect(figure).toContain('url(#border-added)');
    }
    const open = (await openProposal(opened.db, site.id))!;
    const decision = {
      slug,
      proposal: open.id,
      version: open.version,
      accountId: anna,
      reason: 'Pomyłka.',
      now: TEST_NOW,
    };
    expect(await refuseProposal(opened.db, decision)).toMatchObject({ ok: true });
    expect(await get(`/biuro/miejsca/${slug}`, { cookie })).not.toContain('border-change');
  });

  test('that crosses itself is refused with the place written as people write it', async () => {
    const crossing = '5738000 6508000\n5738100 6508100\n5738000 6508100\n5738100 6508000';
    for (const [path, place] of [
      ['/biuro/miejsca/nowe', '5738050,00 6508050,00'],
      ['/en/office/sites/new', '5738050.00 6508050.00'],
    ] as const) {
      const words = { ...wordsOfSite((await officeSite(opened.db, slug))!, 2177), outline: crossing };
      const answer = await app.request(path, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin', cookie },
        body: new URLSearchParams({ ...words, kind: 'land', do: 'create' } as Record<string, string>),
      });
      expect([answer.status, (await answer.text()).includes(place)]).toEqual([422, true]);
    }
  });
});

describe('a photo of a site on offer', () => {
  test('has its size written from the first minute, is served smaller later, and is gone at once when one person hides it', async () => {
    const bytes = await sharp({ create: { width: 1200, height: 2000, channels: 3, background: '#a0c0a0' } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const words = { descriptionPl: 'Łąka od drogi', descriptionEn: 'The meadow', public: true };
    const file = { bytes, name: 'laka.jpg' };
    const by = { slug, accountId: anna, now: TEST_NOW };
    const added = await addSiteFile(opened.db, { ...by, city: TEST_CITY, kind: 'photo', words, file });
    if (!added.ok) throw new Error(added.error.kind);
    const { fileId } = added.value;
    const waiting = (await openProposal(opened.db, (await officeSite(opened.db, slug))!.id))!;
    const decision = {
      slug,
      proposal: waiting.id,
      version: waiting.version,
      accountId: jan,
      epsg: 2177,
      now: TEST_NOW,
    };
    expect(await acceptProposal(opened.db, decision)).toMatchObject({ ok: true });

    const picture = async (): Promise<string> =>
      /<img[^>]*pliki[^>]*>/.exec(await get(`/miejsca/${slug}`))?.[0] ?? 'no picture';
    // Turned by its orientation: as wide as it was high.
    const whole = await picture();
    expect(whole).toContain(`src="/pliki/${fileId}"`);
    expect(whole).toMatch(/width="2000" height="1200"/);
    expect(whole).not.toContain('srcset');
    await makeVersions(opened.db, TEST_NOW);
    const smaller = await picture();
    expect(smaller).toMatch(/width="2000" height="1200"/);
    const served = [...smaller.matchAll(/(\/pliki\/[\w-]+\/(\d+)) \d+w/g)];
    expect(served.length).toBeGreaterThan(0);
    for (const [, address, width] of served) {
      const { width: w, height: h } = await sharp(await (await app.request(address!)).arrayBuffer()).metadata();
      expect(w).toBe(Number(width));
      expect(w! / h!).toBeCloseTo(2000 / 1200, 1);
    }

    const hidden = await app.request(`/biuro/miejsca/${slug}`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', cookie },
      body: new URLSearchParams({ do: 'file-hide', file: fileId }),
    });
    expect(hidden.headers.get('location')).toContain('done=file-hide');
    expect(await picture()).toBe('no picture');
    for (const address of [`/pliki/${fileId}`, served[0]![1]!]) expect((await app.request(address)).status).toBe(404);
    const { rows } = await sql<{ action: string }>`
      select action from audit.event order by seq desc limit 1`.execute(opened.db);
    expect(rows[0]!.action).toBe('site.file-hidden');
  });
});

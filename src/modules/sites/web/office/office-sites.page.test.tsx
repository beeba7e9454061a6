import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../../boot/app.tsx';
import { fixedClock } from '../../../../platform/clock.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../../platform/db/testing.ts';
import { jpegWithPlace, PLACE } from '../../../../platform/files/pictures.cases.ts';
import type { App } from '../../../../platform/web/index.ts';
import { createAccount } from '../../../accounts/index.server.ts';

const OTHER_CITY = '3062011';
const PASSWORD = 'długie hasło 12';
let opened: TestDatabase;
let app: App;
let cookies: Record<'visitor' | 'anna' | 'jan' | 'stranger', string>;
let parcel: string;
let contact: string;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  await sql`insert into places.municipality (teryt, slug, name_pl, name_en, office_pl, office_en, address, opening_hours, email, phone, epsg, host, case_prefix)
    values (${OTHER_CITY}, 'konin', 'Konin', 'Konin', 'Biuro', 'Office', 'x', 'x', 'a@konin.test', '1', 2177, 'konin.test', 'KON')`.execute(
    opened.database.whole,
  );
  app = createApp({
    database: opened.database,
    clock: fixedClock(TEST_NOW.toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: true },
  });
  const one = await sql<{ parcel: string; contact: number }>`
    select (select id from places.parcel order by id limit 1) as parcel, (select min(id) from sites.contact) as contact`.execute(
    opened.db,
  );
  parcel = one.rows[0]!.parcel;
  contact = String(one.rows[0]!.contact);
  cookies = {
    visitor: '',
    anna: await signedIn('anna', TEST_CITY),
    jan: await signedIn('jan', TEST_CITY),
    stranger: await signedIn('obcy', OTHER_CITY),
  };
}, 60_000);
afterAll(() => opened.close());

async function signedIn(name: string, city: string): Promise<string> {
  const email = `${name}@${city}.test`;
  const made = await createAccount(
    opened.database.city(city),
    { email, name, role: 'clerk', password: PASSWORD },
    'system',
  );
  if (!made.ok) throw new Error(made.error.kind);
  const response = await send('/biuro/logowanie', {
    form: { email, password: PASSWORD },
    host: city === TEST_CITY ? 'localhost' : 'konin.test',
  });
  return response.headers.get('set-cookie')!.split(';')[0]!;
}

type Sent = { form?: Record<string, string> | FormData; cookie?: string; host?: string };

function send(path: string, { form, cookie = '', host = 'localhost' }: Sent = {}): Promise<Response> {
  const headers = { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) };
  const request = new Request(`http://${host}${path}`, {
    method: form ? 'POST' : 'GET',
    headers,
    ...(form && { body: form instanceof FormData ? form : new URLSearchParams(form) }),
  });
  return Promise.resolve(app.request(request));
}

const WORDS = (): Record<string, string> => ({
  do: 'create',
  kind: 'land:brownfield',
  parcels: parcel,
  address: '',
  at: '',
  namePl: 'Plac po cegielni',
  nameEn: 'Former brickyard',
  districtPl: 'Rajsków',
  districtEn: 'Rajsków',
  summaryPl: '',
  summaryEn: '',
  contact,
});

async function newSite(): Promise<string> {
  const response = await send('/biuro/miejsca/nowe', { form: WORDS(), cookie: cookies.anna });
  expect(response.status).toBe(303);
  return new URL(response.headers.get('location')!, 'http://localhost').pathname;
}

const versionOf = async (path: string): Promise<string> =>
  /name="version" value="(\d+)"/.exec(await (await send(path, { cookie: cookies.anna })).text())![1]!;

async function move(path: string, to: string, who: 'anna' | 'jan', reason = 'Komplet danych.'): Promise<Response> {
  const form = { do: 'status', version: await versionOf(path), to, reason };
  return send(path, { form, cookie: cookies[who] });
}

function photo(name = 'plac.jpg'): FormData {
  const form = new FormData();
  form.set('fileKind', 'photo');
  form.set('descriptionPl', 'Widok placu');
  form.set('descriptionEn', 'The yard');
  form.set('public', '1');
  form.set('file', new File([new Uint8Array(jpegWithPlace(6))], name));
  return form;
}

describe('every door of the site desk', () => {
  it.each([
    ['/biuro/miejsca', 'GET'],
    ['/biuro/miejsca/nowe', 'GET'],
    ['/biuro/miejsca/nowe', 'POST'],
    ['/en/office/sites', 'GET'],
  ])('%s %s', async (path, method) => {
    const form = method === 'POST' ? { do: 'create' } : undefined;
    const status = async (who: keyof typeof cookies) =>
      (await send(path, { ...(form && { form }), cookie: cookies[who] })).status;
    expect(await status('visitor')).toBe(method === 'POST' ? 401 : 303);
    expect(await status('stranger')).toBe(method === 'POST' ? 401 : 303);
    expect(await status('anna')).toBe(method === 'POST' ? 422 : 200);
  });
});

describe('a new site', () => {
  it('shows each fault beside its field and keeps what was typed', async () => {
    const form = { ...WORDS(), nameEn: '', parcels: 'działka sołtysa', namePl: '"><script>x</script>' };
    const response = await send('/biuro/miejsca/nowe', { form, cookie: cookies.anna });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('Podaj nazwę po angielsku');
    expect(html).toContain('Tego nie rozumiemy jako numeru działki: działka sołtysa');
    expect(html).not.toContain('<script>x');
    expect(html).toContain('href="#nameEn"');
  });

  it('finds parcels by number without a script and adds the ticked ones', async () => {
    const number = parcel.split('.').at(-1)!;
    const found = await send('/biuro/miejsca/nowe', {
      form: { ...WORDS(), do: 'find', find: number, parcels: '' },
      cookie: cookies.anna,
    });
    const html = await found.text();
    expect(html).toContain(`name="add.${parcel}"`);
    expect(html).toContain('value="Plac po cegielni"');
    const added = await send('/biuro/miejsca/nowe', {
      form: { ...WORDS(), do: 'add', [`add.${parcel}`]: '1', parcels: '' },
      cookie: cookies.anna,
    });
    expect(await added.text()).toMatch(
      new RegExp(`<textarea id="parcels"[^>]*>${parcel.replaceAll('.', '\\.')}</textarea>`),
    );
  });
});

describe('the way of a site to the public', () => {
  it('takes two people, shows what is reserved, and says kindly what is gone', async () => {
    const path = await newSite();
    const open = path.replace('/biuro', '');
    expect((await send(open)).status).toBe(404);
    expect((await move(path, 'published', 'anna')).status).toBe(422);
    expect((await move(path, 'in-review', 'anna')).status).toBe(303);
    const own = await move(path, 'published', 'anna');
    expect(own.status).toBe(422);
    expect(await own.text()).toContain('przekazano je do publikacji z Twojego konta');
    expect((await move(path, 'published', 'jan')).status).toBe(303);
    expect((await send(open)).status).toBe(200);
    expect((await move(path, 'reserved', 'anna', '')).status).toBe(422);
    expect((await move(path, 'reserved', 'anna', 'Umowa przedwstępna.')).status).toBe(303);
    const reserved = await send(open);
    expect(reserved.status).toBe(200);
    expect(await reserved.text()).toContain('zarezerwowane');
    expect((await move(path, 'sold', 'anna', 'Akt notarialny.')).status).toBe(303);
    const gone = await send(open);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('sprzedane');
    expect(await (await send('/miejsca')).text()).not.toContain('Plac po cegielni');
    const history = await (await send(path, { cookie: cookies.jan })).text();
    expect(history).toContain('Akt notarialny.');
    expect(history).toContain('opublikowane → zarezerwowane');
  });

  it('refuses a change on an old version with the page as it is now', async () => {
    const path = await newSite();
    const response = await send(path, {
      form: { do: 'status', version: '0', to: 'in-review', reason: 'Komplet danych.' },
      cookie: cookies.anna,
    });
    expect(response.status).toBe(409);
  });

  it.each([
    [{ do: 'status', to: 'toString', reason: 'x' }, 422],
    [{ do: 'nonsense' }, 422],
    [{ do: 'file-remove', file: "'; drop table" }, 422],
    [{ do: 'file-change', file: '00000000-0000-0000-0000-000000000000', descriptionPl: 'a' }, 422],
    [{ do: 'edit', version: '1' }, 422],
  ] as [Record<string, string>, number][])('answers the hostile form %j with %d', async (form, status) => {
    const path = await newSite();
    expect((await send(path, { form, cookie: cookies.anna })).status).toBe(status);
  });
});

/** The form of the site as it is, with changes. */
async function edit(path: string, change: Record<string, string>): Promise<Response> {
  const form = { ...WORDS(), do: 'edit', version: await versionOf(path), ...change };
  return send(path, { form, cookie: cookies.anna });
}

const shown = async (path: string, who: 'anna' | 'jan' = 'anna'): Promise<string> =>
  (await send(path, { cookie: cookies[who] })).text();

describe('the buttons of a status', () => {
  it('each say what they do', async () => {
    const path = await newSite();
    const buttons = async (who: 'anna' | 'jan' = 'anna'): Promise<string[]> =>
      [...(await shown(path, who)).matchAll(/name="to" value="[a-z-]+">([^<]+)</g)].map(([, label]) => label!);
    expect(await buttons()).toEqual(['Przekaż do publikacji', 'Odłóż szkic']);
    await move(path, 'in-review', 'anna');
    expect(await buttons()).toEqual(['Zwróć do szkicu', 'Odłóż bez publikacji']);
    expect(await buttons('jan')).toEqual(['Opublikuj', 'Zwróć do szkicu', 'Odłóż bez publikacji']);
    await move(path, 'published', 'jan');
    expect(await buttons()).toEqual(['Oznacz jako zarezerwowane', 'Oznacz jako sprzedane', 'Wycofaj z oferty']);
    await move(path, 'reserved', 'anna');
    expect(await buttons()).toEqual(['Przywróć do oferty', 'Oznacz jako sprzedane', 'Wycofaj z oferty']);
    expect(await shown(path.replace('/biuro/miejsca', '/en/office/sites'))).toContain('Put back on offer');
    expect((await move(path, 'published', 'anna', 'Umowa nie doszła do skutku.')).status).toBe(303);
    await move(path, 'sold', 'anna');
    expect(await buttons()).toEqual(['Przywróć jako szkic', 'Oznacz jako wycofane']);
  });
});

describe('a site that a second person reads or has published', () => {
  it('keeps its facts as they are while it is in review, and says kindly why', async () => {
    const path = await newSite();
    const fact = {
      key: 'power-capacity',
      'v-power-capacity': '2,5',
      'source-kind': 'operator',
      'source-name': 'Energa',
      'confirmed-on': '2026-11-20',
      visibility: 'public',
    };
    const state = (form = fact) => send(`${path}/fakty`, { form, cookie: cookies.anna });
    expect((await state()).status).toBe(303);
    await move(path, 'in-review', 'anna');
    const refused = await state({ ...fact, 'v-power-capacity': '9,5' });
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain('czyta je druga osoba');
    expect(html).toContain('9,5');
    const { rows } = await sql<{ id: number }>`
      select f.id from sites.fact f join sites.site s on s.id = f.site_id where s.slug = ${path.split('/').at(-1)}`.execute(
      opened.db,
    );
    expect(rows).toHaveLength(1);
    const aside = { do: 'aside', fact: String(rows[0]!.id), reason: 'Pomyłka w piśmie.' };
    expect((await send(`${path}/fakty`, { form: aside, cookie: cookies.anna })).status).toBe(409);
    await move(path, 'draft', 'jan');
    expect((await state({ ...fact, 'v-power-capacity': '9,5' })).status).toBe(303);
  });

  const published = async (): Promise<string> => {
    const path = await newSite();
    await move(path, 'in-review', 'anna');
    await move(path, 'published', 'jan');
    return path;
  };
  const decide = async (path: string, by: 'anna' | 'jan', form: Record<string, string>) => {
    const html = await (await send(path, { cookie: cookies[by] })).text();
    const [, proposal, version] = /name="proposal" value="(\d+)"[\s\S]*?name="version" value="(\d+)"/.exec(html)!;
    return send(path, { form: { proposal: proposal!, version: version!, ...form }, cookie: cookies[by] });
  };

  it('on offer changes by two people: the public sees nothing of it until the second accepts', async () => {
    const path = await published();
    const open = `/miejsca/${path.split('/').at(-1)}`;
    const { rows } = await sql<{ id: string }>`select id from places.parcel order by id desc limit 1`.execute(
      opened.db,
    );
    const before = await (await send(open)).text();
    const proposed = await edit(path, { parcels: rows[0]!.id, namePl: 'Inny plac' });
    expect(proposed.headers.get('location')).toContain('done=proposed');
    expect(await (await send(open)).text()).toBe(before);
    const own = await (await send(path, { cookie: cookies.anna })).text();
    expect(own).toContain('przyjmie je inna osoba');
    expect(own).not.toContain('value="proposal-accept"');
    expect((await decide(path, 'anna', { do: 'proposal-accept' })).status).toBe(422);
    expect(await (await send(open)).text()).toBe(before);
    const seen = await (await send(path, { cookie: cookies.jan })).text();
    expect(seen).toContain('Zmiany, które czekają na drugą osobę');
    expect(seen).toContain('Inny plac');
    const empty = { do: 'proposal-refuse', proposalReason: '' };
    expect((await decide(path, 'jan', empty)).status).toBe(422);
    expect((await decide(path, 'jan', { do: 'proposal-accept' })).status).toBe(303);
    const after = await (await send(open)).text();
    expect(after).toContain('Inny plac');
    expect(after).toContain(rows[0]!.id);
    const history = await shown(path);
    expect(history).toContain('zmieniono po publikacji: grunt, nazwa');
    expect(history).toContain('zaproponowano: anna; przyjęto: jan');
  });

  it('without parcels keeps its point when only its name changes', async () => {
    const hall = { ...WORDS(), kind: 'hall', parcels: '', at: '51.7611, 18.0910', namePl: 'Hala przy torach' };
    const made = await send('/biuro/miejsca/nowe', { form: hall, cookie: cookies.anna });
    const path = new URL(made.headers.get('location')!, 'http://localhost').pathname;
    expect(await shown(path)).toContain('value="51.7611000, 18.0910000"');
    await move(path, 'in-review', 'anna');
    await move(path, 'published', 'jan');
    const still = { ...hall, do: 'edit', at: '51.7611000, 18.0910000' };
    expect((await edit(path, still)).headers.get('location')).toContain('done=nothing');
    expect((await edit(path, { ...still, at: '51.7700, 18.0910' })).headers.get('location')).toContain('done=proposed');
  });
});

describe('land that has no parcels', () => {
  const square = '5738000 6508000\n5738000 6508200\n5738100 6508200\n5738100 6508000';
  const drawn = (change: Record<string, string> = {}) => ({
    ...WORDS(),
    namePl: 'Łąka przy rzece',
    parcels: '',
    outline: square,
    outlineSystem: '2177',
    ...change,
  });

  it('is drawn by its corners, and everybody reads that it was', async () => {
    const made = await send('/biuro/miejsca/nowe', { form: drawn(), cookie: cookies.anna });
    expect(made.status).toBe(303);
    const path = new URL(made.headers.get('location')!, 'http://localhost').pathname;
    const html = await shown(path);
    expect(html).toContain('Granica narysowana przez biuro');
    expect(html).toContain('5738000.000 6508000.000');
    await move(path, 'in-review', 'anna');
    await move(path, 'published', 'jan');
    const open = `/miejsca/${path.split('/').at(-1)}`;
    const [pl, en] = await Promise.all([send(open), send(`/en/sites/${path.split('/').at(-1)}`)]);
    expect(await pl.text()).toContain('Nie jest to granica z ewidencji gruntów');
    expect(await en.text()).toContain('drawn by the office');
    const asked = await (await send(`${open}?kind=land&area=1`)).text();
    expect(asked).toContain('którą narysowało biuro');
    expect(await (await send('/biuro/miejsca', { cookie: cookies.anna })).text()).toContain('granica narysowana');
  });

  it.each([
    [
      { outline: square.replace('5738100 6508200', '5738100 6508000').replace(/6508000$/, '6508200') },
      'przecina samą siebie w punkcie',
    ],
    [{ outlineSystem: '2180' }, 'nie leży w mieście'],
    [{ outline: 'przy rzece' }, 'Tego nie rozumiemy jako narożnika'],
    [{ parcels: '33 1' }, 'nie jedno i drugie'],
  ])('is refused with %j, says why, and keeps what was typed', async (change, words) => {
    const refused = await send('/biuro/miejsca/nowe', {
      form: drawn(change as Record<string, string>),
      cookie: cookies.anna,
    });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain(words);
    expect(html).toMatch(/<details class="drawland" open/);
  });

  it('takes its corners from a GeoJSON file, which is read apart', async () => {
    const polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [18.09, 51.76],
          [18.092, 51.76],
          [18.092, 51.761],
          [18.09, 51.76],
        ],
      ],
    };
    const upload = (content: string): FormData => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...drawn({ outline: '' }), do: 'outline' })) form.set(name, value);
      form.set('outlineFile', new File([content], 'granica.geojson'));
      return form;
    };
    const read = await send('/biuro/miejsca/nowe', { form: upload(JSON.stringify(polygon)), cookie: cookies.anna });
    expect(read.status).toBe(200);
    const html = await read.text();
    expect(html).toMatch(/<textarea id="outline"[^>]*>573\d{4}\.\d{3} 650\d{4}\.\d{3}/);
    expect(html).toContain('value="Łąka przy rzece"');
    const broken = await send('/biuro/miejsca/nowe', { form: upload('{"type":"Feature"'), cookie: cookies.anna });
    expect(broken.status).toBe(422);
    expect(await broken.text()).toContain('nie da się odczytać jako GeoJSON');
  });
});

describe('a parcel that is not in the base', () => {
  const RECORDED = '306101_1.0033.400/1';

  it('is fetched from ULDK on request, and then makes a site', async () => {
    const form = { ...WORDS(), parcels: '33 400/1' };
    const unknown = await send('/biuro/miejsca/nowe', { form, cookie: cookies.anna });
    expect(unknown.status).toBe(422);
    expect(await unknown.text()).toContain('value="fetch"');
    const none = { ...form, do: 'find', find: '33 400/1', parcels: '' };
    expect(await (await send('/biuro/miejsca/nowe', { form: none, cookie: cookies.anna })).text()).toContain(
      'Pobierz z ULDK',
    );
    const fetched = await send('/biuro/miejsca/nowe', { form: { ...none, do: 'fetch' }, cookie: cookies.anna });
    const html = await fetched.text();
    expect(html).toContain(`Pobrano z ULDK i dopisano: ${RECORDED}`);
    expect(html).toContain('ULDK nie jest tu włączone na żywo');
    expect(html).toMatch(/<textarea id="parcels"[^>]*>306101_1\.0033\.400\/1</);
    expect((await send('/biuro/miejsca/nowe', { form, cookie: cookies.anna })).status).toBe(303);
  });

  it.each([
    ['33 401/9', 'Nie mamy zapisanej odpowiedzi'],
    ['401/9', 'To nie jest pełny identyfikator'],
  ])('%s that ULDK does not give says why', async (parcels, words) => {
    const form = { ...WORDS(), do: 'fetch', parcels };
    const html = await (await send('/biuro/miejsca/nowe', { form, cookie: cookies.anna })).text();
    expect(html).toContain(words);
    expect(html).not.toContain('Pobrano z ULDK');
  });
});

it('a parcel that belongs to another site on offer is told, and not refused', async () => {
  const [first, second] = [await newSite(), await newSite()];
  const warning = 'część działek należy też do innego miejsca w ofercie';
  expect(await shown(second)).not.toContain(first);
  await move(first, 'in-review', 'anna');
  await move(first, 'published', 'jan');
  const html = await shown(second);
  expect(html).toContain(warning);
  expect(html).toContain(`href="${first}"`);
});

describe('a photo', () => {
  it('is seen by the office alone until its site is on offer, and never tells the place', async () => {
    const path = await newSite();
    expect((await send(path, { form: photo(), cookie: cookies.anna })).status).toBe(303);
    const html = await (await send(path, { cookie: cookies.anna })).text();
    const address = /\/pliki\/[0-9a-f-]{36}/.exec(html)![0];
    expect(html).toContain('width="3" height="4"');
    expect((await send(address)).status).toBe(404);
    expect((await send(address, { cookie: cookies.stranger, host: 'konin.test' })).status).toBe(404);
    const forOffice = await send(address, { cookie: cookies.anna });
    expect(forOffice.status).toBe(200);
    await move(path, 'in-review', 'anna');
    await move(path, 'published', 'jan');
    const open = await send(address);
    expect(open.status).toBe(200);
    expect(open.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(open.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await open.arrayBuffer()).includes(PLACE)).toBe(false);
    const page = await (await send(path.replace('/biuro', ''))).text();
    expect(page).toContain(address);
    expect(page).toContain('alt="Widok placu"');
    await move(path, 'withdrawn', 'anna', 'Właściciel wycofał.');
    expect((await send(address)).status).toBe(404);
  });

  it.each([
    ['a name that lies', photo('plac.pdf'), 422, 'Popraw końcówkę nazwy'],
    ['no file', new FormData(), 422, 'Wybierz plik'],
  ])('with %s is refused beside its field', async (_, form, status, words) => {
    const path = await newSite();
    if (!form.has('fileKind')) form.set('fileKind', 'photo');
    const response = await send(path, { form, cookie: cookies.anna });
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
  });

  it('that is too large answers 413 with what was typed', async () => {
    const path = await newSite();
    const form = photo();
    form.set('file', new File([new Uint8Array(22 * 1024 * 1024)], 'duży.jpg'));
    const response = await send(path, { form, cookie: cookies.anna });
    expect(response.status).toBe(413);
    const html = await response.text();
    expect(html).toContain('Plik jest większy niż 20 MB');
    expect(html).toContain('value="Widok placu"');
  });

  it.each(['/pliki/x', '/pliki/00000000-0000-0000-0000-000000000000', '/pliki/..%2f..%2fetc', "/pliki/'or 1=1"])(
    '%s does not exist',
    async (path) => expect((await send(path, { cookie: cookies.anna })).status).toBe(404),
  );
});

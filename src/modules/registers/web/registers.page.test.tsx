import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { createApp } from '../../../boot/app.tsx';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import type { App } from '../../../platform/web/index.ts';
import { day } from '../../../kernel/day.ts';
import { addFact } from '../../sites/index.server.ts';
import { createAccount } from '../../accounts/index.server.ts';
import { writeExport } from '../usecases/export/write-export.ts';

const PASSWORD = 'długie hasło 12';
let opened: TestDatabase;
let app: App;
let cookie = '';
let contact = '';
let parcel = '';

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = createApp({
    database: opened.database,
    clock: fixedClock(TEST_NOW.toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: true },
  });
  const account = { email: 'clerk@kalisz.test', name: 'Osoba', role: 'clerk', password: PASSWORD };
  await createAccount(opened.db, account, 'system');
  const signedIn = await post('/biuro/logowanie', { email: account.email, password: PASSWORD });
  cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
  const found = await sql<{ contact: number; parcel: string }>`
    select (select min(id) from sites.contact) as contact, (select min(id) from places.parcel) as parcel`.execute(
    opened.db,
  );
  [contact, parcel] = [String(found.rows[0]!.contact), found.rows[0]!.parcel];
});
afterAll(() => opened.close());

const request = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(
    app.request(
      new Request(`http://localhost${path}`, {
        ...init,
        headers: { 'sec-fetch-site': 'same-origin', cookie, ...init.headers },
      }),
    ),
  );
const post = (path: string, form: Record<string, string>): Promise<Response> =>
  request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
const WORDS = { sender: 'Spółdzielnia', asOf: '2026-10-01' };

function handIn(
  bytes: Uint8Array | string,
  words: Record<string, string> = {},
  path = '/biuro/wykazy',
): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...WORDS, contact, ...words })) form.set(name, value);
  form.set('file', new File([bytes as BlobPart], 'lista.csv'));
  return request(path, { method: 'POST', body: form });
}
const stored = async (): Promise<unknown> =>
  (
    await sql`select (select count(*) from sites.site) as sites, (select count(*) from registers.upload) as uploads,
                     (select count(*) from audit.event) as events`.execute(opened.db)
  ).rows[0];

describe('a list that the office hands in', () => {
  const rows = () => `Numer;Nazwa;Rodzaj;Działki;Cena\n1;Łąka przy torach;grunt;${parcel};120,5\n2;Magazyn;;;tanio\n`;
  const columns = () => ({
    c0: 'reference',
    c1: 'name',
    c2: 'kind',
    'v2.0': 'grunt',
    'w2.0': 'land',
    c3: 'parcels',
    c4: 'fact:price-sale',
    f4: '',
    decimal: ',',
    epsg: '',
    kind: 'hall',
  });
  let address = '';

  it('is kept and its columns are suggested from the headers', async () => {
    const taken = await handIn(rows());
    expect(taken.status).toBe(303);
    address = taken.headers.get('location')!;
    const page = await (await request(address)).text();
    expect(page).toContain('Kolumny: Spółdzielnia');
    expect(page).toMatch(/<option[^>]*value="fact:price-sale"[^>]*selected/);
    expect(page).toContain('Łąka przy torach');
  });

  it('shows what would come of it without storing anything', async () => {
    const { sites } = (await stored()) as { sites: number };
    const page = await (await post(address, { ...columns(), do: 'check' })).text();
    expect(page).toContain('Niczego nie zapisaliśmy');
    expect(page).toContain('Cena: „tanio” nie jest liczbą');
    expect(((await stored()) as { sites: number }).sites).toBe(sites);
  });

  it('is refused beside what is wrong with its columns, and keeps what was typed', async () => {
    const answer = await post(address, {
      ...columns(),
      c1: '',
      c4: 'reference',
      f4: 'x',
      w2: 'grunt: land',
      do: 'run',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Dwie kolumny mają to samo znaczenie: numer pozycji u nadawcy.');
    expect(page).toContain('Mnożnik przy „numer pozycji u nadawcy” musi być liczbą większą od zera.');
    const other = await post(address, { ...columns(), c1: '', do: 'run' });
    expect([other.status, await other.text()]).toEqual([422, expect.stringContaining('Wskaż kolumnę: nazwa.')]);
  });

  it('comes in, gives back what was refused with reasons, and can’t come in twice', async () => {
    expect((await post(address, { ...columns(), do: 'run' })).status).toBe(303);
    const page = await (await request(address)).text();
    expect(page).toContain('Wykaz jest wczytany.');
    const refused = await (await request(`${address}/odrzucone`)).text();
    expect(refused).toContain('Magazyn');
    expect(refused).toContain('Cena: „tanio” nie jest liczbą');
    expect((await post(address, { ...columns(), do: 'run' })).status).toBe(409);
    const english = await (await request(address.replace('/biuro/wykazy', '/en/office/lists'))).text();
    expect(english).toContain('The list is in.');
  });

  it('comes in once and keeps its report though two people send it at the same moment', async () => {
    const twice = (await handIn(rows(), { sender: 'Dwoje naraz' })).headers.get('location')!;
    const answers = await Promise.all([1, 2, 3].map(() => post(twice, { ...columns(), do: 'run' })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, expect.any(Number), expect.any(Number)]);
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    const { rows: kept } = await sql<{ made: number; sites: number }>`
      select (u.report ->> 'made')::int as made, (select count(*) from registers.entry e where e.sender = 'Dwoje naraz') as sites
      from registers.upload u where u.mapping ->> 'sender' = 'Dwoje naraz'`.execute(opened.db);
    expect(kept).toEqual([{ made: 1, sites: 1 }]);
  });

  it('finds the sender’s columns again the next time, and can be removed', async () => {
    const again = (await handIn(rows())).headers.get('location')!;
    expect(await (await request(again)).text()).toMatch(/name="w2\.0"[^]*?value="land"[^>]*selected/);
    expect((await post(again, { do: 'drop' })).status).toBe(303);
    expect((await request(again)).status).toBe(404);
  });
});

describe('a list that can’t be taken', () => {
  it.each([
    ['no sender', { sender: ' ' }, 'Podaj, kto przysłał wykaz.'],
    ['a sender of 121 letters', { sender: 'a'.repeat(121) }, 'najwyżej 120 znaków'],
    ['no day', { asOf: '' }, 'Podaj dzień'],
    ['a day that does not exist', { asOf: '2026-02-30' }, 'Podaj dzień'],
    ['a day to come', { asOf: '2027-01-01' }, 'jeszcze nie nadszedł'],
    ['an unknown person', { contact: '999999' }, 'Wybierz osobę.'],
  ] as const)('with %s is refused beside the field', async (_, words, sentence) => {
    const before = await stored();
    const answer = await handIn('a;b\n1;2\n', words);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['nothing', '', 'Plik jest pusty.'],
    ['one column', 'nazwa\nx\n', 'nie ma tabeli'],
    ['a quote that never ends', `a;b\n"${'x'.repeat(2_000_000)}`, 'nie ma tabeli'],
    ['201 columns', `${'k;'.repeat(201)}z\n`, 'za dużo kolumn'],
    ['100 002 rows', `a;b\n${'1;2\n'.repeat(100_002)}`, 'za dużo wierszy'],
    ['torn GeoJSON', '{"type":"FeatureCollection","features":[', 'nie ma tabeli'],
    ['GeoJSON nested deep', `{"type":"FeatureCollection","features":[${'['.repeat(100_000)}`, 'nie ma tabeli'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'Tego skoroszytu nie da się odczytać'],
    ['a torn archive', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]), 'Tego skoroszytu nie da się odczytać'],
    ['noise', new Uint8Array(3000).map((_, index) => (index * 7919) % 256), 'nie ma tabeli'],
  ])('holding %s is refused beside the file', async (_, bytes, sentence) => {
    const before = await stored();
    const answer = await handIn(bytes);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
    expect(await stored()).toEqual(before);
  });

  it('as a workbook that unpacks to far more than it weighs is refused unopened', async () => {
    const answer = await handIn(bomb(300 << 20));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('za duży');
  });

  it('as a workbook that lies about what it unpacks to ends with an answer too', async () => {
    const answer = await handIn(bomb(64 << 20, 1000));
    expect(answer.status).toBe(422);
  });

  it('without a session, and an upload that nobody knows, are refused', async () => {
    const mine = cookie;
    cookie = '';
    expect((await handIn('a;b\n1;2')).status).toBe(401);
    expect((await request('/biuro/wykazy')).status).toBe(303);
    cookie = mine;
    for (const id of ['x', '00000000-0000-4000-8000-000000000000', "' or 1=1"]) {
      expect((await request(`/biuro/wykazy/${encodeURIComponent(id)}`)).status).toBe(404);
      expect((await post(`/biuro/wykazy/${encodeURIComponent(id)}`, { do: 'run' })).status).toBe(404);
    }
  });
});

it('a workbook of ours comes back as a list', async () => {
  const row = { id: 'A-1', columns: { nazwa: 'Hala „Pod Lipą”', cena: 100.5 }, shape: null, point: null };
  const source = {
    columns: ['nazwa', 'cena'],
    async *batches() {
      yield [row];
    },
  };
  const written = writeExport(source, { format: 'xlsx', name: 'sites', epsg: 2177, now: TEST_NOW });
  const taken = await handIn(await buffer(written));
  expect(taken.status).toBe(303);
  expect(await (await request(taken.headers.get('location')!)).text()).toContain('Hala „Pod Lipą”');
});

/** An archive with one member of zeros; `said` is what its directory claims. */
function bomb(size: number, said = size): Uint8Array {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const data = deflateRawSync(Buffer.alloc(size), { level: 9 });
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(said, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(said, 24);
  entry.writeUInt16LE(name.length, 28);
  const directory = local.length + name.length + data.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(directory, 16);
  return Buffer.concat([local, name, data, entry, name, end]);
}

describe('the public list as a file', () => {
  const asked = (path: string) => request(path, { headers: { cookie: '' } });

  it.each(['xlsx', 'csv', 'geojson', 'gpkg'])('goes out as %s to anybody', async (format) => {
    const answer = await asked(`/miejsca/pobierz/${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain(`.${format}`);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  });

  it('holds what the reader’s filters and need leave, in the order of the list, and nothing that is not public', async () => {
    const all = (await (await asked('/miejsca/pobierz/geojson')).json()) as {
      features: { id: string; properties: Record<string, unknown> }[];
    };
    const halls = (await (await asked('/en/sites/download/geojson?only=hall')).json()) as typeof all;
    expect(halls.features.length).toBeGreaterThan(0);
    expect(halls.features.length).toBeLessThan(all.features.length);
    expect(new Set(halls.features.map(({ properties }) => properties['rodzaj']))).toEqual(new Set(['hall']));
    const shown = await (await asked('/miejsca?kind=hall&length=60&width=30')).text();
    const { features } = (await (
      await asked('/miejsca/pobierz/geojson?kind=hall&length=60&width=30')
    ).json()) as typeof all;
    const order = features.map(({ id }) => shown.indexOf(`href="/miejsca/${id}`)).filter((at) => at >= 0);
    expect(order.length).toBeGreaterThan(1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it.each(['ready', 'confirmed'])('stands in the order of the list sorted by %s', async (sort) => {
    const plain = (await (await asked('/miejsca/pobierz/geojson')).json()) as { features: { id: string }[] };
    const { features } = (await (await asked(`/miejsca/pobierz/geojson?sort=${sort}`)).json()) as typeof plain;
    const ids = features.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(plain.features.map(({ id }) => id).toSorted());
    expect(ids).not.toEqual(plain.features.map(({ id }) => id));
    const first = await (await asked(`/miejsca?sort=${sort}`)).text();
    const listed = [...first.matchAll(/href="\/miejsca\/([a-z0-9-]+)[?"]/g)].map(([, slug]) => slug!);
    const order = [...new Set(listed)].filter((slug) => ids.includes(slug));
    expect(order.length).toBeGreaterThan(10);
    expect(ids.slice(0, order.length)).toEqual(order);
    const table = await (await asked(`/miejsca/pobierz/csv?sort=${sort}`)).text();
    expect(
      table
        .split('\r\n')
        .slice(1, 6)
        .map((line) => line.split(',')[0]),
    ).toEqual(ids.slice(0, 5));
  });

  it('holds nothing that only the office may see', async () => {
    const { rows } = await sql<{
      slug: string;
    }>`select slug from sites.site where status = 'published' limit 1`.execute(opened.db);
    const secret = {
      key: 'remarks',
      value: { kind: 'text', text: { pl: 'tylko dla biura', en: 'office only' } },
    } as const;
    const source = { kind: 'clerk', name: 'Biuro', reference: null, url: null } as const;
    const fact = { ...secret, source, confirmedOn: day('2026-11-01'), visibility: 'office' } as const;
    expect(
      (await addFact(opened.db, { slug: rows[0]!.slug, fact, actor: 'command', today: day('2026-11-22') })).ok,
    ).toBe(true);
    for (const format of ['csv', 'geojson']) {
      expect(await (await asked(`/miejsca/pobierz/${format}`)).text()).not.toContain('tylko dla biura');
    }
  });

  it('in an unknown format or with a broken question is refused', async () => {
    expect((await asked('/miejsca/pobierz/exe')).status).toBe(404);
    expect((await asked('/miejsca/pobierz/csv?kind=castle&length=x')).status).toBe(422);
  });

  it('is counted, so that a program that asks without end is told to wait', async () => {
    const answers = await Promise.all(
      Array.from({ length: 61 }, () =>
        request('/miejsca/pobierz/csv', { headers: { cookie: '', 'x-forwarded-for': '203.0.113.9' } }),
      ),
    );
    const late = answers.filter(({ status }) => status === 429);
    expect(late.length).toBeGreaterThan(0);
    expect(late[0]!.headers.get('retry-after')).toMatch(/^\d+$/);
  });
});

describe('a workbook of several sheets', () => {
  const workbook = async () =>
    writeXlsxFile(
      [
        [
          ['Wstęp', 'Uwaga'],
          ['to nie ta tabela', 'tu nic nie ma'],
        ],
        [
          ['Numer', 'Nazwa', 'Cena'],
          ['L1', 'Lokal przy Złotej', 12],
          ['L2', 'Lokal przy Babinej', 15],
        ],
      ].map((rows, index) => ({
        data: rows.map((row) => row.map((value) => ({ value }))),
        sheet: index === 0 ? 'Opis' : 'Lokale',
      })),
    ).toBuffer();
  let address = '';

  it('shows the first and lets the clerk choose another, whose columns are then guessed', async () => {
    const taken = await handIn(await workbook(), { sender: 'Zarząd Lokali' });
    expect(taken.status).toBe(303);
    address = taken.headers.get('location')!;
    const first = await (await request(address)).text();
    expect(first).toMatch(/<option[^>]*value="Opis"[^>]*selected/);
    expect(first).not.toContain('Lokal przy Złotej');
    expect((await post(address, { do: 'sheet', sheet: 'Lokale' })).status).toBe(303);
    const second = await (await request(address)).text();
    expect(second).toMatch(/<option[^>]*value="Lokale"[^>]*selected/);
    expect(second).toContain('Lokal przy Złotej');
    expect(second).toMatch(/<option[^>]*value="reference"[^>]*selected/);
  });

  it('says so when it has no such sheet', async () => {
    const answer = await post(address, { do: 'sheet', sheet: 'Działki' });
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining('W skoroszycie nie ma arkusza „Działki”. Są: Opis, Lokale.'),
    ]);
  });

  it('is read from the same sheet the next time, and from its first when it has that one no more', async () => {
    const columns = { c0: 'reference', c1: 'name', c2: 'fact:rent', decimal: ',', epsg: '', kind: 'premises' };
    const done = await post(address, { ...columns, title: 'Wykaz lokali', do: 'run' });
    expect(done.status).toBe(303);
    const again = (await handIn(await workbook(), { sender: 'Zarząd Lokali' })).headers.get('location')!;
    const page = await (await request(again)).text();
    expect(page).toMatch(/<option[^>]*value="Lokale"[^>]*selected/);
    expect(page).toContain('value="Wykaz lokali"');
    const table = await writeXlsxFile(
      [
        ['Numer', 'Nazwa'],
        ['1', 'x'],
      ].map((row) => row.map((value) => ({ value }))),
      { sheet: 'Inny' },
    ).toBuffer();
    const other = (await handIn(table, { sender: 'Zarząd Lokali' })).headers.get('location')!;
    expect((await request(other)).status).toBe(200);
  });
});

describe('a list whose names everybody would read', () => {
  it('is refused when its sender is an e-mail address or a file', async () => {
    for (const sender of ['jan@agencja.test', 'wykaz Kowalski.xlsx']) {
      const answer = await handIn('Numer;Nazwa\n1;x\n', { sender });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('To adres e-mail albo nazwa pliku.');
    }
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../../boot/app.tsx';
import { LAW_SHELVES } from '../../../boot/law-shelves.ts';
import { fixedClock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import type { App } from '../../../platform/web/index.ts';
import { createAccount } from '../../accounts/index.server.ts';
import { markOf } from '../core/draft.ts';
import { shapeOf } from '../core/shape.ts';
import { deskEntries } from '../data/entries.queries.ts';

const PASSWORD = 'długie hasło 12';
const MAP = 'aid.regional-map.wielkopolskie';
const PAGE = `/biuro/prawo/${MAP}`;
/** Of 20 million, by 25 and by 28 percent. */
const PER_25 = '5 000 000 zł';
const PER_28 = '5 600 000 zł';

let opened: TestDatabase;
let app: App;
let admin: string;
let second: string;
let clerk: string;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = createApp({
    database: opened.database,
    clock: fixedClock(TEST_NOW.toISOString()),
    config: { baseUrl: 'http://localhost', demo: true, developmentMail: true },
  });
  admin = await signedIn('pierwsza', 'administrator');
  second = await signedIn('druga', 'administrator');
  clerk = await signedIn('trzecia', 'clerk');
});
afterAll(() => opened.close());

async function signedIn(name: string, role: string): Promise<string> {
  const email = `${name}@${TEST_CITY}.test`;
  await createAccount(opened.db, { email, name, role, password: PASSWORD }, 'system');
  const response = await app.request('http://localhost/biuro/logowanie', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ email, password: PASSWORD }),
  });
  return response.headers.get('set-cookie')!.split(';')[0]!;
}

async function open(path: string, cookie = admin) {
  const answer = await app.request(`http://localhost${encodeURI(path)}`, { headers: { cookie } });
  return { status: answer.status, html: (await answer.text()).replaceAll('\u00a0', ' ') };
}

/** Whether the public aid page of a large firm with 20 million says it. */
async function aidSays(words: string, asOf = '2026-11-23'): Promise<boolean> {
  const asked = `municipality=3061011&size=large&investment=20000000&newActivity=yes&asOf=${asOf}`;
  const { html } = await open(`/pomoc-publiczna?${asked}`, '');
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .includes(words);
}

async function post(form: Record<string, string>, { cookie = admin, path = PAGE } = {}) {
  const answer = await app.request(`http://localhost${encodeURI(path)}`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', cookie },
    body: new URLSearchParams(form),
  });
  return {
    status: answer.status,
    to: answer.headers.get('location'),
    html: (await answer.text()).replaceAll('\u00a0', ' '),
  };
}

const VALUE = {
  do: 'value',
  value: '28',
  from: '2026-07-01',
  to: '',
  status: 'verified',
  act: 'Rozporządzenie zmieniające mapę',
  article: '§ 1',
  url: 'https://isap.example/3',
  checkedOn: '2026-11-20',
};
const waiting = async (): Promise<string> => {
  const [entry] = (await deskEntries(opened.db)).filter(({ state }) => state === 'proposed');
  return String(entry?.id ?? 0);
};

describe('the list of parameters', () => {
  test('is for the office alone, and leads there from every page of it', async () => {
    expect((await app.request('http://localhost/biuro/prawo')).status).toBe(303);
    const { html } = await open('/biuro', clerk);
    expect(html).toContain('href="/biuro/prawo"');
  });

  test('shows every parameter by act, with value, days, state and source', async () => {
    const { status, html } = await open('/biuro/prawo');
    expect(status).toBe(200);
    for (const shelf of LAW_SHELVES)
      for (const { key } of shelf.parameters)
        expect(html, key).toContain(`/biuro/prawo/${encodeURIComponent(key)}?on=2026-11-23`);
    expect(html).toContain('Rozporządzenie Rady Ministrów z 14.12.2021 w sprawie ustalenia mapy pomocy regionalnej');
    expect(html).toContain('potem: luka, nie znamy dalszego prawa');
    expect(html).toContain('https://isap.sejm.gov.pl/');
    expect(html).not.toMatch(/undefined|NaN|\[object|<script/);
  });

  test.each([
    ['show=ending', 'pułap pomocy de minimis', false],
    ['show=ending', 'próg dużego projektu', true],
    ['show=contested', 'średnia firma', true],
    ['show=contested', 'województwo wielkopolskie', false],
    ['show=gaps', 'stawka Kalisza', true],
    ['q=lodzkie', 'województwo łódzkie', true],
    ['q=lodzkie', 'województwo wielkopolskie', false],
    ['module=permits', 'województwo wielkopolskie', false],
    ['module=permits&q=odwolanie', 'Odwołanie od decyzji', true],
    ['on=2028-06-01&show=gaps', 'województwo wielkopolskie', true],
  ])('with %s: %s %s', async (query, name, there) => {
    const { status, html } = await open(`/biuro/prawo?${query}`);
    expect(status).toBe(200);
    expect(html.includes(name)).toBe(there);
  });

  test('says what to do where nothing fits, and what is wrong with a day', async () => {
    expect((await open('/biuro/prawo?q=zzzz')).html).toContain('Pokaż wszystkie parametry');
    const wrong = await open('/biuro/prawo?on=2026-02-30&show=nonsense&module=<b>');
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('id="on-e"');
    expect(wrong.html).not.toContain('<b>"');
    expect((await open('/en/office/law')).html).toContain('Ending within 90 days');
  });
});

describe('the page of a parameter', () => {
  test('opens for each of them in both languages, with a form that fits its shape', async () => {
    for (const { parameters } of LAW_SHELVES)
      for (const parameter of new Map(parameters.map((one) => [shapeOf(one), one])).values())
        for (const path of ['/biuro/prawo/', '/en/office/law/']) {
          const { status, html } = await open(path + parameter.key);
          expect(status, parameter.key).toBe(200);
          expect(html, parameter.key).toContain('id="value-value"');
          expect(html).not.toMatch(/undefined|NaN|\[object/);
        }
    for (const key of ['nothing', '__proto__', 'constructor', 'a'.repeat(300), '<b>'])
      expect((await open(`/biuro/prawo/${key}`)).status).toBe(404);
  });

  test('shows a clerk no form to write, and takes none', async () => {
    const { html } = await open(PAGE, clerk);
    expect(html).not.toContain('value-value');
    expect((await post(VALUE, { cookie: clerk })).status).toBe(403);
    expect((await post({ do: 'reading' }, { cookie: clerk })).status).toBe(403);
    expect((await post({ do: 'withdraw', entry: '1', reason: 'x' }, { cookie: clerk })).status).toBe(403);
    expect(await deskEntries(opened.db)).toEqual([]);
  });
});

describe('a number that was added', () => {
  test('changes the aid page once a second person accepts it, and not before', async () => {
    expect(await aidSays(PER_25)).toBe(true);
    const sent = await post(VALUE);
    expect(sent).toMatchObject({ status: 303, to: `${PAGE}?done=proposed` });
    expect(await aidSays(PER_25)).toBe(true);
    expect((await open(PAGE)).html).toContain('przyjmie go albo odrzuci ktoś inny');
    const own = await post({ do: 'accept', entry: await waiting() });
    expect(own.status).toBe(409);
    expect(own.html).toContain('zrobi to druga osoba');
    const other = await open(PAGE, clerk);
    expect(other.html).toContain('Nowa wartość: 28 %, od 1 lip 2026');
    expect((await post({ do: 'accept', entry: await waiting() }, { cookie: clerk })).status).toBe(303);
    expect(await aidSays(PER_28)).toBe(true);
    expect(await aidSays('sprawdzone 20 listopada 2026 przez biuro (administrator)')).toBe(true);
    expect(await aidSays('Rozporządzenie zmieniające mapę')).toBe(true);
    for (const name of ['pierwsza', 'trzecia']) expect(await aidSays(name)).toBe(false);
    expect(await aidSays(PER_25, '2026-06-30')).toBe(true);
  });

  test('is what the interface answers too, with who read it by their part in the office', async () => {
    const project = {
      municipality: '3061011',
      size: 'large',
      eligibleInvestment: 20_000_000,
      newEconomicActivity: true,
    };
    const answer = await app.request('http://localhost/api/v1/aid', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ project, asOf: '2026-11-23' }),
    });
    const { findings } = (await answer.json()) as {
      findings: { id: string; value: number; parameters: { key: string }[] }[];
    };
    const found = findings.find(({ id }) => id === 'regional-aid-intensity')!;
    expect(found.value).toBe(28);
    expect(found.parameters.find(({ key }) => key === MAP)).toMatchObject({
      status: 'verified',
      readings: [{ value: 28, checkedOn: '2026-11-20', checkedBy: { pl: 'administrator', en: 'administrator' } }],
    });
  });

  test('stands in the history with who did what, in the trail, and goes when it is withdrawn with a reason', async () => {
    const { html } = await open(PAGE);
    expect(html).toContain('druga osoba: trzecia');
    const [entry] = await deskEntries(opened.db);
    const silent = await post({ do: 'withdraw', entry: String(entry!.id), reason: ' ' });
    expect(silent.status).toBe(422);
    expect(silent.html).toContain(`id="reason-${entry!.id}-e"`);
    expect(
      (await post({ do: 'withdraw', entry: String(entry!.id), reason: 'Zły akt' }, { cookie: second })).status,
    ).toBe(303);
    expect((await open(PAGE)).html).toContain('Powód: Zły akt');
    expect(await aidSays(PER_25)).toBe(true);
    const trail = (await open(`/biuro/dziennik?object=law:${entry!.id}`)).html;
    for (const said of ['wpisano do prawa', 'przyjęto wpis do prawa', 'wycofano wpis z prawa', MAP])
      expect(trail).toContain(said);
  });
});

describe('a number that was proposed', () => {
  test('is refused with a reason, and a decided one is decided', async () => {
    await post({ ...VALUE, value: '29' });
    const entry = await waiting();
    const silent = await post({ do: 'refuse', entry, reason: '' }, { cookie: second });
    expect(silent.status).toBe(422);
    expect((await post({ do: 'refuse', entry, reason: 'To projekt, nie akt' }, { cookie: second })).status).toBe(303);
    expect((await post({ do: 'accept', entry }, { cookie: second })).status).toBe(409);
    expect((await open(PAGE)).html).toContain('To projekt, nie akt');
    for (const strange of ['', 'x', '-1', '9'.repeat(30), '0'])
      expect((await post({ do: 'accept', entry: strange }, { cookie: second })).status).toBe(422);
  });

  test('that a person read stays and becomes checked', async () => {
    const [row] = LAW_SHELVES[0]!.parameters.find(({ key }) => key === MAP)!.rows;
    const read = { do: 'reading', row: markOf(row!), act: VALUE.act, article: '§ 3', url: '', checkedOn: '2026-11-23' };
    expect((await post(read)).status).toBe(303);
    expect((await post(read)).status).toBe(409);
    expect((await post({ do: 'accept', entry: await waiting() }, { cookie: second })).status).toBe(303);
    expect(await aidSays('sprawdzone 23 listopada 2026 przez biuro (administrator)')).toBe(true);
    expect(await aidSays(PER_25)).toBe(true);
    expect((await open('/biuro/prawo?show=unread')).html).not.toContain('województwo wielkopolskie');
  });
});

describe('the law for everybody', () => {
  const plain = async (path: string) => {
    const answer = await app.request(`http://localhost${path}`);
    return { status: answer.status, html: (await answer.text()).replaceAll('\u00a0', ' ') };
  };

  test('shows each number with act, days and who has read it, without an account and without names', async () => {
    for (const path of ['/prawo', '/en/law']) {
      const { status, html } = await plain(path);
      expect(status).toBe(200);
      expect(html).toContain(`${path}/${encodeURIComponent(MAP)}?on=2026-11-23`);
      expect(html).not.toMatch(/undefined|NaN|\[object|<script|pierwsza|trzecia|show=waiting/);
    }
    for (const { parameters } of LAW_SHELVES)
      for (const { key } of parameters) {
        const { status, html } = await plain(`/prawo/${key}`);
        expect(status, key).toBe(200);
        expect(html, key).not.toMatch(/undefined|NaN|\[object|<form method="post" action="\/prawo/);
      }
    const one = await plain(`/prawo/${MAP}`);
    expect(one.html).toContain('przez biuro (administrator)');
    expect(one.html).toContain('potwierdziła druga osoba (administrator)');
    expect(one.html).toContain('To informacja, nie porada prawna');
    expect(one.html).not.toMatch(/pierwsza|druga@|trzecia/);
    expect((await plain('/prawo/nothing')).status).toBe(404);
    expect((await plain(`/prawo/${MAP}?on=2026-02-30`)).status).toBe(422);
    expect((await plain(`/prawo/${MAP}?on=2028-06-01`)).html).toContain('Na ten dzień nie znamy przepisu');
  });

  test('every number of an answer on aid leads to its place', async () => {
    const asked = 'municipality=3061011&size=large&investment=20000000&newActivity=yes&asOf=2026-11-23';
    expect((await plain(`/pomoc-publiczna?${asked}`)).html).toContain(`href="/prawo/${MAP}"`);
  });
});

describe('what nobody should send', () => {
  const count = async (): Promise<number> => (await deskEntries(opened.db)).length;

  test.each([
    ['', ['value']],
    ['x', ['value']],
    ['-1', ['value']],
    ['1e309', ['value']],
    ['9'.repeat(400), ['value']],
    ['1,200', ['value']],
    ['٣٥', ['value']],
    ['<script>alert(1)</script>', ['value']],
    ['25\u202e', ['value']],
    ["28'; drop table law.entry; --", ['value']],
  ])('%# as a percentage is told beside the field, and nothing is written', async (value, fields) => {
    const before = await count();
    const { status, html } = await post({ ...VALUE, value });
    expect(status).toBe(422);
    for (const field of fields) expect(html).toContain(`id="value-${field}-e"`);
    expect(html).toContain('class="error-summary"');
    expect(html).not.toContain('<script>');
    expect(html).toContain('value="Rozporządzenie zmieniające mapę"');
    expect(await count()).toBe(before);
  });

  test('every field at once is told at once', async () => {
    const { status, html } = await post({
      do: 'value',
      value: 'x',
      from: 'wczoraj',
      to: '2026-02-30',
      act: 'a'.repeat(600),
      article: 'b\u0007',
      url: 'javascript:alert(1)',
      status: 'verified',
      checkedOn: '2999-01-01',
    });
    expect(status).toBe(422);
    for (const field of ['value', 'from', 'to', 'act', 'article', 'url', 'checkedOn'])
      expect(html, field).toContain(`id="value-${field}-e"`);
    expect(html).not.toContain('href="javascript');
    expect((await post({ do: 'value', status: 'sure' })).html).toContain('id="value-status-e"');
    expect((await post({ do: 'reading', row: '__proto__' })).html).toContain('id="reading-row-e"');
  });
});

describe('tables, terms and works that nobody should send', () => {
  const count = async (): Promise<number> => (await deskEntries(opened.db)).length;

  const SPAN = `/biuro/prawo/${LAW_SHELVES[1]!.parameters.find(({ key }) => key.startsWith('permits.usual.'))!.key}`;

  test.each([
    [{ 'v:0': '', 'v:1': '120' }, 'value-f-0-e'],
    [{ 'v:0': 'x', 'v:1': '120' }, 'value-f-0-e'],
    [{ 'v:0': '9', 'v:1': '-1' }, 'value-f-1-e'],
    [{ 'v:0': '9', 'v:1': '1' }, 'value-value-e'],
    [{ 'v:0': '9', 'v:1': '9e9' }, 'value-f-1-e'],
    [{ 'v:0': '9', 'v:1': '999999' }, 'value-value-e'],
    [{ 'v:__proto__': '9', 'v:constructor': '1' }, 'value-f-0-e'],
    [Object.fromEntries(Array.from({ length: 4000 }, (_, i) => [`v:${i}.x`, '1'])), 'value-f-0-e'],
  ] as [Record<string, string>, string][])('fields like %# are told beside the field', async (fields, error) => {
    const before = await count();
    const { status, html } = await post({ ...VALUE, ...fields }, { path: SPAN });
    expect(status).toBe(422);
    expect(html).toContain(`id="${error}"`);
    expect(await count()).toBe(before);
  });

  test('a list is typed row by row: rows come and go without a script, and a wrong one is told beside its field', async () => {
    const path = '/biuro/prawo/aid.psi.activities';
    const first = { 'v:0.prefix': '10', 'v:0.admission': 'allowed' };
    const more = await post({ ...VALUE, ...first, do: 'add-row' }, { path });
    expect(more.status).toBe(200);
    expect(more.html).toContain('name="v:1.prefix"');
    expect(more.html).toContain('value="Rozporządzenie zmieniające mapę"');
    const rows = { ...first, 'v:1.prefix': '24.1', 'v:1.admission': 'denied', 'v:2.prefix': '', 'v:2.admission': '' };
    const less = await post({ ...VALUE, ...rows, do: 'drop-row-0' }, { path });
    expect(less.html).toMatch(/name="v:0.prefix"[^>]*value="24.1"/);
    expect(less.html).not.toContain('name="v:2.prefix"');
    const before = await count();
    const wrong = await post({ ...VALUE, ...rows, 'v:1.admission': 'perhaps' }, { path });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('id="value-f-1-admission-e"');
    expect(wrong.html).toContain('Wiersz 2, Czy wolno');
    expect((await post({ ...VALUE, do: 'value' }, { path })).html).toContain('href="#value-rows"');
    expect((await post({ ...VALUE, ...first, do: 'add-row' })).status).toBe(422);
    expect((await post({ ...VALUE, ...first, do: 'add-row' }, { path, cookie: clerk })).status).toBe(403);
    expect(await count()).toBe(before);
    expect((await post({ ...VALUE, ...rows }, { path })).status).toBe(303);
    const told = (await open(path, clerk)).html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(told).toContain('Przedrostek 24.1');
    expect(told).toContain('znika');
    expect(told).toContain('Pól i wierszy bez zmian');
    await post({ do: 'refuse', entry: await waiting(), reason: 'koniec próby' }, { path, cookie: second });
  });

  test('a term of a strange unit, a yes that is none, a work that nobody knows', async () => {
    const term = LAW_SHELVES[1]!.parameters.find((one) => shapeOf(one) === 'term')!;
    for (const termUnit of ['fortnights', '', 'constructor'])
      expect((await post({ ...VALUE, value: '30', termUnit }, { path: `/biuro/prawo/${term.key}` })).html).toContain(
        'id="value-termUnit-e"',
      );
    const rule = LAW_SHELVES[0]!.parameters.find((one) => shapeOf(one) === 'yes-no')!;
    expect((await post({ ...VALUE, value: 'może' }, { path: `/biuro/prawo/${rule.key}` })).status).toBe(422);
    for (const what of ['', 'delete', '__proto__']) expect((await post({ do: what })).status).toBe(422);
    expect((await post(VALUE, { path: '/biuro/prawo/nothing' })).status).toBe(404);
    const stranger = await post(VALUE, { cookie: '' });
    expect(stranger.status).toBe(401);
    const foreign = await app.request(`http://localhost${PAGE}`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site', cookie: admin },
      body: new URLSearchParams(VALUE),
    });
    expect(foreign.status).toBe(403);
  });
});

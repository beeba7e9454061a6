import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../../../boot/app.tsx';
import { type Office, openOffice, SLUG } from '../../../usecases/trying.cases.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice(createApp);
}, 60_000);
afterAll(() => office.close());

const FACTS = `/biuro/miejsca/${SLUG}/fakty`;
const sent = (path: string, form: Record<string, string>) => office.send(path, { form, cookie: office.cookies.anna });
const page = async (path: string): Promise<string> => (await office.send(path, { cookie: office.cookies.anna })).text();

describe('every door of the office to facts', () => {
  it.each([
    ['/biuro/do-sprawdzenia', { key: 'nonsense' }],
    ['/en/office/to-check', { key: 'nonsense' }],
    ['/biuro/zrodla', {}],
    ['/biuro/zrodla/new', {}],
    ['/biuro/zrodla/1', {}],
    [FACTS, {}],
  ] as [string, Record<string, string> | null][])('%s', async (path, form) => {
    for (const who of ['visitor', 'stranger'] as const) {
      const before = await office.traces();
      expect((await office.send(path, { cookie: office.cookies[who] })).status).toBe(303);
      if (form) expect((await office.send(path, { form, cookie: office.cookies[who] })).status).toBe(401);
      expect(await office.traces()).toBe(before);
    }
    expect((await office.send(path, { cookie: office.cookies.anna })).status).toBe(200);
    if (form) expect((await sent(path, form)).status).toBe(422);
  });

  it.each([FACTS, '/biuro/zrodla/1'])('%s of this city is not found from another', async (path) => {
    const before = await office.traces();
    const there = { host: 'konin.test', cookie: office.cookies.stranger };
    expect((await office.send(path, there)).status).toBe(404);
    expect((await office.send(path, { ...there, form: { do: 'restore', fact: '1' } })).status).toBe(404);
    expect(await office.traces()).toBe(before);
  });

  it.each([
    '/biuro/miejsca/nie-ma/fakty',
    '/biuro/zrodla/0',
    '/biuro/zrodla/99999',
    '/biuro/zrodla/1e3',
    '/biuro/zrodla/%27',
  ])('%s does not exist', async (path) =>
    expect((await office.send(path, { cookie: office.cookies.anna })).status).toBe(404),
  );
});

describe('the work list', () => {
  it('asks with one click, once, and shows who was asked', async () => {
    const html = await page('/biuro/do-sprawdzenia');
    const [, slug, key, respondent] =
      /name="site" value="([^"]+)"\/?><input type="hidden" name="key" value="([^"]+)"\/?><input type="hidden" name="respondent" value="(\d+)"/.exec(
        html,
      )!;
    const form = { site: slug!, key: key!, respondent: respondent! };
    const first = await sent('/biuro/do-sprawdzenia', form);
    expect(first.headers.get('location')).toContain('say=asked');
    expect((await sent('/biuro/do-sprawdzenia', form)).headers.get('location')).toContain('say=already');
    expect(await page('/biuro/do-sprawdzenia?say=asked')).toContain('czeka na odpowiedź');
  });

  it.each([
    ['a source that is not there', { site: SLUG, key: 'power-capacity', respondent: '99999' }],
    ['a hostile source', { site: SLUG, key: 'power-capacity', respondent: "1' or '1'='1" }],
    ['no such site', { site: '../x', key: 'power-capacity', respondent: '1' }],
  ])('sends nothing to %s and says so', async (_, form) => {
    const before = await office.traces();
    expect((await sent('/biuro/do-sprawdzenia', form)).headers.get('location')).toContain('say=refused');
    expect(await office.traces()).toBe(before);
  });
});

const STATEMENT = {
  key: 'power-capacity',
  'v-power-capacity': '2,5',
  'source-kind': 'document',
  'source-name': 'Warunki przyłączenia',
  reference: 'P/1',
  'source-url': '',
  'confirmed-on': '2026-11-20',
  'valid-until': '',
  visibility: 'public',
};

describe('a statement that a clerk types', () => {
  it.each([
    ['no fact', { key: '' }, 'href="#key"'],
    ['an unknown fact', { key: 'toString' }, 'href="#key"'],
    ['no value', { 'v-power-capacity': '' }, 'href="#v-power-capacity"'],
    ['a word for a number', { 'v-power-capacity': '<b>' }, 'href="#v-power-capacity"'],
    ['an impossible value', { 'v-power-capacity': '99999999' }, 'href="#v-power-capacity"'],
    ['no kind of source', { 'source-kind': '' }, 'href="#source-kind"'],
    ['an invented kind', { 'source-kind': '__proto__' }, 'href="#source-kind"'],
    ['no source', { 'source-name': ' ' }, 'href="#source-name"'],
    ['an address of a person', { 'source-name': 'jan@firma.test' }, 'href="#source-name"'],
    ['a source without end', { 'source-name': 'x'.repeat(3000) }, 'href="#source-name"'],
    ['a hostile address', { 'source-url': 'javascript:alert(1)' }, 'href="#source-url"'],
    ['no day', { 'confirmed-on': '' }, 'href="#confirmed-on"'],
    ['a day that is none', { 'confirmed-on': '2026-02-31' }, 'href="#confirmed-on"'],
    ['a day to come', { 'confirmed-on': '2027-01-01' }, 'href="#confirmed-on"'],
    ['an end before the beginning', { 'valid-until': '2026-01-01' }, 'href="#valid-until"'],
    ['an end that is no day', { 'valid-until': 'jutro' }, 'href="#valid-until"'],
    ['no circle of readers', { visibility: '' }, 'href="#visibility"'],
    ['a secret for everyone', { key: 'land-register', 'v-land-register': 'KZ1A/00012345/6' }, 'href="#visibility"'],
  ] as [string, Record<string, string>, string][])(
    'with %s is refused beside the field, and nothing is kept',
    async (_, wrong, place) => {
      const before = await office.traces();
      const response = await sent(FACTS, { ...STATEMENT, ...wrong });
      expect(response.status).toBe(422);
      const html = await response.text();
      expect(html).toContain(place);
      expect(html).toContain(`id="${/#([\w-]+)/.exec(place)![1]}"`);
      expect(html).not.toContain('<b>"');
      expect(await office.traces()).toBe(before);
    },
  );

  it('stands beside the earlier ones, is set aside with a reason, and is restored', async () => {
    const done = await sent(FACTS, STATEMENT);
    expect(done.headers.get('location')).toContain('say=saved');
    const html = await page(FACTS);
    expect(html).toContain('Warunki przyłączenia');
    expect(await (await office.send(`/miejsca/${SLUG}`)).text()).toContain('Warunki przyłączenia');
    const number = /aside=(\d+)#aside">Pomiń…<span class="vh">: [^<]*Warunki przyłączenia/.exec(html)![1]!;
    expect(await page(`${FACTS}?aside=${number}`)).toContain('Wcześniejsze słowa tego źródła nie wrócą');
    const none = await sent(FACTS, { do: 'aside', fact: number, reason: '  ' });
    expect(none.status).toBe(422);
    expect(await none.text()).toContain('href="#reason"');
    const before = await office.traces();
    expect((await sent(FACTS, { do: 'aside', fact: number, reason: 'x'.repeat(501) })).status).toBe(422);
    expect((await sent(FACTS, { do: 'aside', fact: '99999999', reason: 'x' })).status).toBe(404);
    expect((await sent(FACTS, { do: 'aside', fact: '1;--', reason: 'x' })).status).toBe(404);
    expect(await office.traces()).toBe(before);
    const aside = await sent(FACTS, { do: 'aside', fact: number, reason: 'Pomyłka <i>w piśmie</i>' });
    expect(aside.headers.get('location')).toContain('say=aside');
    const after = await page(`${FACTS}?say=aside`);
    expect(after).toContain('Pominięte: Anna Wzór');
    expect(after).toContain('Pomyłka &lt;i>w piśmie');
    const publicly = await (await office.send(`/miejsca/${SLUG}`)).text();
    expect(publicly).not.toContain('Warunki przyłączenia');
    expect(publicly).not.toContain('Pomyłka');
    expect((await sent(FACTS, { do: 'aside', fact: number, reason: 'znów' })).headers.get('location')).toContain(
      'not-changed',
    );
    expect((await sent(FACTS, { do: 'restore', fact: number })).headers.get('location')).toContain('say=restored');
    expect(await page(FACTS)).toContain('Przywrócone: Anna Wzór');
  });
});

const SOURCE = {
  kind: 'operator',
  'source-name': 'PWiK',
  person: '',
  email: 'woda@pwik.example',
  locale: 'pl',
  everywhere: '1',
  'topic-water': '1',
  'ahead-water': '30',
  active: '1',
};

describe('a source that can be asked', () => {
  it.each([
    ['no kind', { kind: '' }, 'kind'],
    ['an invented kind', { kind: 'constructor' }, 'kind'],
    ['no name', { 'source-name': '' }, 'source-name'],
    ['an address for a name', { 'source-name': 'jan@firma.test' }, 'source-name'],
    ['the name of its own person', { person: 'Jan Kowalski', 'source-name': 'KOWALSKI, Jan' }, 'source-name'],
    ['a long name', { 'source-name': 'x'.repeat(121) }, 'source-name'],
    ['hidden characters', { person: 'a\u202eb' }, 'person'],
    ['no address', { email: '' }, 'email'],
    ['two addresses', { email: 'a@b.pl, c@d.pl' }, 'email'],
    ['an address that writes headers', { email: 'a@b.pl\r\nBcc: x@y.pl' }, 'email'],
    ['no site', { everywhere: '' }, 'everywhere'],
    ['no topic', { 'topic-water': '' }, 'topic-power'],
    ['days without end', { 'ahead-water': '9999' }, 'ahead-power'],
    ['days that are none', { 'ahead-water': '-1' }, 'ahead-power'],
  ] as [string, Record<string, string>, string][])(
    'with %s is refused beside the field, and nothing is kept',
    async (_, wrong, field) => {
      const before = await office.traces();
      const response = await sent('/biuro/zrodla/new', { ...SOURCE, ...wrong });
      expect(response.status).toBe(422);
      const html = await response.text();
      expect(html).toContain(`href="#${field}"`);
      expect(html).toContain(`id="${field}"`);
      expect(await office.traces()).toBe(before);
    },
  );

  it('is kept, listed, changed, and changed by the faster of two', async () => {
    expect((await sent('/biuro/zrodla/new', SOURCE)).status).toBe(303);
    const list = await page('/biuro/zrodla?say=saved');
    const number = /zrodla\/(\d+)">PWiK</.exec(list)![1]!;
    expect(list).toContain('woda: 30');
    const path = `/biuro/zrodla/${number}`;
    expect((await sent(path, { ...SOURCE, version: '1', person: 'Jan' })).status).toBe(303);
    const slower = await sent(path, { ...SOURCE, version: '1', person: 'Ewa' });
    expect(slower.status).toBe(409);
    expect(await slower.text()).toContain('Ktoś zmienił to źródło');
    expect(await page(path)).toContain('value="Jan"');
  });
});

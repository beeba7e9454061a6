import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../../boot/app.tsx';
import { dayInPoland } from '../../../../kernel/day.ts';
import { TEST_NOW } from '../../../../platform/db/testing.ts';
import { drawn, pdfWith } from '../../../../platform/files/pictures.cases.ts';
import { addFact } from '../../../sites/index.server.ts';
import { type Office, openOffice, SLUG } from '../../usecases/trying.cases.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice(createApp);
});
afterEach(() => office.close());

const said = async (path: string): Promise<string> => (await office.send(path)).text();
const shownId = (html: string, key: string): string => new RegExp(`name="s-${key}" value="(\\d+)"`).exec(html)![1]!;
const part = (words: Record<string, string>, files: Record<string, File>): FormData => {
  const form = new FormData();
  for (const [name, value] of [...Object.entries(words), ...Object.entries(files)]) form.set(name, value);
  return form;
};

describe('the page behind a link', () => {
  it('shows what is known and who said it, names no person, and writes nothing however often it is opened', async () => {
    const link = await office.ask('power-capacity', 'power-distance');
    const before = await office.traces();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await office.send(link, { method });
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toContain('no-store');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    }
    expect(await office.traces()).toBe(before);
    const html = await said(link);
    expect(html).toMatch(/4,5.MW/);
    expect(html).toContain('Strona jest dla: Energa-Operator.');
    expect(html).not.toContain((await office.respondent()).email);
    expect(html).toContain('noindex');
    expect(await said(`/en${link.replace('potwierdzenie', 'confirmation')}`)).toContain('Energa-Operator');
  });

  it.each([
    ['no answer at all', {}, 'Zaznacz odpowiedź przy co najmniej jednej danej', 'a-power-capacity'],
    ['no value', { 'a-power-capacity': 'different' }, 'Wpisz wartość', 'v-power-capacity'],
    ['a word', { 'a-power-capacity': 'different', 'v-power-capacity': 'dużo' }, 'Wpisz liczbę', 'v-power-capacity'],
    [
      'too much',
      { 'a-power-capacity': 'different', 'v-power-capacity': '9'.repeat(9) },
      'Wpisz wartość od',
      'v-power-capacity',
    ],
    [
      'less than nothing',
      { 'a-power-capacity': 'different', 'v-power-capacity': '-3' },
      'bez minusa',
      'v-power-capacity',
    ],
    [
      'a huge text',
      { 'a-power-capacity': 'different', 'v-power-capacity': 'x'.repeat(60_000) },
      'Wpisz liczbę',
      'v-power-capacity',
    ],
    [
      'value and none',
      { 'a-power-capacity': 'different', 'v-power-capacity': '1', 'n-power-capacity': '1' },
      'nie jedno i drugie',
      'v-power-capacity',
    ],
    ['“still true” of nothing seen', { 'a-power-capacity': 'same' }, 'zmieniła się', 'a-power-capacity'],
    [
      '“still true” of another number',
      { 'a-power-capacity': 'same', 's-power-capacity': '1 or 1=1' },
      'zmieniła się',
      'a-power-capacity',
    ],
    ['an answer that is none', { 'a-power-capacity': 'toString' }, 'Zaznacz odpowiedź', 'a-power-capacity'],
    [
      'a question nobody asked',
      { 'a-price-sale': 'different', 'v-price-sale': '1' },
      'Zaznacz odpowiedź',
      'a-power-capacity',
    ],
  ] as [string, Record<string, string>, string, string][])(
    'refuses %s beside its field and keeps nothing',
    async (_, form, words, field) => {
      const link = await office.ask('power-capacity', 'power-distance');
      const before = await office.traces();
      const response = await office.send(link, {
        form: { ...form, 'a-power-distance': form['a-power-capacity'] === 'different' ? 'unknown' : '' },
      });
      expect(response.status).toBe(422);
      const html = await response.text();
      expect(html).toContain(words);
      expect(html).toContain(`href="#${field}"`);
      expect(html).toContain(`id="${field}"`);
      expect(await office.traces()).toBe(before);
    },
  );
});

describe('an answer', () => {
  it('gives hostile words back as words', async () => {
    const link = await office.ask('power-capacity');
    const value = '"><script>alert(1)</script>';
    const response = await office.send(link, { form: { 'a-power-capacity': 'different', 'v-power-capacity': value } });
    expect(response.status).toBe(422);
    expect(await response.text()).not.toContain('<script>alert');
  });

  it('takes answers with a file for each fact; the office sees which belongs to which, the public none', async () => {
    const link = await office.ask('power-capacity', 'power-distance');
    const html = await said(link);
    const form = part(
      {
        'a-power-capacity': 'different',
        'v-power-capacity': '3,25',
        'a-power-distance': 'same',
        's-power-distance': shownId(html, 'power-distance'),
      },
      {
        'f-power-capacity': new File([new Uint8Array(pdfWith())], 'warunki.pdf'),
        'f-power-distance': new File([new Uint8Array(drawn('png'))], 'mapa.png'),
      },
    );
    const response = await office.send(link, { form });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`${link}?thanks=1`);
    expect(await said(link)).toContain('mamy już wszystkie odpowiedzi');
    const { rows } = await sql<{ key: string; name: string }>`
      select q.key, f.name from confirmations.question q join platform.stored_file f on f.id = q.file_id order by key`.execute(
      office.database.whole,
    );
    expect(rows).toEqual([
      { key: 'power-capacity', name: 'warunki.pdf' },
      { key: 'power-distance', name: 'mapa.png' },
    ]);
    const facts = await (await office.send(`/biuro/miejsca/${SLUG}/fakty`, { cookie: office.cookies.anna })).text();
    const files = [...facts.matchAll(/\/pliki\/[0-9a-f-]{36}/g)].map(([found]) => found);
    expect(new Set(files).size).toBe(2);
    expect((await office.send(files[0]!)).status).toBe(404);
    expect((await office.send(files[0]!, { cookie: office.cookies.anna })).status).toBe(200);
    expect(await said(`/miejsca/${SLUG}`)).toContain('3,25');
  });
});

describe('a file', () => {
  it.each([
    [
      'no document',
      new File([new Uint8Array(Buffer.from('MZ'))], 'x.pdf'),
      { 'a-power-capacity': 'unknown' },
      422,
      'f-power-capacity',
      'Tego pliku nie przyjmiemy',
    ],
    [
      'no answer beside it',
      new File([new Uint8Array(pdfWith())], 'x.pdf'),
      {},
      422,
      'a-power-capacity',
      'nie zaznaczono odpowiedzi',
    ],
    [
      'too many bytes',
      new File([new Uint8Array(22 * 1024 * 1024)], 'x.pdf'),
      { 'a-power-capacity': 'unknown' },
      413,
      'f-power-capacity',
      'większe niż 20 MB',
    ],
  ] as [string, File, Record<string, string>, number, string, string][])(
    'with %s is refused and nothing is kept',
    async (_, file, form, status, field, words) => {
      const link = await office.ask('power-capacity');
      const before = await office.traces();
      const response = await office.send(link, { form: part(form, { 'f-power-capacity': file }) });
      expect(response.status).toBe(status);
      const html = await response.text();
      expect(html).toContain(words);
      expect(html).toContain(`href="#${field}"`);
      expect(await office.traces()).toBe(before);
    },
  );
});

describe('an answer to what has changed', () => {
  it('is not taken for the new value: the page says so and asks again', async () => {
    const link = await office.ask('power-capacity');
    const seen = shownId(await said(link), 'power-capacity');
    const today = dayInPoland(TEST_NOW);
    const source = { kind: 'operator', name: 'Energa-Operator', reference: null, url: null } as const;
    const fact = {
      key: 'power-capacity',
      value: { kind: 'number', value: 1, unit: 'MW' },
      source,
      confirmedOn: today,
      visibility: 'public',
    } as const;
    await addFact(office.db, { slug: SLUG, fact, actor: 'system', today });
    const response = await office.send(link, { form: { 'a-power-capacity': 'same', 's-power-capacity': seen } });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('zmieniła się, zanim przyszła odpowiedź');
  });
});

describe('a link that has ended', () => {
  const answer = { 'a-power-capacity': 'different', 'v-power-capacity': '2' };

  it('by its answer thanks, and a second answer changes nothing', async () => {
    const link = await office.ask('power-capacity');
    expect((await office.send(link, { form: answer })).status).toBe(303);
    const before = await office.traces();
    expect((await office.send(link, { form: { ...answer, 'v-power-capacity': '9' } })).status).toBe(303);
    expect(await office.traces()).toBe(before);
    const html = await said(link);
    expect(html).toContain('mamy już wszystkie odpowiedzi');
    expect(html).not.toContain('<form method="post"');
  });

  it('by half of its answers stays open for the rest', async () => {
    const link = await office.ask('power-capacity', 'power-distance');
    await office.send(link, { form: answer });
    const html = await said(`${link}?thanks=1`);
    expect(html).toContain('Poniżej jest to, co jeszcze czeka');
    expect(html).toContain('a-power-distance');
    expect(html).not.toContain('name="a-power-capacity"');
  });

  it('by time says so kindly with 410, shows nothing of the site, and takes no answer', async () => {
    const link = await office.ask('power-capacity');
    office.wait(31);
    const before = await office.traces();
    for (const form of [undefined, answer, { do: 'decline' }]) {
      const response = await office.send(link, form ? { form } : {});
      expect([410, 303]).toContain(response.status);
    }
    expect(await office.traces()).toBe(before);
    const html = await said(link);
    expect(html).toContain('Ten odnośnik już nie działa');
    expect(html).not.toContain('Tylna');
  });

  it('by a click that it is not for him answers nothing', async () => {
    const link = await office.ask('power-capacity');
    expect((await office.send(link, { form: { do: 'decline' } })).status).toBe(303);
    expect(await said(link)).toContain('zapytamy kogoś innego');
    const before = await office.traces();
    await office.send(link, { form: answer });
    expect(await office.traces()).toBe(before);
  });
});

describe('a link that is no right one', () => {
  const answer = { 'a-power-capacity': 'different', 'v-power-capacity': '2' };

  it('after a change of the address says that it is not known', async () => {
    const link = await office.ask('power-capacity');
    const { id, version, topics, ...one } = await office.respondent();
    const form = {
      version: String(version),
      kind: one.kind,
      'source-name': one.sourceName,
      person: one.person,
      email: 'nowa@energa.example',
      locale: 'pl',
      everywhere: '1',
      active: '1',
      ...Object.fromEntries(topics.map(({ topic }) => [`topic-${topic}`, '1'])),
    };
    expect((await office.send(`/biuro/zrodla/${id}`, { form, cookie: office.cookies.anna })).status).toBe(303);
    const response = await office.send(link);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Nie znamy tego odnośnika');
    expect((await office.send(link, { form: answer })).status).toBe(404);
  });

  it('as it was forged, cut or of another city: one kind page, nothing told, nothing written', async () => {
    const link = await office.ask('power-capacity');
    const before = await office.traces();
    const last = link.at(-1) === '0' ? '1' : '0';
    for (const wrong of [
      link.slice(0, -1) + last,
      link.slice(0, -4),
      '/potwierdzenie/1-',
      '/potwierdzenie/x',
      `/potwierdzenie/${'9'.repeat(3000)}`,
    ]) {
      for (const form of [undefined, answer]) {
        const response = await office.send(wrong, form ? { form } : {});
        expect(response.status).toBe(404);
        expect(await response.text()).not.toContain('Tylna');
      }
    }
    expect((await office.send(link, { host: 'konin.test' })).status).toBe(404);
    expect(await office.traces()).toBe(before);
  });

  it('but is sent again and again is slowed down, with the words kept', async () => {
    const link = await office.ask('power-capacity');
    const form = { 'a-power-capacity': 'different', 'v-power-capacity': 'źle' };
    for (let tries = 0; tries < 30; tries += 1) expect((await office.send(link, { form })).status).toBe(422);
    const response = await office.send(link, { form });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.text()).toContain('value="źle"');
  });
});

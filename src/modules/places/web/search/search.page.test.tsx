import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../../platform/db/testing.ts';
import { createWeb, type App } from '../../../../platform/web/index.ts';
import { FaultPage } from '../../../../ui/fault-page.tsx';
import { bytesNamed } from '../../usecases/file-source.ts';
import { importStreets } from '../../usecases/import-streets.ts';
import { mountPlaceSearch } from './mount-search.ts';

let opened: TestDatabase;
let app: App;
let parcel: string;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
  const { rows } = await sql<{ id: string }>`select id from places.parcel order by id offset 40 limit 1`.execute(
    opened.db,
  );
  parcel = rows[0]!.id;
  app = createWeb({
    rooms: {
      database: opened.database,
      clock: fixedClock(TEST_NOW.toISOString()),
      config: { baseUrl: 'https://kalisz.example', demo: true, developmentMail: false },
    },
    faultPage: (frame, fault) => <FaultPage frame={frame} status={fault.status} requestId={fault.requestId} />,
  });
  mountPlaceSearch(app, [
    { find: async () => [], near: async () => [{ label: 'Hala', href: '/miejsca/hala', metres: 0 }] },
  ]);
});
afterAll(() => opened.close());

const open = async (path: string): Promise<{ status: number; html: string }> => {
  const answer = await app.request(path);
  return { status: answer.status, html: await answer.text() };
};
const search = (question: string, path = '/szukaj') => open(`${path}?q=${encodeURIComponent(question)}`);
const suggestions = async (question: string): Promise<{ kind: string; label: string; href: string }[]> =>
  (await app.request(`/szukaj?q=${encodeURIComponent(question)}`, { headers: { accept: 'application/json' } })).json();

describe('searching a place', () => {
  test('a parcel is found by its number, with its precinct, and by its whole id, and leads to its card', async () => {
    const [any] = await suggestions(parcel);
    const id = new URL(any!.href, 'http://x').searchParams.get('id')!;
    const [, precinct, number] = /^\d{6}_\d\.(\d{4})\.(.+)$/.exec(id)!;
    for (const question of [number!, `${precinct}.${number}`, `obręb ${Number(precinct)} działka ${number}`, id]) {
      expect((await suggestions(question)).map(({ href }) => href)).toContain(any!.href);
    }
    const card = await open(any!.href);
    expect(card.status).toBe(200);
    expect(card.html).toContain(id);
    expect(card.html).toContain('<svg class="draft"');
    expect(card.html).toContain('na tej działce');
  });

  test.each([
    ['Wrocławskiej', 'street', 'Wrocławska'],
    ['wroclawska', 'street', 'Wrocławska'],
    ['Dobrcu', 'place', 'Dobrzec'],
    ['inwestorska', 'street', 'Inwestorska'],
  ])('%s leads to the %s %s', async (question, kind, label) => {
    const found = await suggestions(question);
    expect(found).toContainEqual(expect.objectContaining({ kind, label }));
    const place = found.find((one) => one.kind === kind && one.label === label)!;
    expect((await open(place.href)).html).toContain(`<h1>${label}</h1>`);
  });

  test('coordinates lead to the parcel that they fall on, in any of three systems and either order', async () => {
    const [any] = await suggestions(parcel);
    const card = await open(any!.href);
    const written = [...card.html.matchAll(/<dd>([\d.]+, [\d.]+)<\/dd>/g)].map(([, text]) => text!);
    expect(written).toHaveLength(3);
    for (const text of written) {
      for (const asked of [text, text.split(', ').toReversed().join(' ')]) {
        const [point] = await suggestions(asked);
        expect(point?.kind).toBe('point');
        expect((await open(point!.href)).status).toBe(200);
      }
    }
  });

  test('a precinct leads to the middle of its land', async () => {
    const code = /^\d{6}_\d\.(\d{4})\./.exec(parcel)![1]!;
    for (const question of [`obręb ${code}`, `obręb ${Number(code)}`, code]) {
      const found = (await suggestions(question)).find(({ kind }) => kind === 'precinct')!;
      const { status, html } = await open(found.href);
      expect(status).toBe(200);
      expect(html).toContain(`<h1>Obręb ${code}`);
      expect(html).not.toContain('nie leży na żadnej działce');
    }
  });
});

describe('what a place leads to', () => {
  test('coordinates beside land show the parcels that are near, and far from it say so', async () => {
    const { rows } = await sql<{ x: number; y: number }>`
      select (bounds[1])[0] - 40 as x, (bounds[1])[1] as y from places.parcel order by (bounds[1])[0] limit 1`.execute(
      opened.db,
    );
    const near = (await suggestions(`${rows[0]!.y} ${rows[0]!.x}`))[0]!;
    const { html } = await open(near.href);
    expect(html).toContain('<svg class="draft"');
    expect(html).toContain('Najbliższe działki są na rysunku');
    const far = await open('/szukaj?at=51.7,18.5');
    expect(far.html).not.toContain('<svg class="draft"');
    expect(far.html).toContain('Biuro prowadzi dane tylko dla miasta');
  });

  test('a street from the city’s list is found, with or without a place on the map', async () => {
    const file = (text: string) => bytesNamed('ulice.csv', new TextEncoder().encode(text));
    const csv = 'nazwa;lon;lat\nŻwirki i Wigury;18,0875;51,7612\n;18;51\nKsiężycowa;0;0\nBezimienna;;\n';
    const importing = () => importStreets(opened.db, { source: file(csv), actor: 'command', dryRun: false });
    expect(await importing()).toMatchObject({
      ok: true,
      value: {
        streets: 2,
        written: 2,
        refused: [
          { kind: 'no-name', line: 3 },
          { kind: 'bad-place', line: 4 },
        ],
      },
    });
    expect(await importing()).toMatchObject({ ok: true, value: { written: 0 } });
    const [found] = await suggestions('zwirki wigury');
    expect(found).toMatchObject({ kind: 'street', label: 'Żwirki i Wigury' });
    expect((await open(found!.href)).html).toContain('<h1>Żwirki i Wigury</h1>');
    expect(await importStreets(opened.db, { source: file('{"a":1}'), actor: 'command', dryRun: false })).toMatchObject({
      ok: false,
    });
  });

  test('what is not found says so and what to do next, in both languages', async () => {
    expect((await search('zzzz qqqq')).html).toContain('Nic nie pasuje do');
    expect((await search('zzzz qqqq', '/en/search')).html).toContain('Nothing matches');
    expect((await open('/szukaj')).html).not.toContain('Nic nie pasuje');
  });

  test.each([
    "'; drop table places.parcel; --",
    '<script>alert(1)</script>',
    '%_%',
    '\u202e2/20',
    '0033.%',
    '1'.repeat(120),
    '51.7625, 18.0905'.repeat(7),
    '°°°°',
  ])('%j breaks nothing and is shown as text', async (question) => {
    const { status, html } = await search(question);
    expect(status).toBe(200);
    expect(html).not.toContain('<script>alert');
  });

  test.each([
    ['/dzialka', 404],
    ['/dzialka?id=306101_1.0033.99999', 404],
    [`/dzialka?id=${'x'.repeat(500)}`, 404],
    ['/szukaj?at=', 404],
    ['/szukaj?at=0,0', 404],
    ['/szukaj?at=NaN,NaN', 404],
    ['/szukaj?at=51.76,18.09%27', 404],
    ['/szukaj?precinct=9999', 404],
    ['/szukaj?precinct=abc', 404],
    [`/szukaj?q=${'a'.repeat(121)}`, 422],
    ['/szukaj?q=%00', 400],
  ])('%s answers %i', async (path, status) => expect((await open(path)).status).toBe(status));

  test('nothing of owners stands on a parcel’s card', async () => {
    const [any] = await suggestions(parcel);
    const { html } = await open(any!.href);
    expect(html).toContain('ich danych nie publikujemy');
    expect(html).not.toMatch(/księg|KW |PESEL/i);
  });
});

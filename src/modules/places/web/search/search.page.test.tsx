import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../../platform/db/testing.ts';
import { createWeb, type App } from '../../../../platform/web/index.ts';
import { FaultPage } from '../../../../ui/fault-page.tsx';
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
    const [found] = (await suggestions('obręb 0033')).concat(await suggestions('obręb 33'));
    if (found) expect((await open(found.href)).status).toBe(200);
  });

  test('what is not found says so and what to do next, in both languages', async () => {
    expect((await search('zzzz qqqq')).html).toContain('Nic nie pasuje do');
    expect((await search('zzzz qqqq', '/en/search')).html).toContain('Nothing answers');
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

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedClock } from '../../../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../../../platform/db/testing.ts';
import { createWeb, type App } from '../../../../../platform/web/index.ts';
import { FaultPage } from '../../../../../ui/fault-page.tsx';
import { mountMatchingPages } from '../../index.ts';

let opened: TestDatabase;
let app: App;

beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = createWeb({
    rooms: {
      database: opened.database,
      clock: fixedClock(TEST_NOW.toISOString()),
      config: { baseUrl: 'https://kalisz.example', demo: true, developmentMail: false },
    },
    faultPage: (frame, fault) => <FaultPage frame={frame} status={fault.status} requestId={fault.requestId} />,
  });
  mountMatchingPages(app);
});
afterAll(() => opened.close());

const SITE = 'dobrzec-wschod';
const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await app.request(path, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

describe('the drawing of a site at its own address', () => {
  test('shows strips with clause and m², the hall, the scale and what it is worth, in both languages', async () => {
    const { status, headers, text } = await get(`/miejsca/${SITE}/rysunek.svg?use=production&length=60&width=30`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(headers.get('cache-control')).toBe('public, no-cache');
    for (const said of [
      'Przed linią zabudowy',
      '§ 14 ust. 3',
      'Razem: cały teren',
      'hala',
      'Informacja,',
      '1 : ',
      'A3',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/ class=| style=|<script/);
    const english = await get(`/en/sites/${SITE}/drawing.svg`);
    expect(english.text).toContain('Information,');
    expect(english.text).not.toContain('class="draft-hall"');
  });

  test('is sent again only when it differs', async () => {
    const address = `/miejsca/${SITE}/rysunek.svg`;
    const tag = (await get(address)).headers.get('etag')!;
    expect((await get(address, { 'if-none-match': tag })).status).toBe(304);
    expect((await get(`${address}?length=60&width=30`)).headers.get('etag')).not.toBe(tag);
  });

  test('is there for land on offer alone, and for questions that have an answer', async () => {
    const { rows } = await sql<{ slug: string }>`
      select slug from sites.site where kind <> 'land' and status = 'published' limit 1`.execute(opened.db);
    for (const slug of ['nie-ma', rows[0]!.slug]) expect((await get(`/miejsca/${slug}/rysunek.svg`)).status).toBe(404);
    for (const query of ['use=zoo', 'length=-1&width=3', 'length=1e99&width=3', 'asOf=2026-02-30', 'width=x'])
      expect((await get(`/miejsca/${SITE}/rysunek.svg?${query}`)).status, query).toBe(422);
  });

  test('goes with the offer: a withdrawn site has none', async () => {
    const address = '/miejsca/zachodnia-uslugi/rysunek.svg';
    const { headers } = await get(address);
    await opened.db.transaction().execute(async (tx) => {
      await sql`update sites.site set status = 'withdrawn' where slug = 'zachodnia-uslugi'`.execute(tx);
      await sql`select audit.append('system', 'site.withdrawn', 'site', 'zachodnia-uslugi', '{}')`.execute(tx);
    });
    expect((await get(address, { 'if-none-match': headers.get('etag')! })).status).toBe(404);
  });
});

describe('what a moved hall is held against', () => {
  test('comes as data with the hall of the need, and without one with the longest halls to try', async () => {
    const asked = await get(`/miejsca/${SITE}/hala?kind=land&length=60&width=30`);
    expect(asked.headers.get('content-type')).toBe('application/json');
    const told = JSON.parse(asked.text) as {
      hall: { corners: unknown[] } | null;
      strips: unknown[];
      otherwise: string;
      setback: object;
    };
    expect(told.hall?.corners).toHaveLength(4);
    expect(told.strips.length).toBeGreaterThan(1);
    expect(told.otherwise).not.toBe('pass');
    expect(told.setback).toEqual({ open: 4, blank: 3, clear: 8 });
    const open = JSON.parse((await get(`/en/sites/${SITE}/hall`)).text) as { hall: null; curve: [number, number][] };
    expect(open.hall).toBeNull();
    expect(open.curve.length).toBeGreaterThan(3);
    expect((await get('/miejsca/nie-ma/hala')).status).toBe(404);
  });
});

describe('the page of a site', () => {
  test('shows the same strips as a sum with their clauses, the longest halls as a table, and where to print', async () => {
    const { text } = await get(`/miejsca/${SITE}?kind=land&length=60&width=30`);
    for (const said of [
      'id="strips"',
      'id="curve"',
      'Razem: cały teren',
      'Nie stanie nic dłuższego',
      'rysunek.svg?',
      'paper=A3',
    ])
      expect(text).toContain(said);
    expect(text).toMatch(/data-hall-from="\/miejsca\/dobrzec-wschod\/hala\?[^"]*length=60/);
  });
});

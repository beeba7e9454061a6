import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantOffer } from '../../../../../../bench/land/offer-rows.ts';
import { fixedClock } from '../../../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../../../platform/db/testing.ts';
import { createWeb, type App } from '../../../../../platform/web/index.ts';
import { FaultPage } from '../../../../../ui/fault-page.tsx';
import { mountMatchingPages } from '../../index.ts';

const CITY = '3061011';
const PLANTED = 2100;
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
  await app.request('/miejsca');
});
afterAll(() => opened.close());

const html = async (path: string): Promise<string> => {
  const answer = await app.request(path);
  expect(answer.status, path).toBe(200);
  return (await answer.text()).replaceAll('\u00a0', ' ');
};

type Answer = { total: number; said: string; list: { href: string } | null; sites: unknown[]; clusters: Cluster[] };
type Cluster = { count: number; window: string };

const seen = async (query: string): Promise<Answer> => {
  const answer = await app.request(`/miejsca/mapa/okno?${query}`);
  expect(answer.status, query).toBe(200);
  return (await answer.json()) as Answer;
};
const found = async (path: string): Promise<number> => Number(/data-found="(\d+)"/.exec(await html(path))?.[1]);

const KALISZ = 'window=17.9%2C51.6%2C18.3%2C51.9';

describe('a window of the map', () => {
  test('shows each site of a small offer, and the list narrowed to it holds as many', async () => {
    const { total, sites, clusters, list } = await seen(`f-kind=hall&${KALISZ}`);
    expect(total).toBeGreaterThan(0);
    expect([sites.length, clusters.length]).toEqual([total, 0]);
    expect(await found(list!.href)).toBe(total);
    const part = await seen('window=18.0%2C51.74%2C18.03%2C51.77');
    expect(part.total).toBeGreaterThan(0);
    expect(part.total).toBeLessThan((await seen(KALISZ)).total);
    expect(await found('/miejsca?window=18%2C51.74%2C18.03%2C51.77')).toBe(part.total);
    expect(await found('/miejsca?kind=land&area=1&window=18%2C51.74%2C18.03%2C51.77')).toBe(
      (await seen('kind=land&area=1&window=18%2C51.74%2C18.03%2C51.77')).total,
    );
  });

  test.each(['', 'window=1,2,3', 'window=18,52,17,51', 'window=a,b,c,d', `f-area-min=abc&${KALISZ}`])(
    'is refused when it is none: %s',
    async (query) => {
      expect((await app.request(`/miejsca/mapa/okno?${query}`)).status).toBe(400);
    },
  );

  test('stands in the list as one more choice that can be taken away', async () => {
    const page = await html('/miejsca?f-kind=hall&window=18%2C51.74%2C18.03%2C51.77');
    expect(page).toContain('tylko w widoku mapy');
    expect(page).toContain('<input type="hidden" name="window" value="18,51.74,18.03,51.77"');
    expect(page).toContain('href="/miejsca?f-kind=hall"');
    expect(page).toContain('data-window="/miejsca/mapa/okno"');
  });
});

describe('an offer of more than two thousand', () => {
  beforeAll(() => plantOffer(opened.database.whole, { city: CITY, count: PLANTED }));

  test('is counted by squares, which together hold what the list holds', async () => {
    const all = await found('/miejsca');
    expect(all).toBeGreaterThan(PLANTED);
    const { total, clusters, sites, said } = await seen(KALISZ);
    expect(total).toBe(all);
    expect(sites).toEqual([]);
    expect(clusters.length).toBeLessThanOrEqual(144);
    expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(said.replaceAll('\u00a0', ' ')).toContain('2132 miejsca');
    const [first] = clusters;
    expect((await seen(`window=${encodeURIComponent(first!.window)}`)).total).toBeGreaterThan(0);
    expect(await found('/miejsca?f-kind=hall&f-owner=private')).toBe(
      (await seen(`f-kind=hall&f-owner=private&${KALISZ}`)).total,
    );
  });

  test('is told on the first page by its size alone', async () => {
    const page = await html('/');
    expect(page).toMatch(/Liczba miejsc w ofercie: 2 ?132/);
    expect(page).not.toContain('ink-pin"');
  });

  test('is ordered by readiness and by day whole, page after page, and says for which day', async () => {
    const told = async (sort: string, words: RegExp): Promise<string[]> => {
      const pages = await Promise.all(
        [1, 2, 40, 89].map((n) => html(`/miejsca?sort=${sort}${n > 1 ? `&page=${n}` : ''}`)),
      );
      for (const page of pages) expect(page).toContain('Kolejność według tego, co wiadomo na dzień 23 listopada 2026');
      return pages.flatMap((page) => [...page.matchAll(words)].map(([, key]) => key!));
    };
    const rungs = (await told('ready', /Gotowość: (\d) z 4/g)).map(Number);
    expect(rungs.length).toBeGreaterThan(80);
    expect(new Set(rungs).size).toBeGreaterThan(1);
    expect(rungs).toEqual(rungs.toSorted((a, b) => b - a));
    const days = await told('confirmed', /(Ostatnie potwierdzenie|Nikt jeszcze nic)/g);
    expect(days.length).toBe(rungs.length);
    expect(days).toEqual(days.toSorted().toReversed());
    const narrowed = await html('/miejsca?q=Inwestorskiej&f-kind=hall&sort=ready');
    const levels = [...narrowed.matchAll(/Gotowość: (\d) z 4/g)].map(([, level]) => Number(level));
    expect(levels.length).toBeGreaterThan(1);
    expect(levels).toEqual(levels.toSorted((a, b) => b - a));
    const answered = await html('/miejsca?kind=land&area=1&sort=ready');
    expect(answered).toContain('Kolejność według tego');
  });

  test('is held against a need in part, and says so', async () => {
    const page = await html('/miejsca?kind=land&area=1&power=1');
    expect(page).toContain('class="note wide"');
    expect(page).toMatch(/class="site[ "]/);
    const count = await app.request('/potrzeba/ile?kind=land&area=1');
    expect(await count.json()).toEqual({ big: '', rest: expect.stringContaining('Oferta jest duża'), more: '' });
  });
});

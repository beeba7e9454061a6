import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantOffer } from '../../../bench/land/offer-rows.ts';
import { dayInPoland } from '../../kernel/day.ts';
import { recordEvent } from '../../modules/audit/index.server.ts';
import { workList } from '../../modules/confirmations/index.server.ts';
import { parseNeed } from '../../modules/matching/index.ts';
import { currentOffer, findSites } from '../../modules/matching/index.server.ts';
import { siteSearch } from '../../modules/sites/index.ts';
import { fixedClock } from '../../platform/clock.ts';
import { openTestDatabase, TEST_CITY, TEST_NOW, type TestDatabase } from '../../platform/db/testing.ts';
import type { App } from '../../platform/web/index.ts';
import { createApp } from '../app.tsx';

const TODAY = dayInPoland(TEST_NOW);
const { EVERYTHING } = siteSearch;
const NEED = 'kind=land&area=1&power=1';
/** More than stand in memory whole; what is asked of it goes the other way than what is asked of a small offer. */
const PLANTED = 2100;

let opened: TestDatabase;
let app: App;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
  app = createApp(
    {
      database: opened.database,
      clock: fixedClock(TEST_NOW.toISOString()),
      config: { baseUrl: 'http://localhost', demo: true, developmentMail: false },
    },
    { clientFolder: '/nonexistent' },
  );
  await opened.db.transaction().execute(async (tx) => {
    await sql`
      insert into shortlists.alert (city, locale, email, need, filter, state, expires_on)
      values (platform.city(), 'pl', 'ktos@example.org', ${NEED}, '', 'active', '2027-11-23')`.execute(tx);
    await recordEvent(tx, { actor: 'visitor', action: 'alert.asked', object: { kind: 'alert', id: 1 } });
  });
});
afterAll(() => opened.close());

type Found = { readonly kind: string; readonly label: string; readonly href: string };

const named = async (words: string): Promise<Found[]> => {
  const headers = { accept: 'application/json' };
  const answer = await app.request(`http://localhost/szukaj?q=${encodeURIComponent(words)}`, { headers });
  return ((await answer.json()) as Found[]).filter(({ kind }) => kind === 'site');
};

/** Addresses of the sites that a place tells to be near it, in its order. */
const nearTo = async (lat: number, lon: number): Promise<string[]> => {
  const html = await (await app.request(`http://localhost/szukaj?at=${lat},${lon}&name=Tu`)).text();
  return [...html.matchAll(/href="\/miejsca\/([a-z0-9-]+)"/g)].map(([, slug]) => slug!);
};

const need = (() => {
  const parsed = parseNeed(new URLSearchParams(NEED), TODAY);
  if (!parsed.ok) throw new Error('need');
  return parsed.value;
})();

/** What an alert with these words would tell of. */
const toldBy = async (filter: Partial<siteSearch.SiteFilter>, asked = false) =>
  (await findSites(opened.db, { need: asked ? need : null, filter: { ...EVERYTHING, ...filter }, asOf: TODAY })).found;

const revision = async (): Promise<number> => {
  const { rows } = await sql<{ revision: number }>`select revision from places.municipality`.execute(opened.db);
  return rows[0]!.revision;
};
const work = async () => workList(opened.db, { teryt: TEST_CITY, revision: await revision() }, TODAY);
const HALLS = { choices: { ...EVERYTHING.choices, kind: ['hall'] } };
const INVESTORS = { text: 'Inwestorskiej' };

describe('a city whose offer grows beyond what stands in memory', () => {
  let before: { named: Found[]; halls: string[]; investors: unknown; work: Awaited<ReturnType<typeof work>> };
  beforeAll(async () => {
    const halls = (await toldBy(HALLS)).map(({ site }) => site.slug);
    before = { named: await named('Tylnej'), halls, investors: await toldBy(INVESTORS), work: await work() };
    await plantOffer(opened.database.whole, { city: TEST_CITY, count: PLANTED });
    await currentOffer(opened.db, { teryt: TEST_CITY, revision: await revision() }, TODAY);
  }, 60_000);

  test('finds a site by its name as before, and those that came', async () => {
    expect(before.named.length).toBeGreaterThan(0);
    expect(await named('Tylnej')).toEqual(expect.arrayContaining(before.named));
    expect((await named('Miejsce 2077')).map(({ href }) => href)).toContain('/miejsca/bench-2077');
    expect(await named('qqqqqqq')).toEqual([]);
  });

  test('tells what is nearest to a place, nearest first', async () => {
    const near = await nearTo(51.7558, 18.0375);
    const { rows } = await sql<{ slug: string; easting: number; northing: number }>`
      select slug, easting, northing from sites.site where slug = any (${near}::text[])`.execute(opened.db);
    const at = new Map(rows.map((row) => [row.slug, row]));
    // 51.7558 N 18.0375 E in zone 6.
    const metres = (slug: string): number =>
      Math.hypot(at.get(slug)!.easting - 6_502_590, at.get(slug)!.northing - 5_735_700);
    expect(near.length).toBeGreaterThan(3);
    const far = near.map(metres);
    for (const [n, one] of far.entries()) if (n > 0) expect(one).toBeGreaterThan(far[n - 1]! - 150);
    const { rows: all } = await sql<{ count: number }>`
      select count(*)::int as count from sites.site where status = 'published'
        and sqrt((easting - 6502590) ^ 2 + (northing - 5735700) ^ 2) < ${Math.max(...far) - 150}`.execute(opened.db);
    expect(all[0]!.count).toBeLessThanOrEqual(near.length + 2);
  });

  test('lets an alert tell of the same sites as before, and of those that came last', async () => {
    expect(await toldBy(INVESTORS)).toEqual(before.investors);
    const halls = (await toldBy(HALLS)).map(({ site }) => site.slug);
    expect(before.halls.filter((slug) => !halls.includes(slug))).toEqual([]);
    expect(halls.some((slug) => slug.startsWith('bench-'))).toBe(true);
    expect(halls.length).toBeLessThanOrEqual(2000);
    for (const { standing } of await toldBy({}, true)) expect(standing).not.toBe('fail');
  });

  test('says on the page of an alert that it looks at a part', async () => {
    const list = await app.request(`http://localhost/miejsca?${NEED}`);
    expect((await list.text()).replaceAll('\u00a0', ' ')).toContain('class="note wide"');
  });

  test('puts on the work list what unlocks most among the promising sites, each as it stood before', async () => {
    const { lines, needs } = await work();
    expect(needs).toBe(before.work.needs);
    expect(lines.length).toBeGreaterThan(0);
    const key = ({ site, key: fact }: (typeof lines)[number]): string => `${site.slug} ${fact}`;
    const earlier = new Map(before.work.lines.map((line) => [key(line), line.unlocks]));
    const stayed = lines.filter((line) => earlier.has(key(line)));
    expect(stayed.length).toBeGreaterThan(0);
    for (const line of stayed) expect(line.unlocks).toEqual(earlier.get(key(line)));
    expect((await work()).lines).toBe(lines);
  });
});

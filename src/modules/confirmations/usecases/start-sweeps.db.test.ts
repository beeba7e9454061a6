import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Clock } from '../../../platform/clock.ts';
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/db/testing.ts';
import { type Jobs, startJobs } from '../../../platform/jobs/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { MOST_LETTERS_A_DAY } from '../core/schedule.ts';
import { startSweeps } from './start-sweeps.ts';

let one: TestDatabase;
let jobs: Jobs;
const stops: (() => Promise<void>)[] = [];

beforeEach(async () => {
  one = await openTestDatabase('demo');
  jobs = await startJobs({ url: one.urls.ownerUrl, onError: () => {} });
});
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
  await jobs.stop();
  await one.close();
});

const start = async (clock: Clock): Promise<void> => {
  const onError = (error: Error): never => {
    throw error;
  };
  const sweeps = await startSweeps({ database: one.database, jobs, clock, baseUrl: 'http://localhost', onError });
  stops.push(() => sweeps.stop());
};
const after = (days: number): Clock => ({ now: () => new Date(TEST_NOW.getTime() + days * 86_400_000) });
const number = async (query: string): Promise<number> =>
  Number((await sql<{ n: string }>`select (${sql.raw(query)}) as n`.execute(one.database.whole)).rows[0]!.n);
const letters = () => number(`select count(*) from platform.outbox where about like 'confirmation:%'`);
const rounds = () => number('select count(*) from confirmations.sweep');
const jobsDone = () =>
  number(`select count(*) from pgboss.job where name = 'confirmation-sweep' and state = 'completed'`);

async function until(look: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await look()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not happen');
}

describe('the daily round', { timeout: 60_000 }, () => {
  test('is made by the jobs when the product starts, once a day however many processes start', async () => {
    const clock = after(160);
    await start(clock);
    await until(async () => (await jobsDone()) === 1);
    const first = await letters();
    expect(first).toBeGreaterThan(0);
    expect(await rounds()).toBe(1);
    await start(clock);
    await until(async () => (await jobsDone()) === 2);
    expect(await letters()).toBe(first);
    expect(await rounds()).toBe(1);
  });

  test('of a city whose facts all aged writes so many letters and no more, the oldest first, and goes on the next day', async () => {
    await ageSites();
    await start(after(0));
    await until(async () => (await jobsDone()) === 1);
    expect(await letters()).toBe(MOST_LETTERS_A_DAY);
    // Site n went out of date n days before the first of November: those asked are the last ones without a gap.
    const asked = await number(`select count(*) from (${askedSites}) asked`);
    expect(asked).toBeGreaterThan(0);
    expect(await number(`select min(substr(slug, 7)::int) from (${askedSites}) asked`)).toBe(SITES - asked + 1);
    await stops.pop()!();
    await start(after(1));
    await until(async () => (await rounds()) === 2);
    expect(await letters()).toBeGreaterThanOrEqual(SITES);
    expect(await number(`select min(substr(slug, 7)::int) from (${askedSites}) asked`)).toBe(1);
  });
});

const SITES = 60;
const askedSites = `select s.slug from confirmations.sheet h join sites.site s on s.id = h.site_id where s.slug like 'teren-%'`;

/** Sites on offer whose power the operator confirmed, all of it out of date. */
const ageSites = (): Promise<void> =>
  one.db.transaction().execute(async (tx) => {
    await sql`
      insert into sites.site (city, slug, kind, name_pl, name_en, district_pl, district_en, easting, northing, status, contact_id, synthetic)
      select city, 'teren-' || n, kind, name_pl, name_en, district_pl, district_en, easting, northing, status, contact_id, true
      from sites.site, generate_series(1, ${SITES}::int) n where slug = 'tylna-teren-uzbrojony'`.execute(tx);
    await sql`
      insert into sites.fact (city, site_id, key, value, source_kind, source_name, confirmed_on, valid_until)
      select city, id, 'power-capacity', '{"kind":"number","value":1,"unit":"MW"}', 'operator', 'Energa-Operator',
             '2026-01-01', date '2026-11-01' - substr(slug, 7)::int
      from sites.site where slug like 'teren-%'`.execute(tx);
    await recordEvent(tx, { actor: 'system', action: 'site.tried', object: { kind: 'city', id: 'x' } });
  });

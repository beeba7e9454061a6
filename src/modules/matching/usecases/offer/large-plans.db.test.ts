import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantOffer } from '../../../../../bench/land/offer-rows.ts';
import { openTestDatabase, TEST_CITY, type TestDatabase } from '../../../../platform/db/testing.ts';

const COUNT = 20_000;
let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
  await plantOffer(opened.database.whole, { city: TEST_CITY, count: COUNT });
  await opened.database.whole.connection().execute(async (one) => {
    await sql`select set_config('session_replication_role', 'replica', false)`.execute(one);
    await sql`
      insert into places.parcel (city, id, precinct, number, geometry, bounds, area_m2, source, source_date)
      select ${TEST_CITY}, '306101_1.0099.' || n, '0099', n::text, '[]', box(point(x, y), point(x + 20, y + 20)), 400, 'made up', '2026-01-01'
      from (select n, 6500000 + 25 * (n % 150) as x, 5730000 + 25 * (n / 150) as y from generate_series(1, ${COUNT}::int) n) as made`.execute(
      one,
    );
    await sql`select set_config('session_replication_role', 'origin', false)`.execute(one);
  });
  // As the application: it owns nothing, and may have them counted all the same.
  await sql`select places.count_land(), sites.count_offer()`.execute(opened.db);
}, 60_000);
afterAll(() => opened.close());

/** How PostgreSQL would answer the application, which row-level security keeps to one city. */
async function planOf(query: string): Promise<string> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${sql.raw(query)}`.execute(opened.db);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

const BOX = 'box(point(6500000, 5730000), point(6500040, 5730040))';
const HERE = `city = platform.city()`;

test.each([
  [
    'a window on parcels',
    `select id from places.parcel where bounds && ${BOX} order by id limit 2000`,
    'parcel_bounds',
  ],
  ['a parcel by its number', `select id from places.parcel where ${HERE} and id = '306101_1.0099.7'`, 'parcel_pkey'],
  [
    'what changed of the offer',
    `select site_id from sites.listing where ${HERE} and change > 19990 order by change limit 4000`,
    'listing_by_change',
  ],
  ['the latest change', `select max(change) from sites.listing where ${HERE}`, 'listing_by_change'],
  [
    'names for a map',
    `select slug from sites.listing where ${HERE} and offered and site_id = any ('{3,77}')`,
    'listing_pkey',
  ],
  ['sites of a page', `select slug from sites.site s where s.${HERE} and s.id = any ('{3,77}')`, 'site_pkey'],
  ['a site’s page', `select id from sites.site where ${HERE} and slug = 'bench-77'`, 'slug'],
  ['facts of a page', `select id from sites.fact where ${HERE} and site_id = any ('{3,77}')`, 'fact_current'],
])('%s is found by an index among twenty thousand', async (_, query, index) => {
  const plan = await planOf(query);
  expect(plan).toContain(index);
  expect(plan).not.toContain('Seq Scan');
});

test('PostgreSQL plans by what there is after a mass of rows', async () => {
  const { rows } = await sql<{ rows: number }>`
    select reltuples::int as rows from pg_class where oid in ('sites.listing'::regclass, 'places.parcel'::regclass)`.execute(
    opened.db,
  );
  for (const one of rows) expect(one.rows).toBeGreaterThanOrEqual(COUNT);
});

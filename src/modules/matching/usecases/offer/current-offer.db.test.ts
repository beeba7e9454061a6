import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, day, type Day } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { openTestDatabase, type TestDatabase } from '../../../../platform/db/testing.ts';
import { recordEvent } from '../../../audit/index.server.ts';
import { SITE_KINDS, siteSearch } from '../../../sites/index.ts';
import { siteListings } from '../../../sites/index.server.ts';
import { keptListingOf, LISTING_EDITION } from '../../core/judging/listing/kept-listing.ts';
import { listingOf } from '../../core/judging/listing-of.ts';
import { readinessOf } from '../../core/judging/readiness.ts';
import type { Dossier } from '../../core/dossier.ts';
import { cityRevision } from '../../data/land.queries.ts';
import { dossiersById, dossiersOf } from '../load-dossiers.ts';
import { currentOffer } from './current-offer.ts';

const TODAY = day('2026-11-23');
let opened: TestDatabase;
let db: Db;
beforeAll(async () => {
  opened = await openTestDatabase('demo');
  db = opened.db;
});
afterAll(() => opened.close());

const current = async (asOf: Day) => currentOffer(db, (await cityRevision(db))!, asOf);

/** What a listing says on a day: a value that has gone stale says nothing, however it is kept. */
const saidOn = (listing: siteSearch.SiteListing, asOf: Day) => ({
  ...Object.fromEntries(siteSearch.CHOICE_FACETS.map((facet) => [facet, siteSearch.valuesOf(listing, facet, asOf)])),
  ...Object.fromEntries(
    siteSearch.RANGE_FACETS.map((facet) => [`${facet} number`, siteSearch.numberOf(listing, facet, asOf)]),
  ),
  ready: { ...siteSearch.readyOn(listing.ready, asOf), until: null },
  confirmed: listing.confirmed,
  name: listing.name,
  words: [...listing.words].sort(),
  slug: listing.slug,
});

/** The kept rows and the columns against listings made from all dossiers at that moment. */
async function expectTrue(asOf: Day): Promise<void> {
  const { columns } = await current(asOf);
  const { all } = await dossiersOf(db);
  const made = all.map((dossier) => listingOf(dossier, asOf));
  const kept = await siteListings.listingsByIds(
    db,
    all.map(({ site }) => site.id),
  );
  expect(all.map(({ site }) => saidOn(kept.get(site.id)!, asOf))).toEqual(made.map((one) => saidOn(one, asOf)));
  const land = new Map(
    all.map(({ site, parcels }) => [site.slug, parcels.reduce((sum, { areaM2 }) => sum + areaM2, 0)]),
  );
  const inOrder = made.toSorted(
    (a, b) =>
      SITE_KINDS.indexOf(a.kind) - SITE_KINDS.indexOf(b.kind) ||
      land.get(b.slug)! - land.get(a.slug)! ||
      (a.slug < b.slug ? -1 : 1),
  );
  const plain = siteSearch.searchSites(inOrder, siteSearch.EVERYTHING, asOf);
  const found = siteSearch.searchColumns(columns, siteSearch.EVERYTHING, { from: 0, most: 1000 });
  expect(found.rows.map((row) => columns.slugs[row])).toEqual(plain.found.map(({ slug }) => slug));
  expect(found.counts).toEqual(plain.counts);
  for (const sort of ['ready', 'confirmed'] as const) {
    const rows = siteSearch.searchColumns(columns, { ...siteSearch.EVERYTHING, sort }, { from: 0, most: 1000 }).rows;
    expect(rows.map((row) => columns.slugs[row])).toEqual(afresh(all, sort, asOf));
  }
}

/** The order of each site reckoned by itself on that day. */
// oxlint-disable-next-line max-params
function afresh(all: readonly Dossier[], sort: 'ready' | 'confirmed', asOf: Day): string[] {
  const keyed = all.map((dossier) => {
    const { level, next } = readinessOf(dossier, asOf);
    const days = Object.values(dossier.facts).flatMap((facts) => facts.map(({ confirmedOn }) => confirmedOn));
    const last = days
      .filter((one) => one <= asOf)
      .toSorted()
      .at(-1);
    const key = sort === 'ready' ? [-level, next.length] : [last ? -Date.parse(last) : Infinity];
    return { slug: dossier.site.slug, key };
  });
  const apart = (a: number[], b: number[]): number =>
    a.map((one, n) => (one === b[n] ? 0 : one - b[n]!)).find(Boolean) ?? 0;
  return keyed.toSorted((a, b) => apart(a.key, b.key) || (a.slug < b.slug ? -1 : 1)).map(({ slug }) => slug);
}

const changing = (what: string) =>
  db.transaction().execute(async (tx) => {
    await sql.raw(what).execute(tx);
    await recordEvent(tx, { actor: 'system', action: 'test.changed', object: { kind: 'test', id: 1 } });
  });

const some = (table: string, n: number): string => `(select id from ${table} order by md5(id::text || '${n}') limit 2)`;

/** Each thing that a listing is made of, changed behind the back of the application. */
const CHANGES: readonly ((n: number) => string)[] = [
  (n) =>
    `update sites.site set name_pl = name_pl || ' ${n}', easting = easting + ${n} where id in ${some('sites.site', n)}`,
  (n) => `update sites.site set status = 'withdrawn' where id in ${some('sites.site', n)}`,
  (n) => `update sites.site set status = 'published' where id in ${some('sites.site', n)}`,
  (n) => `update sites.site set kind = 'hall', character = null where id in ${some('sites.site', n)}`,
  (n) =>
    `update sites.site set district_pl = 'Nowa ${n}', district_en = 'New ${n}' where id in ${some('sites.site', n)}`,
  (n) =>
    `insert into sites.fact (city, site_id, key, value, source_kind, source_name, confirmed_on, valid_until, visibility)
     select city, id, 'power-capacity', jsonb_build_object('kind', 'number', 'value', ${n}.5, 'unit', 'MW'), 'operator', 'Inny ${n}',
            date '2026-10-01' + ${n * 9}, date '2026-10-01' + ${n * 9 + 60}, (array['public','office'])[1 + ${n} % 2]
     from sites.site where id in ${some('sites.site', n)}`,
  (n) => `update sites.fact set valid_until = confirmed_on + ${n} where id in ${some('sites.fact', n)}`,
  (n) => `delete from sites.fact where id in ${some('sites.fact', n)}`,
  (n) => `delete from sites.site_parcel where site_id in ${some('sites.site', n)}`,
  (n) =>
    `insert into sites.site_parcel (city, site_id, parcel_id)
     select s.city, s.id, p.id from sites.site s, (select id from places.parcel order by md5(id || '${n}') limit 2) p
     where s.id in ${some('sites.site', n)} on conflict do nothing`,
  (n) =>
    `update places.parcel set register_area_m2 = ${1000 + n}, number = number || '${n}' where id in (select parcel_id from sites.site_parcel order by md5(parcel_id || '${n}') limit 2)`,
  (n) => `update plans.parcel_zone set area_m2 = area_m2 / 2 where zone_id in ${some('plans.zone', n)}`,
  (n) => `delete from plans.parcel_zone where zone_id in ${some('plans.zone', n)}`,
  (n) => `update plans.zone set in_force_to = date '2026-11-01' + ${n * 10} where id in ${some('plans.zone', n)}`,
  (n) => `update plans.act set in_force_from = date '2026-11-01' + ${n * 10} where id in ${some('plans.act', n)}`,
  (n) =>
    `update plans.provision set classes = '{P,U}' where kind = 'use' and id in (select id from plans.provision where kind = 'use' order by md5(id::text || '${n}') limit 3)`,
  (n) => `delete from plans.provision where id in ${some('plans.provision', n)}`,
  (n) => `update plans.provision set valid_to = date '2026-11-20' + ${n * 7} where id in ${some('plans.provision', n)}`,
];

describe('the kept listings of the offer', () => {
  test('say of the demo what its dossiers say, on any day', async () => {
    for (const days of [0, 40, -200, 400, 0]) await expectTrue(addDays(TODAY, days));
  });

  test('are true after any change of what they are made of', { timeout: 120_000 }, async () => {
    for (const [n, change] of CHANGES.entries()) {
      await changing(change(n + 1));
      await expectTrue(addDays(TODAY, (n % 5) * 9));
    }
  });

  test('stand in the order of each site reckoned afresh, on any day, with nothing written but the turn of the day', async () => {
    for (const days of [0, 1, 20, 60, 61, 90, 91, 180, 270, 365, 366, 540, 730, 30, 0])
      await expectTrue(addDays(TODAY, days));
  });

  test('are true for readers who ask while others write', { timeout: 60_000 }, async () => {
    await Promise.all(
      Array.from({ length: 12 }, async (_, n) => {
        if (n % 3 === 0) await changing(CHANGES[5]!(n + 50));
        const at = (await cityRevision(db))!;
        await currentOffer(db, at, TODAY);
      }),
    );
    await expectTrue(TODAY);
  });

  test('leave no mark behind, and write nothing while nothing changes', async () => {
    await current(TODAY);
    const marks = await sql`select 1 from sites.listing_due`.execute(db);
    expect(marks.rows).toEqual([]);
    const before = await siteListings.latestChange(db);
    await changing(`update places.municipality set phone = phone where false`);
    await sql`update places.municipality set revision = revision + 1 where teryt = platform.city()`.execute(db);
    await current(TODAY);
    expect(await siteListings.latestChange(db)).toBe(before);
  });

  test('only the dossiers of a page are read for it', async () => {
    const { columns } = await current(TODAY);
    const { rows } = siteSearch.searchColumns(columns, siteSearch.EVERYTHING, { from: 0, most: 3 });
    const ids = rows.map((row) => columns.ids[row]!);
    const { all } = await dossiersOf(db);
    const some = await dossiersById(db, ids);
    expect(some).toEqual(all.filter(({ site }) => ids.includes(site.id)));
  });
});

test('the edition of listings is counted up when they come out otherwise', async () => {
  const fresh = await openTestDatabase('demo');
  try {
    const { all } = await dossiersOf(fresh.db, { teryt: (await cityRevision(fresh.db))!.teryt, revision: 1e9 });
    const listings = all.map((dossier) => ({ ...keptListingOf(dossier, TODAY), id: 0 }));
    const mark = createHash('sha256').update(JSON.stringify(listings)).digest('hex').slice(0, 12);
    expect([LISTING_EDITION, mark]).toMatchInlineSnapshot(`
      [
        "3",
        "d9acb3e1de21",
      ]
    `);
  } finally {
    await fresh.close();
  }
});

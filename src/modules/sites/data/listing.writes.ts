import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type Listed, packReady, type PlacedListing, type SiteListing } from '../core/search/site-search.ts';

/** A site as the search keeps it, and the days on which that holds without being reckoned anew (null: from or to ever). */
export type KeptListing = PlacedListing & {
  readonly name: SiteListing['name'];
  readonly holdsFrom: Day | null;
  readonly holdsTo: Day | null;
};

/** Marks all sites of the city, unless its listings were made by this edition of the reckoning. */
export async function markOtherEdition(tx: Db, edition: string): Promise<void> {
  const { rows } = await sql`
    insert into sites.listing_edition (city, edition) values (platform.city(), ${edition})
    on conflict (city) do update set edition = excluded.edition where listing_edition.edition <> excluded.edition
    returning 1`.execute(tx);
  if (rows.length === 0) return;
  await sql`
    insert into sites.listing_due (city, site_id)
    select city, id from sites.site where city = platform.city()
    union select city, site_id from sites.listing where city = platform.city()`.execute(tx);
}

/** Sites whose listing may not be true on a day, at most `most`. */
// oxlint-disable-next-line max-params
export async function dueSites(tx: Db, asOf: Day, most: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    (select distinct site_id as id from sites.listing_due where city = platform.city() order by site_id limit ${most})
    union (select site_id from sites.listing where city = platform.city() and holds_to < ${asOf} and offered limit ${most})
    union (select site_id from sites.listing where city = platform.city() and holds_from > ${asOf} and offered limit ${most})
    limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Takes away the marks that this transaction sees. */
export async function unmark(tx: Db, ids: readonly number[]): Promise<void> {
  await sql`delete from sites.listing_due where city = platform.city() and site_id = any (${[...ids]}::bigint[])`.execute(
    tx,
  );
}

/** Has PostgreSQL count what it plans by: after a mass of new rows. */
export async function countOffer(tx: Db): Promise<void> {
  await sql`select sites.count_offer()`.execute(tx);
}

/** Keeps the listings of these sites; those among `ids` that have none are no more on offer. */
// oxlint-disable-next-line max-params
export async function keepListings(tx: Db, ids: readonly number[], listings: readonly KeptListing[]): Promise<void> {
  const offered = new Set(listings.map(({ id }) => id));
  await sql`
    update sites.listing set offered = false, change = nextval('sites.listing_change')
    where city = platform.city() and offered and site_id = any (${ids.filter((id) => !offered.has(id))}::bigint[])`.execute(
    tx,
  );
  if (listings.length === 0) return;
  await sql`
    insert into sites.listing (city, offered, change, ${sql.raw(COLUMNS)})
    select platform.city(), true, nextval('sites.listing_change'), ${sql.raw(COLUMNS)}
    from jsonb_populate_recordset(null::sites.listing, ${JSON.stringify(listings.map(rowOf))}::jsonb)
    on conflict (city, site_id) do update
    set (offered, change, ${sql.raw(COLUMNS)}) = row (excluded.offered, excluded.change, ${sql.raw(EXCLUDED)})`.execute(
    tx,
  );
}

const NUMBERS = ['area', 'price', 'rent', 'power', 'gas', 'water', 'sewage'] as const;
const WORDS = ['rail', 'owner', 'tenure', 'available'] as const;

const NAMES = [
  ...['site_id', 'holds_from', 'holds_to', 'slug', 'kind', 'name_pl', 'name_en', 'district_pl', 'district_en', 'words'],
  ...['land_m2', 'easting', 'northing', 'hall', 'services', 'ready', 'confirmed'],
  ...[...NUMBERS, ...WORDS].flatMap((field) => [field, `${field}_until`]),
];
const COLUMNS = NAMES.join(', ');
const EXCLUDED = NAMES.map((name) => `excluded.${name}`).join(', ');

function rowOf(listing: KeptListing): Record<string, unknown> {
  const said = [...NUMBERS, ...WORDS].flatMap((field) => {
    const listed: Listed<number | string> = listing[field];
    const value = listed?.value === 'none' && isNumber(field) ? '-Infinity' : (listed?.value ?? null);
    return [
      [field, value],
      [`${field}_until`, listed?.until ?? null],
    ];
  });
  return {
    site_id: listing.id,
    holds_from: listing.holdsFrom ?? '-infinity',
    holds_to: listing.holdsTo ?? 'infinity',
    slug: listing.slug,
    kind: listing.kind,
    name_pl: listing.name.pl,
    name_en: listing.name.en,
    district_pl: listing.district.pl,
    district_en: listing.district.en,
    words: listing.words,
    land_m2: listing.landM2,
    easting: listing.place[0],
    northing: listing.place[1],
    hall: listing.hall,
    services: listing.services,
    ready: packReady(listing.ready),
    confirmed: listing.confirmed,
    ...Object.fromEntries(said),
  };
}

const isNumber = (field: string): boolean => (NUMBERS as readonly string[]).includes(field);

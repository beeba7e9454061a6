import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import { type Listed, type PlacedListing, type SiteListing, dayOf, unpackReady } from '../core/search/site-search.ts';

/** The latest change of the city's listings; 0 when there is none. */
export async function latestChange(db: Db): Promise<number> {
  const { rows } = await sql<{ change: number }>`
    select coalesce(max(change), 0)::bigint as change from sites.listing where city = platform.city()`.execute(db);
  return Number(rows[0]!.change);
}

/** Sites on offer, as their own rows say: their listings may still have to be made. */
export async function offeredCount(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from sites.site where city = platform.city() and status in ('published', 'reserved')`.execute(
    db,
  );
  return rows[0]!.count;
}

/** Whether more than so many listings changed after a change, or are about to be reckoned anew. */
// oxlint-disable-next-line max-params
export async function moreChangesThan(db: Db, change: number, most: number): Promise<boolean> {
  const { rows } = await sql<{ more: boolean }>`
    select (select count(*) from (select 1 from sites.listing where city = platform.city() and change > ${change} limit ${most + 1}) as changed)
         + (select count(*) from (select distinct site_id from sites.listing_due where city = platform.city() limit ${most + 1}) as due)
         > ${most} as more`.execute(db);
  return rows[0]!.more;
}

/** Whether more than so many sites are on offer, as their own rows say. */
// oxlint-disable-next-line max-params
export async function moreOfferedThan(db: Db, most: number): Promise<boolean> {
  const { rows } = await sql<{ more: boolean }>`
    select count(*) > ${most}::int as more from (
      select 1 from sites.site where city = platform.city() and status in ('published', 'reserved')
      limit ${most + 1}) as offered`.execute(db);
  return rows[0]!.more;
}

/** Sites on offer whose listings changed last, the latest first. */
// oxlint-disable-next-line max-params
export async function latelyChanged(db: Db, most: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select site_id as id from sites.listing where city = platform.city() and offered order by change desc limit ${most}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

export type ListingChange = {
  readonly change: number;
  readonly id: number;
  /** Null: no more on offer. */
  readonly listing: PlacedListing | null;
};

/**
 * Listings changed after a change, in the order of their changes, at most `most`. One value for all rows: a million of them are
 * read in half the time.
 */
// oxlint-disable-next-line max-params
export async function changesAfter(db: Db, change: number, most: number): Promise<ListingChange[]> {
  const { rows } = await sql<{ rows: Packed[] | null }>`
    select json_agg(row) as rows from (
      select json_build_array(change, site_id, offered, slug, kind, district_pl, district_en, words, land_m2, easting,
                              northing, hall, services, ${sql.raw(LISTED)}) as row
      from sites.listing where city = platform.city() and change > ${change} order by change limit ${most}
    ) as page`.execute(db);
  return (rows[0]?.rows ?? []).map(unpack);
}

const FIELDS = [
  'area',
  'price',
  'rent',
  'power',
  'gas',
  'water',
  'sewage',
  'rail',
  'owner',
  'tenure',
  'available',
] as const;

const LISTED = [
  ...FIELDS.flatMap((field) => [
    field === 'available' ? "available - date '1970-01-01'" : field,
    `${field}_until - date '1970-01-01'`,
  ]),
  'ready',
  "confirmed - date '1970-01-01'",
].join(', ');

type Packed = readonly unknown[];

function unpack(row: Packed): ListingChange {
  const [change, id, offered] = row as [number, number, boolean];
  if (!offered) return { change, id, listing: null };
  const [slug, kind, pl, en, words, landM2, easting, northing, hall, services] = row.slice(3) as string[];
  const [ready, confirmed] = row.slice(13 + 2 * FIELDS.length) as [(number | null)[], number | null];
  const listed = FIELDS.map((field, n) => [field, listedOf(field, row[13 + 2 * n], row[14 + 2 * n] as number | null)]);
  return {
    change,
    id,
    listing: {
      id,
      slug,
      kind,
      district: { pl, en },
      words,
      landM2,
      place: [easting, northing],
      hall,
      services,
      ready: unpackReady(ready),
      confirmed: confirmed === null ? null : dayOf(confirmed),
      ...Object.fromEntries(listed),
    } as unknown as PlacedListing,
  };
}

// oxlint-disable-next-line max-params
function listedOf(field: string, value: unknown, until: number | null): Listed<unknown> {
  if (value === null) return null;
  const said = field === 'available' ? dayOf(value as number) : value === '-Infinity' ? 'none' : value;
  return { value: said, until: until === null ? null : dayOf(until) };
}

/** Listings as a page shows them, by number. */
export async function listingsByIds(db: Db, ids: readonly number[]): Promise<Map<number, SiteListing>> {
  const { rows } = await sql<{ name_pl: string; name_en: string; row: Packed }>`
    select name_pl, name_en, json_build_array(change, site_id, offered, slug, kind, district_pl, district_en, words, land_m2,
           easting, northing, hall, services, ${sql.raw(LISTED)}) as row
    from sites.listing where city = platform.city() and offered and site_id = any (${[...ids]}::bigint[])`.execute(db);
  return new Map(
    rows.flatMap(({ name_pl, name_en, row }) => {
      const { id, listing } = unpack(row);
      return listing ? [[id, { ...listing, name: { pl: name_pl, en: name_en } }] as const] : [];
    }),
  );
}

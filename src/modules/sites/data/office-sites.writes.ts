import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { SiteDraft } from '../core/office/site-draft.ts';
import type { DrawnLand } from '../core/office/outline.ts';
import type { ChangedPart } from '../core/office/changed-parts.ts';
import type { SiteStatus } from '../core/status.ts';

/** A draft whose parcels are known and whose place is in metres of the city's zone. */
export type PlacedDraft = {
  readonly draft: SiteDraft;
  readonly parcelIds: readonly string[];
  /** Instead of parcels, metres of the city's zone. */
  readonly drawn: DrawnLand | null;
  readonly easting: number;
  readonly northing: number;
};

/** A site of that name in an address, or of that name and a number, that nobody has yet; held until the transaction ends. */
export async function freeSlug(tx: Db, wanted: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('site slug'), hashtext(platform.city()))`.execute(tx);
  const { rows } = await sql<{ slug: string }>`
    select slug from sites.site where city = platform.city() and (slug = ${wanted} or slug like ${`${wanted}-%`})`.execute(
    tx,
  );
  const taken = new Set(rows.map(({ slug }) => slug));
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

export async function insertSite(tx: Db, slug: string, { draft, easting, northing }: PlacedDraft): Promise<number> {
  const { name, district, summary } = draft;
  const { rows } = await sql<{ id: number }>`
    insert into sites.site (city, slug, kind, character, name_pl, name_en, district_pl, district_en, summary_pl,
                            summary_en, address, easting, northing, contact_id)
    values (platform.city(), ${slug}, ${draft.kind}, ${draft.character}, ${name.pl}, ${name.en}, ${district.pl},
            ${district.en}, ${summary.pl}, ${summary.en}, ${draft.address}, ${easting}, ${northing}, ${draft.contact})
    returning id`.execute(tx);
  return rows[0]!.id;
}

/** Writes what a clerk changed of a site, which the caller holds locked, and counts its version up. */
export async function updateSite(tx: Db, id: number, { draft, easting, northing }: PlacedDraft): Promise<void> {
  const { name, district, summary } = draft;
  await sql`
    update sites.site set kind = ${draft.kind}, character = ${draft.character}, name_pl = ${name.pl},
      name_en = ${name.en}, district_pl = ${district.pl}, district_en = ${district.en}, summary_pl = ${summary.pl},
      summary_en = ${summary.en}, address = ${draft.address}, easting = ${easting}, northing = ${northing},
      contact_id = ${draft.contact}, version = version + 1
    where city = platform.city() and id = ${id}`.execute(tx);
}

/** The site's land is this border that the office drew from now on, or none; the same border keeps the day on which it was drawn. */
export async function setDrawn(
  tx: Db,
  siteId: number,
  { drawn, today }: { readonly drawn: DrawnLand | null; readonly today: Day },
): Promise<void> {
  if (drawn === null) {
    await sql`delete from sites.drawn_land where city = platform.city() and site_id = ${siteId}`.execute(tx);
    return;
  }
  const { outline, areaM2, bounds } = drawn;
  const box = `(${bounds.minX},${bounds.minY}),(${bounds.maxX},${bounds.maxY})`;
  await sql`
    insert into sites.drawn_land as d (site_id, city, geometry, bounds, area_m2, drawn_on)
    values (${siteId}, platform.city(), ${JSON.stringify(outline)}::jsonb, ${box}::box, ${areaM2}, ${today})
    on conflict (site_id) do update set geometry = excluded.geometry, bounds = excluded.bounds,
      area_m2 = excluded.area_m2, drawn_on = excluded.drawn_on
    where d.geometry <> excluded.geometry`.execute(tx);
}

/** The site stands on these parcels from now on, and on no others. */
export async function setParcels(tx: Db, siteId: number, ids: readonly string[]): Promise<void> {
  await sql`
    delete from sites.site_parcel
    where city = platform.city() and site_id = ${siteId} and parcel_id <> all (${[...ids]}::text[])`.execute(tx);
  await sql`
    insert into sites.site_parcel (city, site_id, parcel_id)
    select platform.city(), ${siteId}, unnest(${[...ids]}::text[]) on conflict do nothing`.execute(tx);
}

export async function contactExists(tx: Db, id: number): Promise<boolean> {
  const { rows } = await sql`select 1 from sites.contact where city = platform.city() and id = ${id}`.execute(tx);
  return rows.length > 0;
}

export type StatusWrite = {
  readonly siteId: number;
  readonly from: SiteStatus;
  readonly to: SiteStatus;
  readonly reason: string;
  /** Null: a command. */
  readonly accountId: number | null;
  readonly at: Date;
  /** The day in Poland; a site that comes on offer is published from it. */
  readonly today: Day;
};

/** Sets the status and keeps why. */
export async function writeStatus(tx: Db, change: StatusWrite): Promise<void> {
  const comes = change.to === 'published' && change.from !== 'reserved';
  await sql`
    update sites.site set status = ${change.to}, version = version + 1,
      published_on = case when ${comes} then ${change.today}::date else published_on end
    where city = platform.city() and id = ${change.siteId}`.execute(tx);
  await sql`
    insert into sites.status_change (city, site_id, from_status, to_status, reason, account_id, changed_at)
    values (platform.city(), ${change.siteId}, ${change.from}, ${change.to}, ${change.reason}, ${change.accountId},
            ${change.at})`.execute(tx);
}

type Changed = {
  readonly changed: readonly ChangedPart[];
  readonly accountId: number;
  readonly at: Date;
  /** Which proposal brought it, or was let go for `reason`; null of what one person does alone. */
  readonly proposalId: number | null;
  readonly reason?: string;
};

/** Keeps in the history of a site on offer what of it was changed, and by whom. */
export async function writeChanged(
  tx: Db,
  { id, status }: { readonly id: number; readonly status: SiteStatus },
  { changed, accountId, at, proposalId, reason = '' }: Changed,
): Promise<void> {
  await sql`
    insert into sites.status_change (city, site_id, from_status, to_status, reason, account_id, changed_at, changed, proposal_id)
    values (platform.city(), ${id}, ${status}, ${status}, ${reason}, ${accountId}, ${at}, ${[...changed]}::text[], ${proposalId})`.execute(
    tx,
  );
}

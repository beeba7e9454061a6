import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Bilingual } from '../../../kernel/locale.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { LandCharacter, SiteKind } from '../core/site.ts';
import type { DrawnLand } from '../core/office/outline.ts';
import type { ChangedPart } from '../core/office/changed-parts.ts';
import type { ProposalState } from '../core/office/proposal.ts';
import type { SiteStatus } from '../core/status.ts';

/** A line of the office's list. */
export type OfficeSiteRow = {
  readonly id: number;
  readonly slug: string;
  readonly kind: SiteKind;
  readonly character: LandCharacter | null;
  readonly namePl: string;
  readonly nameEn: string;
  readonly status: SiteStatus;
  readonly areaM2: number | null;
  /** Whether the area is that of a border which the office drew. */
  readonly drawn: boolean;
  /** Whether changes wait for a second person. */
  readonly proposed: boolean;
  /** How many facts hold today, and how many are known but out of date. */
  readonly fresh: number;
  readonly stale: number;
  readonly changedAt: Date | null;
};

/** All sites of the city, whatever their status, those that changed last first. */
export async function officeSites(db: Db, today: Day): Promise<OfficeSiteRow[]> {
  const { rows } = await sql<OfficeSiteRow>`
    select s.id, s.slug, s.kind, s.character, s.name_pl as "namePl", s.name_en as "nameEn", s.status,
           coalesce(land.area, drawn.area_m2) as "areaM2", drawn.area_m2 is not null as drawn,
           exists (select 1 from sites.proposal o where o.site_id = s.id and o.state = 'open') as proposed, coalesce(known.fresh, 0)::int as fresh, coalesce(known.stale, 0)::int as stale,
           change.at as "changedAt"
    from sites.site s
    left join lateral (
      select sum(p.area_m2) as area from sites.site_parcel sp join places.parcel p on p.city = sp.city and p.id = sp.parcel_id
      where sp.city = s.city and sp.site_id = s.id) land on true
    left join sites.drawn_land drawn on drawn.site_id = s.id
    left join lateral (
      select count(*) filter (where until is null or until >= ${today}) as fresh,
             count(*) filter (where until < ${today}) as stale
      from (select distinct on (key) valid_until as until from sites.fact f
            where f.site_id = s.id
              and not exists (select 1 from sites.set_aside a where a.fact_id = f.id and a.lifted_at is null)
            order by key, confirmed_on desc, id desc) latest) known on true
    left join lateral (select max(changed_at) as at from sites.status_change c
      where c.site_id = s.id and c.changed is null) change on true
    where s.city = platform.city() order by change.at desc nulls last, s.name_pl, s.id`.execute(db);
  return rows;
}

export type OfficeSite = {
  readonly id: number;
  readonly slug: string;
  readonly kind: SiteKind;
  readonly character: LandCharacter | null;
  readonly name: Bilingual;
  readonly district: Bilingual;
  readonly summary: Bilingual;
  readonly address: string;
  readonly easting: number;
  readonly northing: number;
  readonly status: SiteStatus;
  readonly publishedOn: Day | null;
  readonly contactId: number;
  readonly version: number;
  readonly parcels: readonly string[];
  /** Land that the office drew, metres of the city's zone; null of any other. */
  readonly drawn: (Omit<DrawnLand, 'bounds'> & { readonly on: Day }) | null;
};

type Row = Omit<OfficeSite, 'name' | 'district' | 'summary'> & {
  readonly words: { readonly name: Bilingual; readonly district: Bilingual; readonly summary: Bilingual };
};

const SELECT = sql`
  select s.id, s.slug, s.kind, s.character, s.address, s.easting, s.northing, s.status,
         s.published_on as "publishedOn", s.contact_id as "contactId", s.version,
         jsonb_build_object('name', jsonb_build_object('pl', s.name_pl, 'en', s.name_en),
           'district', jsonb_build_object('pl', s.district_pl, 'en', s.district_en),
           'summary', jsonb_build_object('pl', s.summary_pl, 'en', s.summary_en)) as words,
         array(select sp.parcel_id from sites.site_parcel sp
               where sp.city = s.city and sp.site_id = s.id order by sp.parcel_id) as parcels,
         (select jsonb_build_object('outline', d.geometry, 'areaM2', d.area_m2, 'on', d.drawn_on)
          from sites.drawn_land d where d.site_id = s.id) as drawn
  from sites.site s`;

/** A site as the office works on it; null when the city has none of that name. */
export async function officeSite(db: Db, slug: string): Promise<OfficeSite | null> {
  const { rows } = await sql<Row>`${SELECT} where s.city = platform.city() and s.slug = ${slug}`.execute(db);
  if (!rows[0]) return null;
  const { words, ...rest } = rows[0];
  return { ...rest, ...words };
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockOfficeSite(tx: Db, slug: string): Promise<OfficeSite | null> {
  await sql`select 1 from sites.site where city = platform.city() and slug = ${slug} for update`.execute(tx);
  return officeSite(tx, slug);
}

export type StatusChange = {
  readonly from: SiteStatus;
  readonly to: SiteStatus;
  readonly reason: string;
  /** Set when the site changed while it was on offer, and its status did not. */
  readonly changed: readonly ChangedPart[] | null;
  /** What became of the proposal behind it, and who made it; null of a change without one. */
  readonly proposal: { readonly state: ProposalState; readonly authors: readonly string[] } | null;
  readonly byId: number | null;
  readonly by: string | null;
  readonly at: Date;
};

/** What a site's status was and why it changed, the latest first. */
export async function statusHistory(db: Db, siteId: number): Promise<StatusChange[]> {
  const { rows } = await sql<StatusChange>`
    select c.from_status as "from", c.to_status as "to", c.reason, c.changed, c.account_id as "byId", a.name as "by",
           c.changed_at as "at",
           (select jsonb_build_object('state', p.state, 'authors',
              array(select m.name from accounts.account m where m.id = any (p.authors) order by m.name))
            from sites.proposal p where p.id = c.proposal_id) as proposal
    from sites.status_change c left join accounts.account a on a.id = c.account_id and a.city = c.city
    where c.city = platform.city() and c.site_id = ${siteId} order by c.id desc`.execute(db);
  return rows;
}

/** Who submitted the site for publication last; null when nobody did. */
export async function lastSubmitter(db: Db, siteId: number): Promise<number | null> {
  const { rows } = await sql<{ by: number | null }>`
    select account_id as "by" from sites.status_change
    where city = platform.city() and site_id = ${siteId} and to_status = 'in-review' order by id desc limit 1`.execute(
    db,
  );
  return rows[0]?.by ?? null;
}

export type ContactRow = {
  readonly id: number;
  readonly name: string;
  readonly rolePl: string;
  readonly email: string;
};

/** Which of these parcels belong to another site that is on offer. */
export async function offeredElsewhere(
  db: Db,
  siteId: number,
): Promise<{ parcel: string; slug: string; name: Bilingual }[]> {
  const { rows } = await sql<{ parcel: string; slug: string; name: Bilingual }>`
    select other.parcel_id as parcel, s.slug, jsonb_build_object('pl', s.name_pl, 'en', s.name_en) as name
    from sites.site_parcel own
    join sites.site_parcel other on other.city = own.city and other.parcel_id = own.parcel_id and other.site_id <> own.site_id
    join sites.site s on s.city = other.city and s.id = other.site_id and s.status in ('published', 'reserved')
    where own.city = platform.city() and own.site_id = ${siteId} order by other.parcel_id, s.slug limit 50`.execute(db);
  return rows;
}

/** Who may answer for a site of the city. */
export async function siteContacts(db: Db): Promise<ContactRow[]> {
  const { rows } = await sql<ContactRow>`
    select id, name, role_pl as "rolePl", email from sites.contact where city = platform.city() order by name, id`.execute(
    db,
  );
  return rows;
}

import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { LandCharacter, Site, SiteKind, SiteStatus } from '../core/site.ts';

type SiteRow = {
  id: number;
  slug: string;
  kind: SiteKind;
  name_pl: string;
  name_en: string;
  district_pl: string;
  district_en: string;
  summary_pl: string;
  summary_en: string;
  easting: number;
  northing: number;
  status: SiteStatus;
  character: LandCharacter | null;
  published_on: Day | null;
  synthetic: boolean;
  contact_name: string;
  contact_role_pl: string;
  contact_role_en: string;
  contact_phone: string;
  contact_email: string;
  contact_languages: string[];
  contact_synthetic: boolean;
};

/** The city's sites by name, with who answers for each; only those of the given statuses, and of the given numbers, where there are any. */
export async function readSites(
  db: Db,
  statuses: readonly SiteStatus[] | null = null,
  ids: readonly number[] | null = null,
): Promise<Site[]> {
  const among = ids === null ? sql`` : sql`and s.id = any (${[...ids]}::bigint[])`;
  const { rows } = await sql<SiteRow>`${SELECT}
    where s.city = platform.city() and (${statuses === null} or s.status = any (${[...(statuses ?? [])]}::text[])) ${among}
    order by s.name_pl, s.id`.execute(db);
  return rows.map(toSite);
}

/** Any site of the city by its address, whatever its status; null when there is none. */
export async function siteBySlug(db: Db, slug: string): Promise<Site | null> {
  const { rows } = await sql<SiteRow>`${SELECT} where s.city = platform.city() and s.slug = ${slug}`.execute(db);
  return rows[0] ? toSite(rows[0]) : null;
}

/** Locks the site's row until the transaction ends. */
export async function lockSite(tx: Db, slug: string): Promise<{ id: number; status: SiteStatus } | null> {
  const { rows } = await sql<{ id: number; status: SiteStatus }>`
    select id, status from sites.site where city = platform.city() and slug = ${slug} for update`.execute(tx);
  return rows[0] ?? null;
}

const SELECT = sql`
  select s.id, s.slug, s.kind, s.character, s.name_pl, s.name_en, s.district_pl, s.district_en, s.summary_pl, s.summary_en,
         s.easting, s.northing, s.status, s.published_on, s.synthetic,
         c.name as contact_name, c.role_pl as contact_role_pl, c.role_en as contact_role_en, c.phone as contact_phone,
         c.email as contact_email, c.languages as contact_languages, c.synthetic as contact_synthetic
  from sites.site s join sites.contact c on c.id = s.contact_id`;

const toSite = (row: SiteRow): Site => ({
  id: row.id,
  slug: row.slug,
  kind: row.kind,
  character: row.character,
  name: { pl: row.name_pl, en: row.name_en },
  district: { pl: row.district_pl, en: row.district_en },
  summary: { pl: row.summary_pl, en: row.summary_en },
  easting: row.easting,
  northing: row.northing,
  status: row.status,
  publishedOn: row.published_on,
  contact: {
    name: row.contact_name,
    role: { pl: row.contact_role_pl, en: row.contact_role_en },
    phone: row.contact_phone,
    email: row.contact_email,
    languages: row.contact_languages,
    synthetic: row.contact_synthetic,
  },
  synthetic: row.synthetic,
});

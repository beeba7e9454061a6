import { sql } from 'kysely';
import type { Bilingual } from '../../../kernel/locale.ts';
import type { Db } from '../../../platform/db/index.ts';

export type SiteFile = {
  readonly fileId: string;
  readonly kind: 'photo' | 'document';
  readonly description: Bilingual;
  readonly public: boolean;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly scan: 'clean' | 'not-scanned';
};

/** A site's photos and documents in their order; only those that the public may see where `publicOnly`. */
export async function siteFiles(db: Db, siteId: number, { publicOnly }: { publicOnly: boolean }): Promise<SiteFile[]> {
  const { rows } = await sql<SiteFile>`
    select sf.file_id as "fileId", sf.kind, jsonb_build_object('pl', sf.description_pl, 'en', sf.description_en) as description,
           sf.public, f.name, c.type, octet_length(c.content) as bytes, c.width, c.height, c.scan
    from sites.site_file sf
    join platform.stored_file f on f.id = sf.file_id
    join platform.file_content c on c.city = f.city and c.sha256 = f.sha256
    where sf.city = platform.city() and sf.site_id = ${siteId} and (sf.public or not ${publicOnly})
    order by sf.position, sf.file_id`.execute(db);
  return rows;
}

/** Whether everybody may see the file: it is public, and its site is on offer. */
export async function isPublicFile(db: Db, fileId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from sites.site_file sf join sites.site s on s.id = sf.site_id
    where sf.city = platform.city() and sf.file_id = ${fileId}::uuid and sf.public
      and s.status in ('published', 'reserved')`.execute(db);
  return rows.length > 0;
}

export type NewSiteFile = {
  readonly siteId: number;
  readonly fileId: string;
  readonly kind: 'photo' | 'document';
  readonly description: Bilingual;
  readonly public: boolean;
};

/** Puts a file at the end of the site's. */
export async function insertSiteFile(
  tx: Db,
  { siteId, fileId, kind, description, ...rest }: NewSiteFile,
): Promise<void> {
  await sql`
    insert into sites.site_file (city, site_id, file_id, kind, description_pl, description_en, public, position)
    select platform.city(), ${siteId}, ${fileId}::uuid, ${kind}, ${description.pl}, ${description.en}, ${rest.public},
           coalesce(max(position), 0) + 1
    from sites.site_file where city = platform.city() and site_id = ${siteId}`.execute(tx);
}

export type SiteFileChange = {
  readonly siteId: number;
  readonly fileId: string;
  readonly description: Bilingual;
  readonly public: boolean;
  readonly position: number;
};

/** Changes what is said of a file; the others keep their order around its new place. */
export async function updateSiteFile(tx: Db, change: SiteFileChange): Promise<void> {
  const { siteId, fileId, description } = change;
  await sql`
    update sites.site_file set description_pl = ${description.pl}, description_en = ${description.en},
      public = ${change.public}
    where city = platform.city() and site_id = ${siteId} and file_id = ${fileId}::uuid`.execute(tx);
  await sql`
    with others as (
      select file_id, row_number() over (order by position, file_id) as place from sites.site_file
      where city = platform.city() and site_id = ${siteId} and file_id <> ${fileId}::uuid)
    update sites.site_file sf
    set position = case when sf.file_id = ${fileId}::uuid then ${change.position}
      else (select place + (case when place >= ${change.position} then 1 else 0 end) from others where others.file_id = sf.file_id) end
    where sf.city = platform.city() and sf.site_id = ${siteId}`.execute(tx);
}

export async function deleteSiteFile(tx: Db, siteId: number, fileId: string): Promise<void> {
  await sql`
    delete from sites.site_file
    where city = platform.city() and site_id = ${siteId} and file_id = ${fileId}::uuid`.execute(tx);
}

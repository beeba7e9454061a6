import { sql } from 'kysely';
import type { Bilingual } from '../../../kernel/locale.ts';
import type { Db } from '../../../platform/db/index.ts';

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

export async function hideFile(tx: Db, siteId: number, fileId: string): Promise<void> {
  await sql`
    update sites.site_file set public = false
    where city = platform.city() and site_id = ${siteId} and file_id = ${fileId}::uuid`.execute(tx);
}

export async function deleteSiteFile(tx: Db, siteId: number, fileId: string): Promise<void> {
  await sql`
    delete from sites.site_file
    where city = platform.city() and site_id = ${siteId} and file_id = ${fileId}::uuid`.execute(tx);
}

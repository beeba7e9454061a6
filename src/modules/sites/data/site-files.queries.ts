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
  /** In which smaller widths a picture is kept, the least first. */
  readonly widths: readonly number[];
  readonly scan: 'clean' | 'not-scanned';
};

/** A site's photos and documents in their order; only those that the public may see where `publicOnly`. */
export async function siteFiles(db: Db, siteId: number, { publicOnly }: { publicOnly: boolean }): Promise<SiteFile[]> {
  const { rows } = await sql<SiteFile>`
    select sf.file_id as "fileId", sf.kind, jsonb_build_object('pl', sf.description_pl, 'en', sf.description_en) as description,
           sf.public, f.name, c.type, octet_length(c.content) as bytes, c.width, c.height, c.scan,
           array(select v.width from platform.picture_version v where v.city = c.city and v.sha256 = c.sha256 order by v.width) as widths
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

import { sql } from 'kysely';
import type { Db } from '../../db/index.ts';
import { isFileId } from '../read-file.ts';

export type PictureVersion = { readonly type: 'image/webp'; readonly name: string; readonly content: Buffer };

/** A picture in one of its smaller widths; null when there is none. Who may see it is the caller's to know. */
export async function pictureVersion(db: Db, id: string, width: number): Promise<PictureVersion | null> {
  if (!isFileId(id)) return null;
  const { rows } = await sql<PictureVersion>`
    select v.type, regexp_replace(f.name, '[.][^.]*$', '') || '-' || v.width || '.webp' as name, v.content
    from platform.stored_file f join platform.picture_version v on v.city = f.city and v.sha256 = f.sha256
    where f.city = platform.city() and f.id = ${id}::uuid and v.width = ${width}`.execute(db);
  return rows[0] ?? null;
}

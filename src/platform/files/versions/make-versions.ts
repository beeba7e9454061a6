import { sql } from 'kysely';
import type { Db } from '../../db/index.ts';
import { resizeApart, VERSION_WIDTHS, type MadeVersion } from './resize-picture.ts';

type ToResize = { readonly sha256: Buffer; readonly width: number };

/** Pictures of one round; the next round takes the others. */
const AT_ONCE = 50;

/**
 * Makes the smaller versions of the city's pictures that have none yet, also of those kept long ago, and answers how many pictures
 * were looked at. One that can't be made smaller is served whole.
 */
export async function makeVersions(db: Db, now: Date): Promise<number> {
  const { rows } = await sql<ToResize>`
    select sha256, width from platform.file_content
    where city = platform.city() and versions_at is null and type <> 'application/pdf' order by kept_at desc limit ${AT_ONCE}`.execute(
    db,
  );
  for (const picture of rows) {
    const made = await versionsOf(db, picture);
    // No place came free: the next round asks again.
    if (made === null) return rows.indexOf(picture);
    await keepVersions(db, { sha256: picture.sha256, made, now });
  }
  return rows.length;
}

async function versionsOf(db: Db, { sha256, width }: ToResize): Promise<readonly MadeVersion[] | null> {
  const widths = VERSION_WIDTHS.filter((one) => one < width);
  if (widths.length === 0) return [];
  const { rows } = await sql<{ content: Buffer }>`
    select content from platform.file_content where city = platform.city() and sha256 = ${sha256}`.execute(db);
  if (!rows[0]) return [];
  const made = await resizeApart({ content: rows[0].content, widths });
  if (made.ok) return made.value.filter(({ content }) => content.length < rows[0]!.content.length);
  return made.error.kind === 'busy' ? null : [];
}

type Made = { readonly sha256: Buffer; readonly made: readonly MadeVersion[]; readonly now: Date };

async function keepVersions(db: Db, { sha256, made, now }: Made): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql`
      update platform.file_content set versions_at = ${now}
      where city = platform.city() and sha256 = ${sha256} returning 1`.execute(tx);
    // Forgotten while it was made smaller.
    if (rows.length === 0) return;
    for (const { width, height, content } of made) {
      await sql`
        insert into platform.picture_version (city, sha256, width, height, type, content)
        values (platform.city(), ${sha256}, ${width}, ${height}, 'image/webp', ${Buffer.from(content)})
        on conflict do nothing`.execute(tx);
    }
  });
}

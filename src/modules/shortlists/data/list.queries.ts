import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';

export type KeptList = { readonly id: number; readonly need: string; readonly expiresOn: Day };

export type KeptSite = { readonly slug: string; readonly note: string };

/** The list while it lives; null when it was deleted or has expired. */
export async function listById(db: Db, id: number, today: Day): Promise<KeptList | null> {
  const { rows } = await sql<KeptList>`
    select id, need, expires_on as "expiresOn" from shortlists.list
    where city = platform.city() and id = ${id} and expires_on >= ${today}`.execute(db);
  return rows[0] ?? null;
}

/** Its sites in the order in which they were added, those no longer on offer too. */
export async function sitesOfList(db: Db, id: number): Promise<KeptSite[]> {
  const { rows } = await sql<KeptSite>`
    select s.slug, l.note from shortlists.list_site l join sites.site s on s.id = l.site_id
    where l.city = platform.city() and l.list_id = ${id} order by l.added_at, s.id`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';

export async function insertList(tx: Db, list: { need: string; expiresOn: Day }): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into shortlists.list (city, need, expires_on) values (platform.city(), ${list.need}, ${list.expiresOn})
    returning id`.execute(tx);
  return rows[0]!.id;
}

/** Locks the list, moves its end on, and takes over a need where it had none. */
export async function touchList(tx: Db, id: number, list: { need: string; expiresOn: Day }): Promise<void> {
  await sql`
    update shortlists.list set expires_on = ${list.expiresOn}, need = case when need = '' then ${list.need} else need end
    where city = platform.city() and id = ${id}`.execute(tx);
}

/** Adds public sites that are not yet there, as long as there is room. Answers how many were added. */
export async function addToList(tx: Db, id: number, { slugs, most }: { slugs: readonly string[]; most: number }) {
  const { rows } = await sql<{ site_id: number }>`
    insert into shortlists.list_site (list_id, city, site_id)
    select ${id}, platform.city(), s.id
    from unnest(${[...slugs]}::text[]) with ordinality as asked (slug, place)
    join sites.site s on s.city = platform.city() and s.slug = asked.slug and s.published_on is not null
    where not exists (select 1 from shortlists.list_site l where l.list_id = ${id} and l.site_id = s.id)
    order by asked.place
    limit greatest(0, ${most} - (select count(*) from shortlists.list_site l where l.list_id = ${id}))
    on conflict do nothing returning site_id`.execute(tx);
  return rows.length;
}

export async function writeNote(tx: Db, id: number, { slug, note }: { slug: string; note: string }): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update shortlists.list_site l set note = ${note} from sites.site s
    where l.city = platform.city() and l.list_id = ${id} and s.id = l.site_id and s.slug = ${slug}`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

export async function dropFromList(tx: Db, id: number, slug: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from shortlists.list_site l using sites.site s
    where l.city = platform.city() and l.list_id = ${id} and s.id = l.site_id and s.slug = ${slug}`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

export async function deleteList(tx: Db, id: number): Promise<void> {
  await sql`delete from shortlists.list where city = platform.city() and id = ${id}`.execute(tx);
}

/** Answers how many lists had expired. */
export async function deleteExpiredLists(tx: Db, today: Day): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from shortlists.list where city = platform.city() and expires_on < ${today}`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

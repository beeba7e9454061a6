import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { Respondent } from '../core/respondent.ts';

export type RespondentToKeep = Omit<Respondent, 'id' | 'version' | 'erased'> & { readonly now: Date };

export async function insertRespondent(tx: Db, one: RespondentToKeep): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into confirmations.respondent (city, kind, source_name, person, email, locale, everywhere, active, synthetic,
                                          changed_at)
    values (platform.city(), ${one.kind}, ${one.sourceName}, ${one.person}, ${one.email}, ${one.locale},
            ${one.everywhere}, ${one.active}, ${one.synthetic}, ${one.now}) returning id`.execute(tx);
  const { id } = rows[0]!;
  await writeScope(tx, id, one);
  return id;
}

/** False when somebody else changed it since `version`. */
export async function updateRespondent(
  tx: Db,
  { id, version }: { id: number; version: number },
  one: RespondentToKeep,
): Promise<boolean> {
  const { rows } = await sql`
    update confirmations.respondent
    set kind = ${one.kind}, source_name = ${one.sourceName}, person = ${one.person}, email = ${one.email},
        locale = ${one.locale}, everywhere = ${one.everywhere}, active = ${one.active}, version = version + 1,
        changed_at = ${one.now}
    where city = platform.city() and id = ${id} and version = ${version} and erased_at is null returning id`.execute(
    tx,
  );
  if (rows.length === 0) return false;
  await sql`delete from confirmations.respondent_site where city = platform.city() and respondent_id = ${id}`.execute(
    tx,
  );
  await sql`delete from confirmations.respondent_topic where city = platform.city() and respondent_id = ${id}`.execute(
    tx,
  );
  await writeScope(tx, id, one);
  return true;
}

async function writeScope(
  tx: Db,
  id: number,
  { siteIds, topics }: Pick<Respondent, 'siteIds' | 'topics'>,
): Promise<void> {
  await sql`
    insert into confirmations.respondent_site (city, respondent_id, site_id)
    select platform.city(), ${id}, site.id from sites.site
    where site.city = platform.city() and site.id = any (${[...siteIds]}::bigint[])`.execute(tx);
  await sql`
    insert into confirmations.respondent_topic (city, respondent_id, topic, ahead_days)
    select platform.city(), ${id}, t.topic, t.days
    from unnest(${topics.map(({ topic }) => topic)}::text[], ${topics.map(({ aheadDays }) => aheadDays)}::int[])
         as t (topic, days)`.execute(tx);
}

import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { Respondent, TopicAsked } from '../core/respondent.ts';

/** Everyone who can be asked, in the order in which they were entered; those switched off and erased too. */
export async function readRespondents(db: Db, id: number | null = null): Promise<Respondent[]> {
  const { rows } = await sql<Respondent & { topics: TopicAsked[] }>`
    select r.id, r.kind, r.source_name as "sourceName", r.person, r.email, r.locale, r.everywhere, r.active, r.version,
           r.synthetic, r.erased_at is not null as erased,
           coalesce((select jsonb_agg(s.site_id order by s.site_id) from confirmations.respondent_site s
                     where s.respondent_id = r.id), '[]') as "siteIds",
           coalesce((select jsonb_agg(jsonb_build_object('topic', t.topic, 'aheadDays', t.ahead_days) order by t.topic)
                     from confirmations.respondent_topic t where t.respondent_id = r.id), '[]') as topics
    from confirmations.respondent r
    where r.city = platform.city() and (${id}::bigint is null or r.id = ${id}) order by r.id`.execute(db);
  return rows;
}

export async function respondentById(db: Db, id: number): Promise<Respondent | null> {
  return (await readRespondents(db, id))[0] ?? null;
}

import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

/** What a source left behind on its pages: statements in its own words, by number, and files, by id. */
export type Left = { readonly facts: readonly number[]; readonly files: readonly string[] };

/** Every answer that was ever given on a source's pages, those on questions that were opened again too. */
const GIVEN = sql`
  select s.respondent_id, a.* from confirmations.sheet s join (
    select sheet_id, answer, fact_id, file_id from confirmations.question
    union all select sheet_id, answer, fact_id, file_id from confirmations.earlier_answer) a on a.sheet_id = s.id
  where s.city = platform.city()`;

/**
 * What of a source has to go with its person. Its own words are those that it typed, and the same words where somebody has only
 * confirmed them since; words of others that it only confirmed stay.
 */
export async function leftBySource(db: Db, respondentId: number): Promise<Left> {
  const [facts, files] = await Promise.all([
    sql<{ id: number }>`
      with given as (${GIVEN}),
      own as (
        select f.* from given g join sites.fact f on f.id = g.fact_id
        where g.respondent_id = ${respondentId} and g.answer is distinct from 'same' and f.value ->> 'kind' = 'text')
      select id from own
      union
      select f.id from own join sites.fact f on f.site_id = own.site_id and f.key = own.key and f.id > own.id and f.value = own.value
      join given g on g.fact_id = f.id and g.answer = 'same'
      where f.city = platform.city() order by id`.execute(db),
    sql<{ id: string }>`
      select distinct file_id as id from (${GIVEN}) g
      where respondent_id = ${respondentId} and file_id is not null`.execute(db),
  ]);
  return { facts: facts.rows.map(({ id }) => id), files: files.rows.map(({ id }) => id) };
}

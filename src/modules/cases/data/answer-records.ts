import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

type AnswerRecord = { readonly id: number; readonly results: unknown };

/** Answers of cases that rest on any of these statements. */
export async function answersOnFacts(tx: Db, factIds: readonly number[]): Promise<AnswerRecord[]> {
  const { rows } = await sql<AnswerRecord>`
    select id, results from cases.answer_record
    where city = platform.city()
      and recorded_at >= (select min(f.recorded_at) from sites.fact f where f.id = any (${[...factIds]}::bigint[])) and exists (
      select 1 from jsonb_path_query(results, '$.**.factId') as fact where fact #>> '{}' = any (${factIds.map(String)}::text[]))
    order by id for update`.execute(tx);
  return rows;
}

export async function writeAnswers(tx: Db, id: number, results: unknown): Promise<void> {
  await sql`
    update cases.answer_record set results = ${JSON.stringify(results)}::jsonb
    where city = platform.city() and id = ${id}`.execute(tx);
}

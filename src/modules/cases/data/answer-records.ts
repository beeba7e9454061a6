import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

type AnswerRecord = { readonly id: number; readonly results: unknown };

/** Answers of cases that rest on any of these statements. */
export async function answersOnFacts(tx: Db, factIds: readonly number[]): Promise<AnswerRecord[]> {
  const { rows } = await sql<AnswerRecord>`
    select r.id, r.results from cases.answer_record r
    where r.city = platform.city() and r.id in (
      select f.answer_id from cases.answer_facts f where f.facts && ${[...factIds]}::bigint[])
    order by r.id for update of r`.execute(tx);
  return rows;
}

export async function writeAnswers(tx: Db, id: number, results: unknown): Promise<void> {
  await sql`
    update cases.answer_record set results = ${JSON.stringify(results)}::jsonb
    where city = platform.city() and id = ${id}`.execute(tx);
}

import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

/** A kept answer that is not older than `since`; null when there is none. */
export async function keptAnswer(db: Db, question: string, since: Date): Promise<string | null> {
  const { rows } = await sql<{ answer: string }>`
    select answer from places.uldk_answer where question = ${question} and asked_at >= ${since}`.execute(db);
  return rows[0]?.answer ?? null;
}

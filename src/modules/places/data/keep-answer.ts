import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

/** Keeps what ULDK answered, instead of an earlier answer to the same question. */
export async function keepAnswer(db: Db, question: string, kept: { answer: string; at: Date }): Promise<void> {
  await sql`
    insert into places.uldk_answer (city, question, answer, asked_at) values (platform.city(), ${question}, ${kept.answer}, ${kept.at})
    on conflict (city, question) do update set answer = excluded.answer, asked_at = excluded.asked_at`.execute(db);
}

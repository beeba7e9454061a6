import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { AidAnswer } from '../core/answer.ts';

export type NewCalculation = {
  readonly question: string;
  readonly asOf: Day;
  readonly answer: AidAnswer;
  readonly madeAt: Date;
  readonly expiresOn: Day | null;
  readonly key: string;
};

/** Null when the same form was kept already. */
export async function insertCalculation(tx: Db, one: NewCalculation): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    insert into aid.calculation (city, question, as_of, answer, made_at, expires_on, key)
    values (platform.city(), ${one.question}, ${one.asOf}, ${JSON.stringify(one.answer)}::jsonb, ${one.madeAt},
            ${one.expiresOn}, ${one.key})
    on conflict (city, key) do nothing returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** From now on it stays with a case. */
export async function keepForGood(tx: Db, id: number): Promise<void> {
  await sql`update aid.calculation set expires_on = null where city = platform.city() and id = ${id}`.execute(tx);
}

/** Answers whether there was one that belongs to no case. */
export async function deleteCalculation(tx: Db, id: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from aid.calculation where city = platform.city() and id = ${id} and expires_on is not null`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Answers how many had expired. */
export async function deleteExpired(tx: Db, today: Day): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from aid.calculation where city = platform.city() and expires_on < ${today}`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** Deletes those of a case that is erased. */
export async function deleteCalculations(tx: Db, ids: readonly number[]): Promise<void> {
  await sql`delete from aid.calculation where city = platform.city() and id = any (${[...ids]}::bigint[])`.execute(tx);
}

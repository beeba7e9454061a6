import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { AidAnswer } from '../core/answer.ts';

/** A calculation as it was kept. */
export type Calculation = {
  readonly id: number;
  /** The answers of the form as a query. */
  readonly question: string;
  readonly asOf: Day;
  readonly answer: AidAnswer;
  readonly madeAt: Date;
  /** Null while it belongs to a case. */
  readonly expiresOn: Day | null;
};

const SELECT = sql`
  select id, question, as_of as "asOf", answer, made_at as "madeAt", expires_on as "expiresOn" from aid.calculation`;

/** Null when it was deleted or has expired. */
export async function calculationById(db: Db, id: number, today: Day): Promise<Calculation | null> {
  const { rows } = await sql<Calculation>`
    ${SELECT} where city = platform.city() and id = ${id} and (expires_on is null or expires_on >= ${today})`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** The number of what the same form kept before. */
export async function calculationByKey(db: Db, key: string): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select id from aid.calculation where city = platform.city() and key = ${key}`.execute(db);
  return rows[0]?.id ?? null;
}

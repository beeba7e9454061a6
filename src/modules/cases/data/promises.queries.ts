import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import { answerDue, measure, monthBounds, type MeasuredPromises } from '../core/promise.ts';

/**
 * How the promise of an answer within one working day was kept for the cases received in `month` (`2026-11`, by the
 * calendar in Poland), as of `now`. Null when there is nothing to measure; `synthetic` when a case is invented.
 */
export async function measuredPromises(
  db: Db,
  month: string,
  now: Date,
): Promise<(MeasuredPromises & { synthetic: boolean }) | null> {
  const { from, to } = monthBounds(month);
  const { rows } = await sql<{ receivedAt: Date; firstAnsweredAt: Date | null; synthetic: boolean }>`
    select received_at as "receivedAt", first_answered_at as "firstAnsweredAt", synthetic
    from cases.case_file
    where city = platform.city() and received_at >= ${from} and received_at < ${to}`.execute(db);
  const measured = measure(
    month,
    rows.map((row) => ({ ...row, due: answerDue(row.receivedAt) })),
    now,
  );
  return measured && { ...measured, synthetic: rows.some((row) => row.synthetic) };
}

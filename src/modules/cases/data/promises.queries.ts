import { sql } from 'kysely';
import { addDays, addMonths } from '../../../kernel/day.ts';
import { clockInPoland, instantInPoland } from '../../../kernel/calendar/poland-clock.ts';
import { type Db, readTogether } from '../../../platform/db/index.ts';
import { measure, monthBounds, type AnsweredCase, type MeasuredPromises } from '../core/promise.ts';

/** The longest row of days off is far shorter: a promise due in a month was made at most so many days before it. */
const LOOK_BACK_DAYS = 14;

/**
 * How the promise of an answer within one working day was kept in `month` (`2026-11`), as of `now`. Null when there is
 * nothing to measure; `synthetic` when a case that counts is invented.
 */
export async function measuredPromises(
  db: Db,
  month: string,
  now: Date,
): Promise<(MeasuredPromises & { readonly synthetic: boolean }) | null> {
  const { first, next } = monthBounds(month);
  const from = instantInPoland(addDays(first, -LOOK_BACK_DAYS), 0);
  const to = instantInPoland(next, 0);
  const { rows } = await sql<AnsweredCase & { synthetic: boolean }>`
    select received_at as "receivedAt", first_answered_at as "firstAnsweredAt", synthetic
    from cases.case_file
    where city = platform.city() and received_at >= ${from} and received_at < ${to}`.execute(db);
  const measured = measure(month, rows, now);
  return measured && { ...measured, synthetic: rows.some((row) => row.synthetic) };
}

type Measured = Awaited<ReturnType<typeof measuredPromises>>;
const readers = new WeakMap<Db, { readonly month: string; readonly read: () => Promise<Measured> }>();

/** The same for the calendar month in Poland before the one of `now`; who asks at the same time shares one reading. */
export function measuredLastMonth(db: Db, now: Date): Promise<Measured> {
  const month = addMonths(clockInPoland(now).day, -1).slice(0, 7);
  const known = readers.get(db);
  if (known?.month === month) return known.read();
  const read = readTogether(() => measuredPromises(db, month, now));
  readers.set(db, { month, read });
  return read();
}

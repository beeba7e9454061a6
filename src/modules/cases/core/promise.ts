import type { Day } from '../../../kernel/day.ts';
import { addDays } from '../../../kernel/day.ts';
import { clockInPoland, instantInPoland } from '../../../kernel/poland-clock.ts';
import { addWorkingDays, isWorkingDay } from '../../../kernel/working-days.ts';

/** The office's hours, minutes since midnight in Poland: 7:30–15:30. */
export const OFFICE_OPENS = 7 * 60 + 30;
export const OFFICE_CLOSES = 15 * 60 + 30;
const MINUTES_PER_OFFICE_DAY = OFFICE_CLOSES - OFFICE_OPENS;

/**
 * Until when a person answers: the close of the next working day. The day on which the letter came is not counted
 * (KPA art. 57 § 1), so what comes on a Saturday is answered on Monday.
 */
export const answerDue = (receivedAt: Date): Date =>
  instantInPoland(addWorkingDays(clockInPoland(receivedAt).day, 1), OFFICE_CLOSES);

/** Minutes of office hours between two instants; 0 when `to` is not after `from`. */
export function officeMinutes(from: Date, to: Date): number {
  if (to <= from) return 0;
  const [start, end] = [clockInPoland(from), clockInPoland(to)];
  if (start.day === end.day) return isWorkingDay(start.day) ? within(start.minutes, end.minutes) : 0;
  let minutes = isWorkingDay(start.day) ? within(start.minutes, OFFICE_CLOSES) : 0;
  for (let day = addDays(start.day, 1); day < end.day; day = addDays(day, 1)) {
    if (isWorkingDay(day)) minutes += MINUTES_PER_OFFICE_DAY;
  }
  return minutes + (isWorkingDay(end.day) ? within(OFFICE_OPENS, end.minutes) : 0);
}

function within(from: number, to: number): number {
  return Math.max(0, Math.min(to, OFFICE_CLOSES) - Math.max(from, OFFICE_OPENS));
}

/** What the promise clock shows. Minutes are minutes of office hours. `share`: how much of the time is gone, 0–1. */
export type PromiseClock =
  | { readonly state: 'kept' | 'late-answer'; readonly tookMinutes: number }
  | { readonly state: 'running'; readonly leftMinutes: number; readonly due: Date; readonly share: number }
  | { readonly state: 'overdue'; readonly lateMinutes: number; readonly due: Date };

/** The clock of one promise, made at `since`. `answeredAt` null: it still runs. */
export function promiseClock(promise: { since: Date; due: Date; answeredAt: Date | null }, now: Date): PromiseClock {
  const { since, due, answeredAt } = promise;
  if (answeredAt !== null) {
    return { state: answeredAt <= due ? 'kept' : 'late-answer', tookMinutes: officeMinutes(since, answeredAt) };
  }
  if (now > due) return { state: 'overdue', lateMinutes: officeMinutes(due, now), due };
  const whole = officeMinutes(since, due);
  const left = officeMinutes(now, due);
  return { state: 'running', leftMinutes: left, due, share: whole === 0 ? 0 : 1 - left / whole };
}

export type AnsweredCase = { readonly receivedAt: Date; readonly due: Date; readonly firstAnsweredAt: Date | null };

/** How the promise was kept in a month. Median in minutes of office hours, of the cases that were answered. */
export type MeasuredPromises = {
  readonly month: string;
  readonly cases: number;
  readonly inTime: number;
  readonly medianMinutes: number | null;
};

/** Null when there is nothing to measure: a case that still has time counts neither way. */
export function measure(month: string, cases: readonly AnsweredCase[], now: Date): MeasuredPromises | null {
  const settled = cases.filter(({ due, firstAnsweredAt }) => firstAnsweredAt !== null || due < now);
  if (settled.length === 0) return null;
  const took = settled
    .flatMap((one) => (one.firstAnsweredAt === null ? [] : [officeMinutes(one.receivedAt, one.firstAnsweredAt)]))
    .toSorted((a, b) => a - b);
  const inTime = settled.filter(({ due, firstAnsweredAt }) => firstAnsweredAt !== null && firstAnsweredAt <= due);
  return { month, cases: settled.length, inTime: inTime.length, medianMinutes: median(took) };
}

function median(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2);
}

/** First instants of the month `2026-11` and of the next one, in Poland. */
export function monthBounds(month: string): { from: Date; to: Date } {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
  return { from: instantInPoland(`${month}-01` as Day, 0), to: instantInPoland(next as Day, 0) };
}

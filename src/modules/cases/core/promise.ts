import { addDays, addMonths, parseDay, type Day } from '../../../kernel/day.ts';
import { clockInPoland, instantInPoland } from '../../../kernel/calendar/poland-clock.ts';
import { addWorkingDays, isWorkingDay } from '../../../kernel/calendar/working-days.ts';

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

export type AnsweredCase = { readonly receivedAt: Date; readonly firstAnsweredAt: Date | null };

/** How the promise of a first answer was kept, for the cases whose time ran out between `from` and `to`. */
export type MeasuredPromises = {
  readonly from: Day;
  readonly to: Day;
  /** Cases whose promise fell due, and those answered within it. */
  readonly due: number;
  readonly kept: number;
  /** Working hours to the first answer, of the cases that have one. */
  readonly medianHours: number | null;
};

/** Measures a month (`2026-11`, by the calendar in Poland) up to `now`. Null when no promise fell due in it. */
export function measure(month: string, cases: readonly AnsweredCase[], now: Date): MeasuredPromises | null {
  const { first, next } = monthBounds(month);
  const end = new Date(Math.min(instantInPoland(next, 0).getTime(), now.getTime()));
  const start = instantInPoland(first, 0);
  const fell = cases
    .map((one) => ({ ...one, due: answerDue(one.receivedAt) }))
    .filter(({ due }) => due >= start && due < end);
  if (fell.length === 0) return null;
  const took = fell
    .flatMap((one) => (one.firstAnsweredAt === null ? [] : [officeMinutes(one.receivedAt, one.firstAnsweredAt)]))
    .toSorted((a, b) => a - b);
  const middle = median(took);
  const last = addDays(next, -1);
  const today = clockInPoland(now).day;
  return {
    from: first,
    to: today < last ? today : last,
    due: fell.length,
    kept: fell.filter(({ due, firstAnsweredAt }) => firstAnsweredAt !== null && firstAnsweredAt <= due).length,
    medianHours: middle === null ? null : middle / 60,
  };
}

function median(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2);
}

/** The first day of the month `2026-11` and of the next one. */
export function monthBounds(month: string): { readonly first: Day; readonly next: Day } {
  const first = parseDay(`${month}-01`);
  if (!first) throw new RangeError(`not a month: ${month}`);
  return { first, next: addMonths(first, 1) };
}

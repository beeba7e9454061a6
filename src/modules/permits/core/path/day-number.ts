import { isHoliday } from '../../../../kernel/calendar/working-days.ts';
import { addDays, type Day, day, daysBetween } from '../../../../kernel/day.ts';
import type { KpaTerm } from '../../../../kernel/law/kpa-deadline.ts';

/** Days since 1 January 2000: a thousand simulations reckon with numbers. */
export type DayNumber = number;

const ORIGIN = day('2000-01-01');

export const numberOf = (of: Day): DayNumber => daysBetween(ORIGIN, of);
export const dayOf = (number: DayNumber): Day => addDays(ORIGIN, number);

/** What was asked of the calendar before; its answers never change. */
const known = new Map<DayNumber, DayNumber>();

/** The number itself when offices work on that day, else that of the next day on which they do. */
export function nextWorking(number: DayNumber): DayNumber {
  const told = known.get(number);
  if (told !== undefined) return told;
  let next = number;
  while (isWeekend(next) || isHoliday(dayOf(next))) next += 1;
  known.set(number, next);
  return next;
}

/** 1 January 2000 was a Saturday. */
const isWeekend = (number: DayNumber): boolean => ((number % 7) + 7) % 7 < 2;

/** The last day of a term begun on that day, as the administrative code counts. */
export function endOf(from: DayNumber, term: KpaTerm): DayNumber {
  if (term.unit === 'days') return nextWorking(from + term.count);
  if (term.unit === 'weeks') return nextWorking(from + 7 * term.count);
  return nextWorking(monthsLater(from, term.unit === 'months' ? term.count : 12 * term.count));
}

const DAY_MS = 86_400_000;
const ORIGIN_MS = Date.UTC(2000, 0, 1);

/** The same day of the month so many months later, or that month's last day (KPA art. 57 § 3), as `addMonths` counts. */
function monthsLater(from: DayNumber, months: number): DayNumber {
  const day = new Date(ORIGIN_MS + from * DAY_MS);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Math.round((Date.UTC(year, month, Math.min(day.getUTCDate(), last)) - ORIGIN_MS) / DAY_MS);
}

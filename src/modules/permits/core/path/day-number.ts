import { isWorkingDay } from '../../../../kernel/calendar/working-days.ts';
import { addDays, type Day, day, daysBetween } from '../../../../kernel/day.ts';
import type { KpaTerm } from '../../../../kernel/law/kpa-deadline.ts';
import { calendarEnd } from '../deadline/deadline.ts';

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
  while (!isWorkingDay(dayOf(next))) next += 1;
  known.set(number, next);
  return next;
}

/** The last day of a term begun on that day, as the administrative code counts. */
export function endOf(from: DayNumber, term: KpaTerm): DayNumber {
  if (term.unit === 'days') return nextWorking(from + term.count);
  if (term.unit === 'weeks') return nextWorking(from + 7 * term.count);
  return nextWorking(numberOf(calendarEnd(dayOf(from), term)));
}

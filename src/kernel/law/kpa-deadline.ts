import { type Day, addDays, addMonths } from '../day.ts';
import { nextWorkingDay } from '../calendar/working-days.ts';

/** A time limit as an act states it. */
export type KpaTerm = { readonly count: number; readonly unit: 'days' | 'weeks' | 'months' | 'years' };

/**
 * The last day of a time limit that an event on `from` starts (KPA art. 57): the day of the event is not counted; weeks end on
 * the same weekday, months and years on the same day number or the month's last day; an end on a statutory day off or
 * a Saturday moves to the next day that is neither. Throws RangeError when the count is not a whole number from 1.
 */
export function kpaDeadline(from: Day, { count, unit }: KpaTerm): Day {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError('a time limit is a whole number from 1');
  if (unit === 'days') return nextWorkingDay(addDays(from, count));
  if (unit === 'weeks') return nextWorkingDay(addDays(from, count * 7));
  return nextWorkingDay(addMonths(from, unit === 'months' ? count : count * 12));
}

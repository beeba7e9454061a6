import { addDays, addMonths, type Day, daysBetween, weekday } from '../../../../kernel/day.ts';
import type { Message } from '../../../../kernel/finding.ts';
import { holidayOn, isWorkingDay } from '../../../../kernel/calendar/working-days.ts';
import { type KpaTerm, kpaDeadline } from '../../../../kernel/law/kpa-deadline.ts';

/** The last day of a time limit, and how it was counted, first step first. */
export type Deadline = { readonly date: Day; readonly reasons: readonly Message[] };

/**
 * Counts a time limit by KPA art. 57 and says how: which day is not counted, where the term ends by the calendar, and which days off
 * move the end. Throws RangeError when the count is not a whole number from 1.
 */
export function deadline(from: Day, term: KpaTerm): Deadline {
  const date = kpaDeadline(from, term);
  const end = calendarEnd(from, term);
  const reasons: Message[] = [
    { code: 'event-day-not-counted', params: { day: from } },
    { code: `ends-by-${term.unit}`, params: { day: end, count: term.count } },
  ];
  if (endsMonth(from, term, end)) reasons.push({ code: 'month-is-shorter', params: { day: end } });
  for (let day = end; !isWorkingDay(day); day = addDays(day, 1)) reasons.push(dayOff(day));
  if (date !== end) reasons.push({ code: 'moved-to-working-day', params: { day: date } });
  return { date, reasons };
}

/** Where a term ends before days off are looked at. */
export function calendarEnd(from: Day, { count, unit }: KpaTerm): Day {
  if (unit === 'days') return addDays(from, count);
  if (unit === 'weeks') return addDays(from, count * 7);
  return addMonths(from, unit === 'months' ? count : count * 12);
}

const endsMonth = (from: Day, { unit }: KpaTerm, end: Day): boolean =>
  (unit === 'months' || unit === 'years') && from.slice(8) !== end.slice(8);

function dayOff(day: Day): Message {
  const holiday = holidayOn(day);
  if (holiday) return { code: `holiday.${holiday}`, params: { day } };
  return { code: weekday(day) === 6 ? 'saturday' : 'sunday', params: { day } };
}

/** Days that do not run, first and last included: a suspension, a party's delay, the time to complete an application. */
export type Pause = { readonly from: Day; readonly to: Day };

/**
 * The last day of a term in which days do not count (KPA art. 35 § 5): the calendar end moves by each paused day that lies before
 * it, and the end then to a working day. Pauses may overlap and come in any order.
 */
export function deadlineWithPauses(from: Day, term: KpaTerm, pauses: readonly Pause[]): Deadline {
  const plain = deadline(from, term);
  const reasons: Message[] = [];
  let end = calendarEnd(from, term);
  let seen = from;
  for (const { from: first, to } of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const begin = first > seen ? first : addDays(seen, 1);
    if (begin > end || to < begin) continue;
    const days = daysBetween(begin, to) + 1;
    end = addDays(end, days);
    seen = to;
    reasons.push({ code: 'paused', params: { from: begin, to, days } });
  }
  if (reasons.length === 0) return plain;
  const moved: Message[] = [];
  let date = end;
  for (; !isWorkingDay(date); date = addDays(date, 1)) moved.push(dayOff(date));
  if (date !== end) moved.push({ code: 'moved-to-working-day', params: { day: date } });
  const counted = plain.reasons.filter(({ code }) => /event-day|ends-by|month-is/.test(code));
  return { date, reasons: [...counted, ...reasons, { code: 'ends-after-pauses', params: { day: end } }, ...moved] };
}

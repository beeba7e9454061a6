import { addDays, addMonths, type Day } from '../../../src/kernel/day.ts';
import { clockInPoland, instantInPoland } from '../../../src/kernel/calendar/poland-clock.ts';
import { addWorkingDays, isWorkingDay } from '../../../src/kernel/calendar/working-days.ts';
import type { CaseSheet, Today, When } from './case-sheet.ts';

const HOUR_MS = 3_600_000;

/** When each message of a case was written, and when the case was closed. */
export function momentsOf(
  sheet: CaseSheet,
  today: Today,
): { readonly messages: readonly Date[]; readonly closed: Date | null } {
  const messages: Date[] = [];
  for (const { when } of sheet.messages) messages.push(momentOf(when, messages.at(-1), today));
  return { messages, closed: sheet.closed ? momentOf(sheet.closed, messages.at(-1), today) : null };
}

function momentOf(when: When, before: Date | undefined, { now, today }: Today): Date {
  if ('hoursAgo' in when) return new Date(now.getTime() - when.hoursAgo * HOUR_MS);
  if ('daysAgo' in when) return instantInPoland(workingDayUpTo(addDays(today, -when.daysAgo)), when.minutes);
  if ('lastMonth' in when) return instantInPoland(workingDayUpTo(dayOfLastMonth(today, when.lastMonth)), when.minutes);
  const from = clockInPoland(before ?? now).day;
  return instantInPoland(when.later === 0 ? from : addWorkingDays(from, when.later), when.minutes);
}

const dayOfLastMonth = (today: Day, date: number): Day =>
  `${addMonths(today, -1).slice(0, 8)}${String(date).padStart(2, '0')}` as Day;

function workingDayUpTo(day: Day): Day {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, -1);
  return found;
}

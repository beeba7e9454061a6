import { addDays, type Day } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { clockInPoland } from '../../../kernel/calendar/poland-clock.ts';
import { formatDay, plural } from '../../../ui/quantity.ts';
import { OFFICE_CLOSES, OFFICE_OPENS, type PromiseClock } from '../core/promise.ts';
import { caseMessages } from './messages.ts';

const NBSP = '\u00a0';
const OFFICE_DAY = OFFICE_CLOSES - OFFICE_OPENS;

/** "dziś do 15:30", "jutro do 15:30", "środa, 25 listopada, do 15:30"; clocks in Poland. */
export function dueInWords(due: Date, now: Date, locale: Locale): string {
  const text = caseMessages(locale).words;
  const { day, minutes } = clockInPoland(due);
  const today = clockInPoland(now).day;
  const time = timeOf(minutes);
  if (day === today) return text.today(time);
  if (day === addDays(today, 1)) return text.tomorrow(time);
  return text.dueOn(weekdayOf(day, locale), time);
}

/** The clock in words: "zostało 5 godzin roboczych", "2 dni robocze po terminie", "3 godziny robocze". */
export function clockInWords(clock: PromiseClock, locale: Locale): string {
  const text = caseMessages(locale).words;
  if (clock.state === 'running') {
    const { count, noun } = span(clock.leftMinutes, locale);
    return `${plural(locale, count, text.left)} ${count}${NBSP}${noun}`;
  }
  if (clock.state === 'overdue') {
    return clock.lateMinutes === 0 ? text.late : `${spanInWords(clock.lateMinutes, locale)} ${text.late}`;
  }
  return spanInWords(clock.tookMinutes, locale);
}

/** Office time as a person says it: minutes below an hour, hours below a working day, then working days. */
export function spanInWords(minutes: number, locale: Locale): string {
  if (minutes === 0) return caseMessages(locale).words.lessThanMinute;
  const { count, noun } = span(minutes, locale);
  return `${count}${NBSP}${noun}`;
}

function span(minutes: number, locale: Locale): { count: number; noun: string } {
  const text = caseMessages(locale).words;
  if (minutes < 60) return { count: minutes, noun: plural(locale, minutes, text.minutes) };
  if (minutes <= OFFICE_DAY) {
    const hours = Math.floor(minutes / 60);
    return { count: hours, noun: plural(locale, hours, text.hours) };
  }
  const days = Math.floor(minutes / OFFICE_DAY);
  return { count: days, noun: plural(locale, days, text.days) };
}

/** "23 listopada 2026, 8:30" */
export function momentText(moment: Date, locale: Locale): string {
  const { day, minutes } = clockInPoland(moment);
  return `${formatDay(day, locale)}, ${timeOf(minutes)}`;
}

export const dayText = (moment: Date, locale: Locale): string => formatDay(clockInPoland(moment).day, locale);

const timeOf = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

const SHORT = { pl: shortFormat('pl-PL'), en: shortFormat('en-GB') };

function shortFormat(tag: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { timeZone: 'Europe/Warsaw', day: 'numeric', month: 'short' });
}

/** Day and hour for the narrow column of a timeline: "23 lis" and "8:30". */
export function momentParts(moment: Date, locale: Locale): { day: string; time: string } {
  return { day: SHORT[locale].format(moment).replace(' ', NBSP), time: timeOf(clockInPoland(moment).minutes) };
}

const WEEKDAY = { pl: weekdayFormat('pl-PL'), en: weekdayFormat('en-GB') };

function weekdayFormat(tag: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' });
}

const weekdayOf = (day: Day, locale: Locale): string => WEEKDAY[locale].format(new Date(`${day}T00:00:00Z`));

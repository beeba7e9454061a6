import { addDays, weekday, type Day } from '../day.ts';

/** Days off by day of the year: the act of 18 January 1951 on days off work, art. 1. */
const FIXED = [
  { name: 'new-year', monthDay: '01-01', from: 1951 },
  { name: 'epiphany', monthDay: '01-06', from: 2011 },
  { name: 'labour-day', monthDay: '05-01', from: 1951 },
  { name: 'constitution-day', monthDay: '05-03', from: 1990 },
  { name: 'assumption', monthDay: '08-15', from: 1989 },
  { name: 'all-saints', monthDay: '11-01', from: 1951 },
  { name: 'independence-day', monthDay: '11-11', from: 1989 },
  // Christmas Eve is free from 2025.
  { name: 'christmas-eve', monthDay: '12-24', from: 2025 },
  { name: 'christmas-day', monthDay: '12-25', from: 1951 },
  { name: 'second-christmas-day', monthDay: '12-26', from: 1951 },
] as const;

/** By days after Easter Sunday. */
const AFTER_EASTER = [
  { name: 'easter-sunday', days: 0 },
  { name: 'easter-monday', days: 1 },
  { name: 'pentecost', days: 49 },
  { name: 'corpus-christi', days: 60 },
] as const;

/** Which statutory day off it is. */
export type Holiday = (typeof FIXED)[number]['name'] | (typeof AFTER_EASTER)[number]['name'] | 'independence-centenary';

/** Days off by an act of their own: the hundredth anniversary of independence (Dz.U. 2018 poz. 2117). */
const ONCE: ReadonlySet<string> = new Set(['2018-11-12']);

/** Whether offices work: not a Saturday (KPA art. 57 § 4), not a Sunday, not a statutory holiday. */
export function isWorkingDay(day: Day): boolean {
  const ofWeek = weekday(day);
  return ofWeek !== 0 && ofWeek !== 6 && !isHoliday(day);
}

/** The working day that comes `count` working days after `from`, which itself is not counted. `count` ≥ 1. */
export function addWorkingDays(from: Day, count: number): Day {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The day itself when offices work on it, else the next day on which they do. */
export function nextWorkingDay(day: Day): Day {
  let next = day;
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}

/** A statutory day off. */
export const isHoliday = (day: Day): boolean => holidayOn(day) !== null;

/** The statutory day off that falls on that day, or null. */
export const holidayOn = (day: Day): Holiday | null => holidaysOf(Number(day.slice(0, 4))).get(day) ?? null;

/** Days off by year: law changes them for years to come, never for a year that was asked about in this process. */
const known = new Map<number, ReadonlyMap<Day, Holiday>>();

function holidaysOf(year: number): ReadonlyMap<Day, Holiday> {
  const before = known.get(year);
  if (before) return before;
  const easter = easterSunday(year);
  const moving = AFTER_EASTER.map(({ name, days }) => [addDays(easter, days), name] as const);
  const fixed = FIXED.filter(({ from }) => year >= from).map(
    ({ name, monthDay }) => [`${year}-${monthDay}` as Day, name] as const,
  );
  const once = [...ONCE]
    .filter((day) => day.startsWith(`${year}-`))
    .map((day) => [day as Day, 'independence-centenary'] as const);
  // Of two on one day the fixed one gives the name.
  const holidays = new Map<Day, Holiday>([...moving, ...fixed, ...once]);
  known.set(year, holidays);
  return holidays;
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's rule). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const date = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day;
}

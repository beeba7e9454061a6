/** A legal day in Europe/Warsaw, written `YYYY-MM-DD`. It has no hour and no zone, so it can't shift. */
export type Day = string & { readonly __day: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** The day when the text names a day that exists, else null: `2026-02-30` is null. */
export function parseDay(text: string): Day | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1800 || year > 2999) return null;
  const instant = new Date(Date.UTC(year, month - 1, date));
  return instant.getUTCMonth() === month - 1 && instant.getUTCDate() === date ? (text as Day) : null;
}

/** A day known to exist, for tables and tests. Throws RangeError otherwise. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

/** The day so many days later; earlier when negative. */
export const addDays = (from: Day, days: number): Day => fromUtc(utc(from) + days * MS_PER_DAY);

/** The same day number `months` later, or that month's last day (KPA art. 57 § 3). */
export function addMonths(from: Day, months: number): Day {
  const [year, month, date] = parts(from);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return fromUtc(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to) - utc(from)) / MS_PER_DAY);

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (of: Day): number => new Date(utc(of)).getUTCDay();

/** The day it is in Poland at that instant. */
export function dayInPoland(instant: Date): Day {
  const minute = Math.floor(instant.getTime() / MS_PER_MINUTE);
  // Zones shift by whole minutes; formatting costs more than the rest of a kept page.
  if (minute !== last.minute) last = { minute, day: POLAND.format(instant) as Day };
  return last.day;
}

const MS_PER_MINUTE = 60_000;
const POLAND = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' });
let last: { minute: number; day: Day } = { minute: Number.NaN, day: '' as Day };

function parts(of: Day): [number, number, number] {
  const match = SHAPE.exec(of)!;
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

function utc(of: Day): number {
  const [year, month, date] = parts(of);
  return Date.UTC(year, month - 1, date);
}

const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day;

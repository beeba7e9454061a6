import { dayInPoland, type Day } from '../day.ts';

const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Warsaw',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** What a clock on a wall in Poland shows at that instant: the day, and minutes since its midnight (0–1439). */
export function clockInPoland(instant: Date): { readonly day: Day; readonly minutes: number } {
  const parts = Object.fromEntries(PARTS.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  return { day: dayInPoland(instant), minutes: parts['hour']! * 60 + parts['minute']! };
}

/**
 * The instant at which a wall clock in Poland shows `minutes` since midnight of `day`. An hour that the change to
 * summer time skips reads as one hour later; of an hour that comes twice in autumn, the first is meant.
 */
export function instantInPoland(day: Day, minutes: number): Date {
  const asUtc = new Date(`${day}T00:00:00Z`).getTime() + minutes * 60_000;
  const summer = new Date(asUtc - 120 * 60_000);
  const winter = new Date(asUtc - 60 * 60_000);
  return clockInPoland(summer).minutes === minutes ? summer : winter;
}

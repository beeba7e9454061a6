import { addDays, type Day, day, daysBetween } from '../../../../kernel/day.ts';

const EPOCH = day('1970-01-01');
const days = new Map<number, Day>();

/** Days since 1970 as a day; each made once. */
export function dayOf(number: number): Day {
  const known = days.get(number) ?? addDays(EPOCH, number);
  if (!days.has(number)) days.set(number, known);
  return known;
}

const numbers = new Map<Day, number>();

export function numberOfDay(of: Day): number {
  const known = numbers.get(of) ?? daysBetween(EPOCH, of);
  if (!numbers.has(of)) numbers.set(of, known);
  return known;
}

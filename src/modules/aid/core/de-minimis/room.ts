import { addMonths, type Day } from '../../../../kernel/day.ts';
import { both, type Known, law } from '../known.ts';
import type { AidQuestion, Award } from '../project.ts';
import { DE_MINIMIS_CEILING, DE_MINIMIS_MONTHS } from '../tables/de-minimis.ts';

/** EUR cents of awards after `on` less so many months, up to and with `on`. */
export function usedWithin(awards: readonly Award[], on: Day, months: number): number {
  const after = addMonths(on, -months);
  return awards.filter(({ date }) => date > after && date <= on).reduce((sum, { cents }) => sum + cents, 0);
}

/** De minimis room of the single undertaking on a day, EUR cents, never below nothing. */
export function deMinimisRoom(
  awards: readonly Award[],
  { asOf, book }: Pick<AidQuestion, 'asOf' | 'book'>,
): Known<number> {
  return both(law(book, DE_MINIMIS_CEILING, asOf), law(book, DE_MINIMIS_MONTHS, asOf), (ceiling, months) =>
    Math.max(0, ceiling - usedWithin(awards, asOf, months)),
  );
}

/** Days on which an award leaves the window and room grows again, soonest first. */
export function roomGrows(awards: readonly Award[], on: Day, months: number): readonly { day: Day; cents: number }[] {
  const after = addMonths(on, -months);
  const days = new Map<Day, number>();
  for (const { date, cents } of awards)
    if (date > after && date <= on) {
      const leaves = firstOutside(date, months);
      days.set(leaves, (days.get(leaves) ?? 0) + cents);
    }
  return [...days].map(([day, cents]) => ({ day, cents })).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** The first day on which the award no longer counts; 29 February counts until the end of the month. */
function firstOutside(date: Day, months: number): Day {
  return addMonths(date, months);
}

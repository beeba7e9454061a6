import type { LawBook, Parameter } from '../../../../kernel/law/parameter.ts';
import type { LawAsOf } from '../project/applies.ts';
import { type DayNumber, dayOf, numberOf } from './day-number.ts';

/**
 * Reads the law of the day that is asked for; a re-run as of one day (`only`) reads that day alone. Days between which no row begins or
 * ends are read once.
 */
export function lawOnDay<Read>(
  { book, asOf, only }: LawAsOf,
  parameters: readonly Parameter<unknown>[],
  read: (law: LawAsOf) => Read,
): (day: DayNumber) => Read {
  if (only === true) {
    const fixed = read({ book, asOf, only });
    return () => fixed;
  }
  const changes = changesOf(book, parameters);
  const known = new Map<number, Read>();
  return (day) => {
    const stretch = changes.filter((change) => change <= day).length;
    const told = known.get(stretch);
    if (told !== undefined) return told;
    const fresh = read({ book, asOf: dayOf(day) });
    known.set(stretch, fresh);
    return fresh;
  };
}

/** Days on which a row of one of them begins to hold, or holds no more. */
function changesOf(book: LawBook, parameters: readonly Parameter<unknown>[]): readonly DayNumber[] {
  const days = parameters.flatMap((parameter) =>
    book.rowsOf(parameter).flatMap(({ from, to }) => [numberOf(from), ...(to === null ? [] : [numberOf(to) + 1])]),
  );
  return [...new Set(days)];
}

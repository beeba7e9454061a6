import type { Day } from '../../../../kernel/day.ts';
import { dayOf, numberOfDay } from './day-numbers.ts';

/** A piece of days on which a site stands on one rung of the ladder of readiness and misses so many steps to the next. */
export type ReadyUntil = {
  /** 0 is an idea, 4 is ready. */
  readonly level: number;
  readonly missing: number;
  /** The last day of it; null: no end is known. */
  readonly until: Day | null;
};

/** So many pieces are kept of a site; of one with more the listing is made anew before the last of them ends. */
export const MOST_PIECES = 4;

/** Where the site stands on a day from the first piece on; past the last, what that one said. */
// oxlint-disable-next-line max-params
export const readyOn = (pieces: readonly ReadyUntil[], asOf: Day): ReadyUntil =>
  pieces.find(({ until }) => until === null || until >= asOf) ?? pieces.at(-1)!;

const STEPS = 32;

/** One number for the order: the highest rung first, of equal ones the fewest steps to the next. 0 to 159. */
export const readyRank = ({ level, missing }: Pick<ReadyUntil, 'level' | 'missing'>): number =>
  (4 - level) * STEPS + Math.min(STEPS - 1, missing);

/** As PostgreSQL keeps them: rung, steps missing, last day since 1970-01-01 or null, and so on. */
export const packReady = (pieces: readonly ReadyUntil[]): (number | null)[] =>
  pieces.flatMap(({ level, missing, until }) => [level, missing, until === null ? null : numberOfDay(until)]);

/** The other way. Of a row that no edition of the reckoning has filled: an idea. */
export function unpackReady(packed: readonly (number | null)[]): ReadyUntil[] {
  const pieces: ReadyUntil[] = [];
  for (let at = 0; at + 2 < packed.length; at += 3) {
    const until = packed[at + 2]!;
    pieces.push({ level: packed[at]!, missing: packed[at + 1]!, until: until === null ? null : dayOf(until) });
  }
  return pieces.length === 0 ? [{ level: 0, missing: 0, until: null }] : pieces;
}

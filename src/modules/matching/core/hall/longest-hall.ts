import { maxLengthAtWidth } from '../../../../geometry/fit/longest-hall.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import type { HallSize } from './fit-hall.ts';

/** Metres between the hall that is placed and the one that is not. */
const STEP = 0.5;

const LENGTHS_KEPT = 32;
const lengths = new WeakMap<MultiPolygon, Map<number, number>>();

/**
 * Length in metres of a hall of the asked width that was placed and verified, at most half a metre short of the longest;
 * 0 when none was. `room` is known not to take the asked length. Kept for as long as the room lives.
 */
export function longestBelow(room: MultiPolygon, { length, width }: HallSize): number {
  const known = lengths.get(room) ?? new Map<number, number>();
  lengths.set(room, known);
  if (known.size >= LENGTHS_KEPT) known.clear();
  const longest = known.get(width) ?? maxLengthAtWidth(room, width, STEP).length;
  known.set(width, longest);
  return Math.min(length, longest);
}

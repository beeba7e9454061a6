import { edgeDirections, EXACT, fitAtAngle, fitsAtAngle, QUARTER } from './at-angle.ts';
import { type Cuttable, cutAt, cuttable, type Slabs } from './slabs.ts';
import type { Placement } from '../placement.ts';
import { area, type MultiPolygon, type Polygon } from '../polygon.ts';

export type LongestHall = {
  /** A hall of this length was placed and verified; 0 when none was. It may be shorter than the width. */
  readonly length: number;
  /** Proven: no longer hall of the width fits. At most `tolerance` above the length, save where a sliver of width decides. */
  readonly upperBound: number;
  readonly placement: Placement | null;
};

/** One search through all angles: what was ruled out for a length is ruled out for every longer one. */
type Search = {
  readonly width: number;
  readonly tolerance: number;
  length: number;
  upperBound: number;
  placement: Placement | null;
};

type Land = { readonly part: Polygon; readonly cut: Cuttable };

/** The longest hall of a given width (metres, free angle and position) in a valid shape, to `tolerance` metres. Throws RangeError on bad numbers. */
export function maxLengthAtWidth(shape: MultiPolygon, width: number, tolerance = 0.1): LongestHall {
  if (![width, tolerance].every((metres) => Number.isFinite(metres) && metres > 0)) {
    throw new RangeError('width and tolerance are positive, finite metres');
  }
  const search: Search = { width, tolerance, length: 0, upperBound: 0, placement: null };
  const lands = shape.map((part): Land => ({ part, cut: cuttable(part) }));
  for (const land of lands)
    for (const angle of edgeDirections(land.cut)) lengthen(search, land, cutAt(land.cut, angle));
  for (const land of lands) searchAngles(search, land);
  const { length, placement } = search;
  return { length, upperBound: Math.max(search.upperBound, length), placement };
}

/** No hall is longer than this, whatever its angle: it would not lie in the box, or its area would be too large. */
const limitOf = ({ part, cut }: Land, width: number): number =>
  Math.min(cut.diameter, area([part]) / (width - EXACT)) + EXACT;

/** Makes the best hall longer at one angle, where the answer is exact, by halving; not at all when `tolerance` more does not fit. */
function lengthen(search: Search, land: Land, slabs: Slabs): void {
  const { width, tolerance } = search;
  const place = (length: number): Placement | null =>
    fitAtAngle(land.part, land.cut, { slabs, long: Math.max(length, width), short: Math.min(length, width) });
  let low = search.length + tolerance;
  let high = limitOf(land, width);
  let best = low <= high ? place(low) : null;
  if (!best) return;
  while (high - low > tolerance / 4) {
    const middle = (low + high) / 2;
    const found = place(middle);
    if (found) {
      low = middle;
      best = found;
    } else {
      high = middle;
    }
  }
  search.length = low;
  search.placement = best;
}

/** Branch and bound over the angle, as for a fit of the best length so far and `tolerance` more. */
function searchAngles(search: Search, land: Land): void {
  const { width, tolerance } = search;
  const limit = limitOf(land, width);
  const pieces = Math.max(2, Math.ceil(QUARTER / 2 / Math.atan((width / Math.max(limit, width)) * 0.5)));
  const half = QUARTER / 2 / pieces;
  const intervals: { middle: number; half: number }[] = [];
  for (let i = pieces - 1; i >= 0; i -= 1) intervals.push({ middle: (2 * i + 1) * half, half });
  for (let next = intervals.pop(); next; next = intervals.pop()) {
    const target = search.length + tolerance;
    if (target > limit) break;
    const slabs = cutAt(land.cut, next.middle);
    const tan = Math.tan(next.half);
    if (!mayFit(slabs, [target, width], [target, tan])) continue;
    lengthen(search, land, slabs);
    if (Math.max(search.length + tolerance, width) * tan < tolerance / 2) {
      search.upperBound = Math.max(search.upperBound, boundAt(slabs, search, { limit, tan }));
      continue;
    }
    const quarter = next.half / 2;
    intervals.push({ middle: next.middle + quarter, half: quarter }, { middle: next.middle - quarter, half: quarter });
  }
  search.upperBound = Math.max(search.upperBound, Math.min(search.length + tolerance, limit));
}

/** False proves that nothing of that size fits within the angle whose tangent is `tan` of the slabs' own. `longest` stands for the side that costs width. */
function mayFit(
  slabs: Slabs,
  [length, width]: readonly [number, number],
  [longest, tan]: readonly [number, number],
): boolean {
  const [along, across] = [length - width * tan - 2 * EXACT, width - longest * tan - 2 * EXACT];
  return along <= 0 || across <= 0 || fitsAtAngle(slabs, along, across);
}

/** A length that is proven too long for an interval which is too narrow to be halved again. */
function boundAt(slabs: Slabs, search: Search, { limit, tan }: { limit: number; tan: number }): number {
  const { width, tolerance } = search;
  let low = search.length;
  let high = limit;
  while (high - low > tolerance / 4) {
    const middle = (low + high) / 2;
    // The width lost is that of the longest hall still possible, so that one refusal holds for every length above.
    if (mayFit(slabs, [middle, width], [high, tan])) low = middle;
    else high = middle;
  }
  return high;
}

import { containsRectangle, type Placement, placed } from '../placement.ts';
import type { MultiPolygon } from '../polygon.ts';
import { EXACT, type Prepared, prepared, QUARTER } from './prepared.ts';
import { cutAt, type Slabs } from './slabs.ts';
import { widestWindow } from './windows.ts';

export type LongestHall = {
  /** A hall of this length was placed and verified; 0 when none was. It may be shorter than the width. */
  readonly length: number;
  /** Proven: no longer hall of the width fits. At most `tolerance` above the length, save where a sliver of width decides. */
  readonly upperBound: number;
  readonly placement: Placement | null;
};

/** One search through all angles for several widths: what is ruled out for a length is ruled out for every longer one. */
type Search = {
  readonly part: Prepared;
  readonly width: number;
  readonly step: number;
  /** No hall in the part is longer, whatever its angle: it would not lie in the box, or its area would be too large. */
  readonly limit: number;
  readonly best: Best;
};

type Best = { length: number; upperBound: number; placement: Placement | null };

/** Most widths of one search: they are kept as bits. */
export const MOST_WIDTHS = 24;

/** Each failed turn is followed by one this much smaller, at the same cut. */
const SHRINK = 0.5;

/** The longest hall of a given width (metres, free angle and position) in a valid shape, to `tolerance` metres. Throws RangeError on bad numbers. */
export function maxLengthAtWidth(shape: MultiPolygon, width: number, tolerance = 0.1): LongestHall {
  return longestHalls(shape, [width], tolerance)[0]!;
}

/**
 * For each width (metres) the longest hall that fits at any angle, to `step` metres; each angle is cut once for all widths.
 * Throws RangeError on bad numbers.
 */
export function longestHalls(shape: MultiPolygon, widths: readonly number[], step: number): LongestHall[] {
  if (![...widths, step].every((metres) => Number.isFinite(metres) && metres > 0)) {
    throw new RangeError('width and tolerance are positive, finite metres');
  }
  if (widths.length > MOST_WIDTHS) throw new RangeError(`at most ${MOST_WIDTHS} widths`);
  const bests = widths.map((): Best => ({ length: 0, upperBound: 0, placement: null }));
  const parts = prepared(shape);
  const searches = parts.map((part) =>
    widths.map((width, i): Search => {
      const limit = Math.min(part.diameter, part.area / Math.max(EXACT, width - EXACT)) + EXACT;
      return { part, width, step, limit, best: bests[i]! };
    }),
  );
  for (const search of searches) tryDirections(search);
  for (const search of searches) sweep(search);
  return bests.map(({ length, upperBound, placement }) => ({
    length,
    upperBound: Math.max(upperBound, length),
    placement,
  }));
}

/** Directions of edges and across them. */
function tryDirections(searches: readonly Search[]): void {
  const { part } = searches[0]!;
  for (const direction of part.directions.slice(0, 8)) {
    for (const angle of [direction, direction + QUARTER]) {
      const slabs = cutAt(part, angle);
      for (const search of searches) lengthen(search, slabs);
    }
  }
}

/** The longest hall at one angle, where the answer is exact; kept when it is longer than the best and verified. */
function lengthen({ part, width, limit, best }: Search, slabs: Slabs): void {
  if (best.length >= limit) return;
  const window = widestWindow(slabs, width - EXACT, { floor: best.length + EXACT, stop: Infinity });
  if (!window) return;
  const length = window.width - EXACT;
  const spot = { x: window.x + EXACT / 2, y: window.y - EXACT / 2 };
  const placement = placed(part, { spot, width: length, height: width, angle: slabs.angle });
  if (!containsRectangle(part.polygon, placement)) return;
  best.length = length;
  best.placement = placement;
}

/** Ranges of angle with the widths (bits) that are still open in them. */
type Gap = { readonly low: number; readonly high: number; readonly open: number };

const isOpen = (open: number, i: number): boolean => (open & (1 << i)) !== 0;

/** Half a turn in ranges, coarse ones first, until no width can be longer by more than the step in any of them. */
function sweep(searches: readonly Search[]): void {
  const all = 2 ** searches.length - 1;
  const gaps: Gap[] = [];
  const pieces = 12;
  for (let i = 0; i < pieces; i += 1)
    gaps.push({ low: (i * 2 * QUARTER) / pieces, high: ((i + 1) * 2 * QUARTER) / pieces, open: all });
  for (let next = 0; next < gaps.length; next += 1) cutGap(searches, gaps[next]!, gaps);
  for (const { best, step, limit } of searches)
    best.upperBound = Math.max(best.upperBound, Math.min(best.length + step, limit));
}

function cutGap(searches: readonly Search[], { low, high, open }: Gap, gaps: Gap[]): void {
  const wanted = stillOpen(searches, open);
  if (wanted === 0) return;
  const angle = (low + high) / 2;
  const slabs = cutAt(searches[0]!.part, angle);
  searches.forEach((search, i) => {
    if (isOpen(wanted, i)) lengthen(search, slabs);
  });
  let turn = (high - low) / 2;
  let outer = turn;
  let left = notRuledOut(searches, slabs, { open: wanted, turn });
  while (left !== 0) {
    if (searches.every((search, i) => !isOpen(left, i) || isNarrow(search, turn))) {
      searches.forEach((search, i) => {
        if (isOpen(left, i)) search.best.upperBound = Math.max(search.best.upperBound, boundAt(slabs, search, turn));
      });
      break;
    }
    turn *= SHRINK;
    const fewer = notRuledOut(searches, slabs, { open: left, turn });
    if (fewer === left) continue;
    gaps.push(
      { low: angle - outer, high: angle - turn, open: left },
      { low: angle + turn, high: angle + outer, open: left },
    );
    outer = turn;
    left = fewer;
  }
  if (left !== 0 && outer > turn)
    gaps.push(
      { low: angle - outer, high: angle - turn, open: left },
      { low: angle + turn, high: angle + outer, open: left },
    );
}

/** Widths whose best can still grow by the step. */
function stillOpen(searches: readonly Search[], open: number): number {
  let left = open;
  searches.forEach(({ best, step, limit }, i) => {
    if (best.length + step > limit) left &= ~(1 << i);
  });
  return left;
}

const isNarrow = ({ best, step, width }: Search, turn: number): boolean =>
  Math.max(best.length + step, width) * Math.tan(turn) < step / 4;

function notRuledOut(searches: readonly Search[], slabs: Slabs, at: { open: number; turn: number }): number {
  let left = at.open;
  for (let i = 0; i < searches.length; i += 1)
    if (isOpen(left, i) && !mayFit(slabs, searches[i]!, at.turn)) left &= ~(1 << i);
  return left;
}

/** False proves that no hall longer than the best by more than the step fits within `turn` of the slabs' angle. */
function mayFit(slabs: Slabs, { width, best, step }: Search, turn: number): boolean {
  const length = best.length + step;
  const { along, across } = inner(length, width, turn);
  if (along <= 0 || across <= 0) return true;
  return widestWindow(slabs, across, { floor: along, stop: along }) !== null;
}

/** Sides of a level rectangle inside every rectangle length × width that is turned by at most `turn`, loosened for rounding. */
function inner(length: number, width: number, turn: number): { along: number; across: number } {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const double = cos * cos - sin * sin;
  const [a, b] = [(length * cos - width * sin) / double, (width * cos - length * sin) / double];
  const exact = double > 0 && Math.min(a, b) > 0 && sin * Math.max(a, b) <= cos * Math.min(a, b);
  const [along, across] = exact ? [a, b] : [length - (width * sin) / cos, width - (length * sin) / cos];
  return { along: along - 2 * EXACT, across: across - 2 * EXACT };
}

/** A length that is proven too long for a range which is too narrow to be cut again. */
function boundAt(slabs: Slabs, { width, limit }: Search, turn: number): number {
  const tan = Math.tan(turn);
  let bound = limit;
  for (let round = 0; round < 4; round += 1) {
    // The width lost is that of the longest hall still possible, so that one window holds for every length below it.
    const window = widestWindow(slabs, width - bound * tan - 2 * EXACT, { floor: 0, stop: Infinity });
    bound = Math.min(bound, (window ? window.width : 0) + width * tan + 2 * EXACT);
  }
  return bound;
}

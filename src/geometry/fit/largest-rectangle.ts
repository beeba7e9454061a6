import { containsRectangle, type Placement, placed } from '../placement.ts';
import type { MultiPolygon } from '../polygon.ts';
import { largestLevel } from './largest/at-angle.ts';
import { EXACT, type Prepared, prepared, QUARTER, SAME_ANGLE } from './prepared.ts';
import { cutAt, type Slabs } from './slabs.ts';

export type LargestRectangle = {
  /** Verified; null when the shape holds none that is a few micrometres wide. */
  readonly placement: Placement | null;
  /** Square metres. */
  readonly area: number;
  /** Proven: no rectangle at any angle is larger. */
  readonly upperBound: number;
  /** How far the bound lies above the area, as a share of the area; 0 for an empty shape. */
  readonly gap: number;
  readonly evaluations: number;
};

type Search = {
  readonly factor: number;
  area: number;
  bound: number;
  placement: Placement | null;
  evaluations: number;
};

const DIRECTIONS_FIRST = 12;
const SHRINK = 0.5;
/** Radians. A range this narrow is left with its own bound. */
const NARROWEST = 1e-7;

/**
 * The largest rectangle by area (square metres, free angle and position) in a valid shape with holes, certified to a share `gap` of its area.
 * Parts are taken one by one. Throws RangeError when `gap` is not a positive, finite number, or a coordinate is not finite.
 */
export function largestRectangle(shape: MultiPolygon, gap = 0.01): LargestRectangle {
  if (!(Number.isFinite(gap) && gap > 0)) throw new RangeError('the gap is a positive, finite share of the area');
  const search: Search = { factor: 1 + gap, area: 0, bound: 0, placement: null, evaluations: 0 };
  const parts = prepared(shape);
  for (const part of parts)
    for (const angle of part.directions.slice(0, DIRECTIONS_FIRST)) enlarge(search, part, cut(search, part, angle));
  for (const part of parts) sweep(search, part);
  const total = parts.reduce((sum, part) => Math.max(sum, part.area), 0);
  const { area, placement, evaluations } = search;
  const upperBound = Math.max(area, Math.min(Math.max(area * search.factor, search.bound), total));
  return { placement, area, upperBound, gap: area > 0 ? upperBound / area - 1 : 0, evaluations };
}

function cut(search: Search, part: Prepared, angle: number): Slabs {
  search.evaluations += 1;
  return cutAt(part, angle);
}

/** The largest at one angle, where the answer is exact; kept when it is larger than the best and verified. */
function enlarge(search: Search, part: Prepared, slabs: Slabs): void {
  const level = largestLevel(slabs, 0, { floor: search.area * (1 + 1e-9), stop: Infinity });
  if (!level) return;
  const [width, height] = [level.width - 2 * EXACT, level.height - 2 * EXACT];
  if (width <= 0 || height <= 0) return;
  const spot = { x: level.x + EXACT, y: level.y + EXACT };
  const placement = placed(part, { spot, width, height, angle: slabs.angle });
  if (width * height <= search.area || !containsRectangle(part.polygon, placement)) return;
  search.area = width * height;
  search.placement = placement;
}

/** A quarter turn in ranges, coarse ones first, until none can hold a rectangle larger than the best by more than the gap. */
function sweep(search: Search, part: Prepared): void {
  const pieces = 6;
  const gaps: (readonly [number, number])[] = [];
  for (let i = 0; i < pieces; i += 1) gaps.push([(i * QUARTER) / pieces, ((i + 1) * QUARTER) / pieces]);
  for (let next = 0; next < gaps.length; next += 1) {
    const [low, high] = gaps[next]!;
    const angle = (low + high) / 2;
    const slabs = cut(search, part, angle);
    enlarge(search, part, slabs);
    let turn = (high - low) / 2;
    while (!ruledOut(search, part, { slabs, turn })) {
      if (turn < NARROWEST) {
        search.bound = Math.max(search.bound, boundAt(slabs, part, turn));
        break;
      }
      turn *= SHRINK;
    }
    if (angle - turn > low + SAME_ANGLE) gaps.push([low, angle - turn], [angle + turn, high]);
  }
}

/**
 * A rectangle w × h turned by at most δ holds a level one a × b with a·cos δ + b·sin δ = w and b·cos δ + a·sin δ = h, so that
 * w·h = a·b + (a² + b²)·sin δ·cos δ, provided that h ≥ w·sin 2δ; a thinner one has less than w²·sin 2δ, w at most the diameter.
 * Where that is below the target, so are all rectangles that the search at one angle leaves out.
 */
function ruledOut(search: Search, part: Prepared, { slabs, turn }: { slabs: Slabs; turn: number }): boolean {
  const target = search.area * search.factor;
  if (part.diameter * part.diameter * Math.sin(2 * turn) > target) return false;
  // A part that is smaller than the best as a whole needs no search.
  if (part.area <= target) return true;
  const enough = target * (1 - 1e-9);
  return largestLevel(slabs, Math.sin(2 * turn) / 2, { floor: enough, stop: enough }) === null;
}

function boundAt(slabs: Slabs, part: Prepared, turn: number): number {
  const thin = part.diameter * part.diameter * Math.sin(2 * turn);
  const level = largestLevel(slabs, Math.sin(2 * turn) / 2, { floor: 0, stop: Infinity });
  return Math.max(thin, (level?.value ?? 0) * (1 + 1e-9));
}

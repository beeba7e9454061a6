import { containsRectangle, type Placement, placed } from './placement.ts';
import { levelFit } from './fit/level-fit.ts';
import { type MultiPolygon, type Polygon, area } from './polygon.ts';
import { type Cuttable, type Slabs, cutAt, cuttable } from './fit/slabs.ts';

export type FitAnswer =
  /** The placement was verified by a check that shares no code with the search. */
  | { readonly answer: 'yes'; readonly placement: Placement; readonly evaluations: number }
  /** Proven: nothing of this size lies in the shape at any angle. */
  | { readonly answer: 'no'; readonly evaluations: number }
  /** The rectangle less `tolerance` on each side may fit, the whole one was not found. */
  | { readonly answer: 'within-tolerance'; readonly evaluations: number };

/** Metres. Sizes asked for are met to this; a lot of exactly 60 × 40 takes a hall of 60 × 40. */
const EXACT = 1e-7;

type Hall = { readonly long: number; readonly short: number; readonly tolerance: number };

/**
 * Whether a rectangle length × width (metres, free angle and position) fits in a valid shape with holes.
 * Parts of the shape are taken one by one: join neighbouring parcels (`union`) first.
 * Throws RangeError when a number is not finite or not positive.
 */
export function rectangleFit(
  shape: MultiPolygon,
  size: { length: number; width: number; tolerance?: number },
): FitAnswer {
  const { length, width, tolerance = 0.1 } = size;
  if (![length, width, tolerance].every((metres) => Number.isFinite(metres) && metres > 0)) {
    throw new RangeError('length, width and tolerance are positive, finite metres');
  }
  const hall: Hall = { long: Math.max(length, width), short: Math.min(length, width), tolerance };
  let evaluations = 0;
  let undecided = false;
  for (const part of shape) {
    const found = fitPart(part, hall);
    evaluations += found.evaluations;
    if (found.answer === 'yes') return { ...found, evaluations };
    undecided ||= found.answer === 'within-tolerance';
  }
  return { answer: undecided ? 'within-tolerance' : 'no', evaluations };
}

function fitPart(part: Polygon, hall: Hall): FitAnswer {
  const cut = cuttable(part);
  const { long, short } = hall;
  if (area([part]) < (long - EXACT) * (short - EXACT) || Math.hypot(long, short) > cut.diameter * (1 + 1e-12) + EXACT) {
    return { answer: 'no', evaluations: 0 };
  }
  const directions = edgeDirections(cut);
  let evaluations = 0;
  for (const angle of directions) {
    evaluations += 1;
    const placement = fitAtAngle(part, cut, { slabs: cutAt(cut, angle), ...hall });
    if (placement) return { answer: 'yes', placement, evaluations };
  }
  const rest = branchAndBound(part, cut, hall);
  return { ...rest, evaluations: evaluations + rest.evaluations };
}

/** Angles of the edges in [0, π/2), longest edge first, near-equal ones once; at most 24, since the search covers the rest. */
function edgeDirections({ xs, ys, edgeFrom, edgeTo }: Cuttable): number[] {
  const lengths = new Map<number, { angle: number; length: number }>();
  for (let e = 0; e < edgeFrom.length; e += 1) {
    const dx = xs[edgeTo[e]!]! - xs[edgeFrom[e]!]!;
    const dy = ys[edgeTo[e]!]! - ys[edgeFrom[e]!]!;
    const angle = ((Math.atan2(dy, dx) % QUARTER) + QUARTER) % QUARTER;
    const length = Math.hypot(dx, dy);
    const key = Math.round(angle * 1e4);
    const known = lengths.get(key);
    if (!known || length > known.length) lengths.set(key, { angle, length });
  }
  const sorted = [...lengths.values()].sort((a, b) => b.length - a.length);
  return sorted.slice(0, 24).map(({ angle }) => angle);
}

const QUARTER = Math.PI / 2;

/** Both ways of laying the rectangle at the slabs' angle, verified. */
function fitAtAngle(part: Polygon, cut: Cuttable, at: { slabs: Slabs; long: number; short: number }): Placement | null {
  const { slabs, long, short } = at;
  const level = levelFit(slabs, long - EXACT, short - EXACT);
  if (level) {
    const placement = placed(cut, { spot: level, width: long, height: short, angle: slabs.angle });
    if (containsRectangle(part, placement)) return placement;
  }
  const upright = levelFit(slabs, short - EXACT, long - EXACT);
  if (!upright) return null;
  const placement = placed(cut, { spot: upright, width: short, height: long, angle: slabs.angle });
  return containsRectangle(part, placement) ? placement : null;
}

const fitsAtAngle = (slabs: Slabs, long: number, short: number): boolean =>
  levelFit(slabs, long, short) !== null || (long !== short && levelFit(slabs, short, long) !== null);

/**
 * If (L − W·tan δ) × (W − L·tan δ) does not fit at an angle, L × W fits at no angle within δ of it: the smaller lies inside
 * the larger one turned by up to δ. Intervals that this does not rule out are halved until the loss is below the tolerance.
 */
function branchAndBound(part: Polygon, cut: Cuttable, hall: Hall): FitAnswer {
  const { long, short, tolerance } = hall;
  const pieces = Math.max(1, Math.ceil(QUARTER / 2 / Math.atan((short / long) * 0.5)));
  const half = QUARTER / 2 / pieces;
  const intervals: { middle: number; half: number }[] = [];
  for (let i = pieces - 1; i >= 0; i -= 1) intervals.push({ middle: (2 * i + 1) * half, half });
  let evaluations = 0;
  let undecided = false;
  for (let next = intervals.pop(); next; next = intervals.pop()) {
    const slabs = cutAt(cut, next.middle);
    const tan = Math.tan(next.half);
    evaluations += 1;
    // The bound is loosened by EXACT, so that rounding can't turn a "perhaps" into a "no".
    if (!fitsAtAngle(slabs, long - short * tan - 2 * EXACT, short - long * tan - 2 * EXACT)) continue;
    const placement = fitAtAngle(part, cut, { slabs, long, short });
    if (placement) return { answer: 'yes', placement, evaluations };
    if (long * tan < tolerance) {
      undecided = true;
      continue;
    }
    const quarter = next.half / 2;
    intervals.push({ middle: next.middle + quarter, half: quarter }, { middle: next.middle - quarter, half: quarter });
  }
  return { answer: undecided ? 'within-tolerance' : 'no', evaluations };
}

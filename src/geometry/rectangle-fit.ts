import { edgeDirections, EXACT, fitAtAngle, fitsAtAngle, QUARTER } from './fit/at-angle.ts';
import type { Placement } from './placement.ts';
import { type MultiPolygon, type Polygon, area } from './polygon.ts';
import { type Cuttable, cutAt, cuttable } from './fit/slabs.ts';

export type FitAnswer =
  /** The placement was verified by a check that shares no code with the search. */
  | { readonly answer: 'yes'; readonly placement: Placement; readonly evaluations: number }
  /** Proven: nothing of this size lies in the shape at any angle. */
  | { readonly answer: 'no'; readonly evaluations: number }
  /** The rectangle less `tolerance` on each side may fit, the whole one was not found. */
  | { readonly answer: 'within-tolerance'; readonly evaluations: number };

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

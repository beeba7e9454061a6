import { decide } from './fit/decide.ts';
import { prepared } from './fit/prepared.ts';
import type { Placement } from './placement.ts';
import type { MultiPolygon } from './polygon.ts';

export type FitAnswer =
  /** The placement was verified by a check that shares no code with the search. */
  | { readonly answer: 'yes'; readonly placement: Placement; readonly evaluations: number }
  /** Proven: nothing of this size lies in the shape at any angle. */
  | { readonly answer: 'no'; readonly evaluations: number }
  /** The rectangle less `tolerance` on each side may fit, the whole one was not found. */
  | { readonly answer: 'within-tolerance'; readonly evaluations: number };

/**
 * Whether a rectangle length × width (metres, free angle and position) fits in a valid shape with holes.
 * Parts of the shape are taken one by one: join neighbouring parcels (`union`) first. The shape is prepared once for as long as
 * it lives: it must not be changed in place. Throws RangeError when a number is not finite or not positive.
 */
export function rectangleFit(
  shape: MultiPolygon,
  size: { length: number; width: number; tolerance?: number },
): FitAnswer {
  const { length, width, tolerance = 0.1 } = size;
  if (!(isMetres(length) && isMetres(width) && isMetres(tolerance))) {
    throw new RangeError('length, width and tolerance are positive, finite metres');
  }
  const hall = { long: Math.max(length, width), short: Math.min(length, width) };
  let evaluations = 0;
  let undecided = false;
  for (const part of prepared(shape)) {
    const found = decide(part, hall, tolerance);
    evaluations += found.evaluations;
    if (found.placement) return { answer: 'yes', placement: found.placement, evaluations };
    undecided ||= found.answer === 'within-tolerance';
  }
  return { answer: undecided ? 'within-tolerance' : 'no', evaluations };
}

const isMetres = (value: number): boolean => Number.isFinite(value) && value > 0;

import type { MultiPolygon } from '../polygon.ts';
import { rectangleFit } from '../rectangle-fit.ts';
import { maxLengthAtWidth } from './longest-hall.ts';
import { prepared } from './prepared.ts';

/** A limit, known to lie between what was placed and what is proven not to fit. */
export type Limit = {
  /** Placed and verified; 0 when nothing was. */
  readonly fits: number;
  /** Proven: nothing above it fits. */
  readonly bound: number;
};

/** Why a hall does not fit, and what does: all three lie below what was asked. */
export type Certificate = {
  /** Metres: the other side of the longest hall of the asked width. */
  readonly maxLengthAtWidth: Limit;
  /** Metres: the other side of the widest hall of the asked length. */
  readonly maxWidthAtLength: Limit;
  /** Both sides multiplied by it. */
  readonly maxScale: Limit;
};

type Hall = { readonly length: number; readonly width: number };

/** The limits of a shape around a hall (metres), each to `tolerance` metres save where a sliver decides. Throws RangeError on bad numbers. */
export function certificate(shape: MultiPolygon, { length, width }: Hall, tolerance = 0.1): Certificate {
  return {
    maxLengthAtWidth: limit(shape, width, tolerance),
    maxWidthAtLength: limit(shape, length, tolerance),
    maxScale: largestScale(shape, { length, width }, tolerance),
  };
}

function limit(shape: MultiPolygon, width: number, tolerance: number): Limit {
  const { length, upperBound } = maxLengthAtWidth(shape, width, tolerance);
  return { fits: length, bound: upperBound };
}

/** Most steps of a quarter of the tolerance between the last yes and a no. */
const MOST_STEPS = 12;

/** The largest scale of a hall's proportion that fits: by halving, then upwards in small steps until the answer is a proven no. */
export function largestScale(shape: MultiPolygon, { length, width }: Hall, tolerance = 0.1): Limit {
  const fine = tolerance / 4;
  const diagonal = Math.hypot(length, width);
  let notYes = 0;
  for (const part of prepared(shape))
    notYes = Math.max(notYes, Math.min(part.diameter / diagonal, Math.sqrt(part.area / (length * width))));
  notYes *= 1 + 1e-6;
  const answerAt = (scale: number) =>
    rectangleFit(shape, { length: length * scale, width: width * scale, tolerance: fine }).answer;
  const bound = notYes;
  let fits = 0;
  while ((notYes - fits) * Math.max(length, width) > fine) {
    const middle = (fits + notYes) / 2;
    if (answerAt(middle) === 'yes') fits = middle;
    else notYes = middle;
  }
  const step = fine / Math.min(length, width);
  for (let i = 0, scale = notYes; i < MOST_STEPS && scale < bound; i += 1, scale += step)
    if (answerAt(scale) === 'no') return { fits, bound: scale };
  return { fits, bound };
}

import type { Placement } from './placement.ts';
import { type MultiPolygon, bounds } from './polygon.ts';
import { rectangleFit } from './rectangle-fit.ts';

export type LongestHall = {
  /** A hall of this length was placed and verified; 0 when none was. It may be shorter than the width. */
  readonly length: number;
  /** Proven: no hall of this length or longer fits. */
  readonly upperBound: number;
  readonly placement: Placement | null;
};

/** The longest hall of a given width, both in metres, found by halving between a placed and a refused length until they are `tolerance` apart. */
export function maxLengthAtWidth(shape: MultiPolygon, width: number, tolerance = 0.1): LongestHall {
  if (!Number.isFinite(width) || width <= 0) throw new RangeError('a width is a positive, finite number of metres');
  if (shape.length === 0) return { length: 0, upperBound: 0, placement: null };
  const box = bounds(shape);
  let high = Math.hypot(box.maxX - box.minX, box.maxY - box.minY);
  let proven = high;
  let low = 0;
  let placement: Placement | null = null;
  while (high - low > tolerance) {
    const middle = (low + high) / 2;
    const found = rectangleFit(shape, { length: middle, width, tolerance: tolerance / 2 });
    if (found.answer === 'yes') {
      low = middle;
      placement = found.placement;
    } else {
      high = middle;
      if (found.answer === 'no') proven = middle;
    }
  }
  return { length: low, upperBound: proven, placement };
}

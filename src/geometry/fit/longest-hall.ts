import type { Placement } from '../placement.ts';
import type { MultiPolygon } from '../polygon.ts';
import { longestHalls } from './longest-halls.ts';

export type LongestHall = {
  /** A hall of this length was placed and verified; 0 when none was. It may be shorter than the width. */
  readonly length: number;
  /** Proven: no longer hall of the width fits. At most `tolerance` above the length, save where a sliver of width decides. */
  readonly upperBound: number;
  readonly placement: Placement | null;
};

/** The longest hall of a given width (metres, free angle and position) in a valid shape, to `tolerance` metres. Throws RangeError on bad numbers. */
export function maxLengthAtWidth(shape: MultiPolygon, width: number, tolerance = 0.1): LongestHall {
  return longestHalls(shape, [width], tolerance)[0]!;
}

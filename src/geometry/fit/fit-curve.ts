import type { MultiPolygon } from '../polygon.ts';
import { longestHalls } from './longest-hall.ts';

export type FitCurve = {
  /** Metres, ascending. */
  readonly widths: readonly number[];
  /** For each width a hall of this length was placed and verified; 0 when none was. Never grows with the width. */
  readonly maxLengths: readonly number[];
  /** Proven: no longer hall of the width fits. Never grows with the width. */
  readonly upperBounds: readonly number[];
};

/** Widths of halls that are built: from a small workshop to a logistics hall, metres. */
export const HALL_WIDTHS: readonly number[] = [12, 18, 24, 30, 36, 48, 60, 80];

/**
 * For every width the longest hall, to `step` metres, free angle and position: enough to answer most halls without geometry.
 * A hall that is narrower than one that fits stands inside it, one that is wider than one that can't fit can't either, which is why
 * both rows are made monotone. Throws RangeError on widths or a step that are not positive, finite metres.
 */
export function fitCurve(shape: MultiPolygon, widths: readonly number[] = HALL_WIDTHS, step = 0.25): FitCurve {
  const ascending = [...widths].sort((a, b) => a - b);
  const halls = longestHalls(shape, ascending, step);
  const maxLengths = halls.map(({ length }) => length);
  const upperBounds = halls.map(({ upperBound }) => upperBound);
  for (let i = halls.length - 2; i >= 0; i -= 1) maxLengths[i] = Math.max(maxLengths[i]!, maxLengths[i + 1]!);
  for (let i = 1; i < halls.length; i += 1) upperBounds[i] = Math.min(upperBounds[i]!, upperBounds[i - 1]!);
  return { widths: ascending, maxLengths, upperBounds };
}

/**
 * What a stored curve says of a hall length × width: `true` fits, `false` does not, `null` must be asked of the land itself.
 * Both ways of reading the hall are used: as wide as one side and as long as the other.
 */
export function curveSays(curve: FitCurve, { length, width }: { length: number; width: number }): boolean | null {
  const { widths, maxLengths, upperBounds } = curve;
  let possible = true;
  for (const [across, along] of [
    [Math.min(length, width), Math.max(length, width)],
    [Math.max(length, width), Math.min(length, width)],
  ] as const) {
    for (let i = 0; i < widths.length; i += 1) {
      if (widths[i]! >= across && maxLengths[i]! >= along) return true;
      if (widths[i]! <= across && upperBounds[i]! < along) possible = false;
    }
  }
  return possible ? null : false;
}

import { transform } from '../../../geometry/crs.ts';
import { fitCurve } from '../../../geometry/fit/fit-curve.ts';
import { largestRectangle } from '../../../geometry/fit/largest-rectangle.ts';
import { maxLengthAtWidth } from '../../../geometry/fit/longest-hall.ts';
import { type Placement } from '../../../geometry/placement.ts';
import type { MultiPolygon, Polygon } from '../../../geometry/polygon.ts';
import { rectangleFit } from '../../../geometry/rectangle-fit.ts';
import { clearanceOf } from './clearance.ts';
import type { Systems } from './land-shape.ts';

export type Hall = { readonly length: number; readonly width: number; readonly tolerance?: number | undefined };

/** A GeoJSON polygon in the system of the question. */
export type GivenPolygon = { readonly type: 'Polygon'; readonly coordinates: Polygon };

export type PlacedHall = {
  readonly polygon: GivenPolygon;
  /** Degrees counter-clockwise from the first axis of the metric system. */
  readonly angle: number;
  /** Metres from the hall to the nearest border. */
  readonly clearance: number;
};

/** What does fit instead (each verified), and beyond what nothing fits (proven). Metres; scales are shares of the hall asked for. */
export type Certificate = {
  readonly maxLengthAtWidth: number;
  readonly maxWidthAtLength: number;
  readonly maxScale: number;
  readonly upperBounds: {
    readonly maxLengthAtWidth: number;
    readonly maxWidthAtLength: number;
    readonly maxScale: number;
  };
};

export type FitTold = {
  readonly answer: 'yes' | 'no' | 'within-tolerance';
  readonly placement?: PlacedHall;
  readonly certificate?: Certificate;
  readonly evaluations: number;
};

/** Whether a hall fits on the land, with its place or with what proves that it does not. */
export function answerFit(shape: MultiPolygon, hall: Hall, systems: Systems): FitTold {
  const { length, width, tolerance = 0.1 } = hall;
  const found = rectangleFit(shape, { length, width, tolerance });
  const { evaluations } = found;
  if (found.answer === 'yes')
    return { answer: 'yes', placement: placedIn(shape, found.placement, systems), evaluations };
  if (found.answer === 'within-tolerance') return { answer: 'within-tolerance', evaluations };
  return { answer: 'no', certificate: certificateOf(shape, { length, width, tolerance }), evaluations };
}

/** The placement in the system of the question. */
export const placedIn = (shape: MultiPolygon, placement: Placement, systems: Systems): PlacedHall => ({
  polygon: inGiven(placement, systems),
  angle: placement.angle,
  clearance: clearanceOf(shape, placement.corners),
});

const inGiven = ({ corners }: Placement, { given, metric }: Systems): GivenPolygon => ({
  type: 'Polygon',
  coordinates: transform([[corners]], metric, given)[0]!,
});

/** So many halvings leave a thousandth of a thousandth of a scale. */
const HALVINGS = 20;

function certificateOf(shape: MultiPolygon, hall: Required<Hall> & { tolerance: number }): Certificate {
  const { length, width, tolerance } = hall;
  const longest = maxLengthAtWidth(shape, width, tolerance);
  const widest = maxLengthAtWidth(shape, length, tolerance);
  let [fits, fitsNot] = [0, 1];
  for (let i = 0; i < HALVINGS && (fitsNot - fits) * length > tolerance / 2; i += 1) {
    const scale = (fits + fitsNot) / 2;
    const { answer } = rectangleFit(shape, { length: length * scale, width: width * scale, tolerance: tolerance / 4 });
    if (answer === 'within-tolerance') break;
    if (answer === 'yes') fits = scale;
    else fitsNot = scale;
  }
  return {
    maxLengthAtWidth: longest.length,
    maxWidthAtLength: widest.length,
    maxScale: fits,
    upperBounds: { maxLengthAtWidth: longest.upperBound, maxWidthAtLength: widest.upperBound, maxScale: fitsNot },
  };
}

export type LargestTold = {
  /** Null where the land holds none that is a few micrometres wide. */
  readonly rectangle: {
    readonly polygon: GivenPolygon;
    readonly length: number;
    readonly width: number;
    readonly angle: number;
    readonly area: number;
  } | null;
  readonly upperBound: number;
  readonly gap: number;
};

/** The largest rectangle by area and the proven bound above it, m². */
export function answerLargest(shape: MultiPolygon, gap: number, systems: Systems): LargestTold {
  const found = largestRectangle(shape, gap);
  const { placement, area, upperBound } = found;
  if (!placement) return { rectangle: null, upperBound, gap: found.gap };
  const { length, width, angle } = placement;
  return {
    rectangle: { polygon: inGiven(placement, systems), length, width, angle, area },
    upperBound,
    gap: found.gap,
  };
}

/** For each width the longest hall that fits (verified) and the length beyond which none does (proven), metres. */
export function answerCurve(
  shape: MultiPolygon,
  step: number,
): {
  readonly widths: readonly number[];
  readonly maxLengths: readonly number[];
  readonly upperBounds: readonly number[];
} {
  const { widths, maxLengths, upperBounds } = fitCurve(shape, undefined, step);
  return { widths, maxLengths, upperBounds };
}

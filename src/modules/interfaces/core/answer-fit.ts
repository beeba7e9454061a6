import { transform } from '../../../geometry/crs.ts';
import type { Certificate } from '../../../geometry/fit/certificate.ts';
import { centred, clearanceOf } from '../../../geometry/fit/clearance.ts';
import { curveOf, type FitFault, hallFit, largestHall } from '../../../geometry/fit/hall-fit.ts';
import type { NearestMiss } from '../../../geometry/fit/nearest-miss.ts';
import type { Placement } from '../../../geometry/placement.ts';
import type { MultiPolygon, Polygon } from '../../../geometry/polygon.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Systems } from './land-shape.ts';

export type Hall = {
  readonly length: number;
  readonly width: number;
  readonly tolerance?: number;
  /** Of the long side, degrees counter-clockwise from the first axis of the metric system; any when left out. */
  readonly angle?: number;
};

/** A GeoJSON polygon in the system of the question. */
export type GivenPolygon = { readonly type: 'Polygon'; readonly coordinates: Polygon };

export type PlacedHall = {
  readonly polygon: GivenPolygon;
  /** Degrees counter-clockwise from the first axis of the metric system. */
  readonly angle: number;
  /** Metres from the hall to the nearest border. */
  readonly clearance: number;
  /** The same for each of its sides, in the order of the corners. */
  readonly clearances: readonly number[];
};

type Reach = { readonly maxLengthAtWidth: number; readonly maxWidthAtLength: number; readonly maxScale: number };

/** What does fit instead (each verified), and beyond what nothing fits (proven). Metres; scales are shares of the hall asked for. */
export type CertificateTold = Reach & { readonly upperBounds: Reach };

export type FitTold = {
  readonly answer: 'yes' | 'no' | 'within-tolerance';
  readonly placement?: PlacedHall;
  readonly certificate?: CertificateTold;
  readonly alternatives?: readonly (Omit<NearestMiss, 'placement'> & { readonly placement: PlacedHall })[];
  readonly evaluations: number;
};

/** Whether a hall fits on the land, with its place or with what proves that it does not and the nearest halls that do. */
export function answerFit(shape: MultiPolygon, hall: Hall, systems: Systems): Result<FitTold, FitFault> {
  const fit = hallFit(shape, hall);
  if (!fit.ok) return refuse(fit.error);
  const found = fit.value;
  const { answer, evaluations } = found;
  if (answer === 'yes') return ok({ answer, placement: told(shape, found.placement, systems), evaluations });
  const alternatives = found.alternatives.map((one) => ({ ...one, placement: told(shape, one.placement, systems) }));
  return ok({ answer, certificate: certificateTold(found.certificate), alternatives, evaluations });
}

/** The placement, moved to where it has most room at its angle, in the system of the question. */
export const placedIn = (shape: MultiPolygon, placement: Placement, systems: Systems): PlacedHall =>
  told(shape, centred(shape, placement), systems);

function told(shape: MultiPolygon, placement: Placement, systems: Systems): PlacedHall {
  const { sides, least } = clearanceOf(shape, placement);
  return { polygon: inGiven(placement, systems), angle: placement.angle, clearance: least, clearances: sides };
}

const inGiven = ({ corners }: Placement, { given, metric }: Systems): GivenPolygon => ({
  type: 'Polygon',
  coordinates: transform([[corners]], metric, given)[0]!,
});

const certificateTold = ({ maxLengthAtWidth, maxWidthAtLength, maxScale }: Certificate): CertificateTold => ({
  maxLengthAtWidth: maxLengthAtWidth.fits,
  maxWidthAtLength: maxWidthAtLength.fits,
  maxScale: maxScale.fits,
  upperBounds: {
    maxLengthAtWidth: maxLengthAtWidth.bound,
    maxWidthAtLength: maxWidthAtLength.bound,
    maxScale: maxScale.bound,
  },
});

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
export function answerLargest(shape: MultiPolygon, gap: number, systems: Systems): Result<LargestTold, FitFault> {
  const largest = largestHall(shape, gap);
  if (!largest.ok) return refuse(largest.error);
  const { placement, area, upperBound, gap: left } = largest.value;
  if (!placement) return ok({ rectangle: null, upperBound, gap: left });
  const { length, width, angle } = placement;
  return ok({ rectangle: { polygon: inGiven(placement, systems), length, width, angle, area }, upperBound, gap: left });
}

export type CurveTold = Readonly<Record<'widths' | 'maxLengths' | 'upperBounds', readonly number[]>>;

/** For each width the longest hall that fits (verified) and the length beyond which none does (proven), metres. */
export function answerCurve(shape: MultiPolygon, step: number): Result<CurveTold, FitFault> {
  const curve = curveOf(shape, { step });
  if (!curve.ok) return refuse(curve.error);
  const { widths, maxLengths, upperBounds } = curve.value;
  return ok({ widths, maxLengths, upperBounds });
}

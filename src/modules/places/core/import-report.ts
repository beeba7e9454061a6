import type { AxisOrder, Epsg } from '../../../geometry/crs.ts';
import type { InvalidReason } from '../../../geometry/validity.ts';
import type { Point } from '../../../geometry/polygon.ts';

/** Why a feature was refused. Codes; the words are with whoever prints them. */
export type RefusalKind =
  | 'no-id'
  | 'bad-id'
  | 'other-municipality'
  | 'no-geometry'
  | 'unreadable-geometry'
  | 'unknown-crs'
  | 'outside-poland'
  | 'outside-municipality'
  | 'not-repairable'
  | 'no-area'
  | 'duplicate-differs';

export type RefusedParcel = {
  readonly kind: RefusalKind;
  /** Counted from 1 in the file. */
  readonly position: number;
  readonly line: number | null;
  /** As the file wrote it, shortened; null when it wrote none. */
  readonly id: string | null;
  /** What exactly: ring and point, a CRS name, a reason of invalidity. */
  readonly detail: string;
  /** Where, metres in the municipality's zone. */
  readonly at: Point | null;
};

export type RepairedParcel = {
  readonly id: string;
  readonly cause: InvalidReason;
  readonly at: Point | null;
  readonly areaChangeM2: number;
};
export type AreaDeviation = {
  readonly id: string;
  readonly computedM2: number;
  readonly registerM2: number;
  readonly differenceM2: number;
};
export type BrokenText = { readonly id: string; readonly field: string; readonly text: string };
export type CrsUse = {
  readonly labelled: string | null;
  readonly used: Epsg;
  readonly axes: AxisOrder;
  /** The coordinates contradicted the label, and were read as `used`. */
  readonly contradicted: boolean;
  readonly features: number;
};

export type ParcelFormat = 'geojson' | 'egib-gml' | 'geopackage' | 'shapefile' | 'uldk';

/** How many of each were found; the lists name the first `MOST_NAMED`. */
export type FindingCounts = {
  readonly refused: number;
  readonly repaired: number;
  readonly repeated: number;
  readonly deviations: number;
  readonly brokenTexts: number;
};

/** So many of each finding are kept with their details: a file of two million faults must not fill the memory. */
export const MOST_NAMED = 10_000;

/** What reading a file found, before anything is written. */
export type ParcelFindings = {
  readonly features: number;
  readonly accepted: number;
  readonly counts: FindingCounts;
  /** Surfaces of uses and soil classes beside the parcels (EGiB). */
  readonly contours: number;
  /** Contours of earlier files that lay on parcels of this one, which draws others there: they went. */
  readonly contoursGone: number;
  readonly precincts: number;
  /** Contours and precincts that could not be read: left out, and said so. */
  readonly areaFaults: readonly { readonly id: string | null; readonly line: number | null; readonly detail: string }[];
  readonly crs: readonly CrsUse[];
  readonly registerUnit: 'ha' | 'm2' | null;
  readonly refused: readonly RefusedParcel[];
  readonly repaired: readonly RepairedParcel[];
  /** Ids that stood more than once with the same content: taken once. */
  readonly repeated: readonly string[];
  readonly deviations: readonly AreaDeviation[];
  readonly brokenTexts: readonly BrokenText[];
};

export type ParcelReport = ParcelFindings & {
  readonly file: string;
  readonly format: ParcelFormat;
  readonly dryRun: boolean;
  /** False when something was refused and good parcels alone were not asked for, and in a dry run. */
  readonly stored: boolean;
  /** What was written, or in a dry run would have been. */
  readonly written: { readonly inserted: number; readonly changed: number; readonly unchanged: number };
};

import type { Bounds, MultiPolygon } from '../../../geometry/polygon.ts';
import type { Day } from '../../../kernel/day.ts';

/** A parcel of the land register as it is stored: geometry in metres, easting northing, in the municipality's PL-2000 zone. */
export type Parcel = {
  readonly id: string;
  readonly precinct: string;
  readonly precinctName: string | null;
  readonly number: string;
  readonly geometry: MultiPolygon;
  readonly bounds: Bounds;
  /** Computed from the geometry. */
  readonly areaM2: number;
  /** As the register states it; null when the source gave none. */
  readonly registerAreaM2: number | null;
  /** Land-use symbols of the register, as written: "RIIIa, Ps". */
  readonly landUse: string | null;
  /** What was mended in the geometry; null when it came valid. */
  readonly repaired: string | null;
  readonly source: string;
  readonly sourceDate: Day | null;
  readonly synthetic: boolean;
};

import type { RawLandUse } from './land-use/land-use-part.ts';

/** A parcel as a file states it: nothing checked yet. */
export type RawParcel = {
  /** Counted from 1 in the file. */
  readonly position: number;
  readonly line: number | null;
  readonly id: string | null;
  /** MultiPolygon coordinates in the file's own axis order; null when the feature has no surface. */
  readonly coordinates: unknown;
  /** Why the file's geometry could not even be read as rings: a curve, a reference elsewhere. */
  readonly geometryFault: string | null;
  readonly crsName: string | null;
  readonly registerArea: { readonly text: string; readonly unit: 'ha' | 'm2' | null } | null;
  readonly precinctName: string | null;
  readonly landUse: string | null;
  /** Uses and classes with their areas, where the file states them one by one; else they are read out of `landUse`. */
  readonly uses: readonly RawLandUse[];
  readonly sourceDate: string | null;
  /** The feature as it stood in the file, for the error file. */
  readonly original: { readonly properties: Readonly<Record<string, unknown>>; readonly geometry: unknown };
};

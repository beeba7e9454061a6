import type { CrsName } from '../../../geometry/crs.ts';

/** A feature of a vector file, as it stands there. */
export type RawFeature = {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
  readonly geometryFault: string | null;
  readonly crs: CrsName;
};

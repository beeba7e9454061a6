import type { CrsName } from '../../../geometry/crs.ts';

/** A feature of a vector file, as it stands there. */
export type RawFeature = {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
  readonly geometryFault: string | null;
  /** Of its file; its class in GML. */
  readonly layer: string;
  readonly crs: CrsName;
  /** Whether arcs were replaced by straight pieces. */
  readonly flattened: boolean;
};

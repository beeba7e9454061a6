import type { CrsName } from '../../../../geometry/crs.ts';

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

/** Text or number of a column, without spaces around; null when there is none. */
export function textAt({ properties }: Pick<RawFeature, 'properties'>, column: string): string | null {
  const value = properties[column];
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text === '' ? null : text;
}

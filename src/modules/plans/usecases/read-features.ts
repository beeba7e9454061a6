import { type CrsName, detectCrs, parseCrsName } from '../../../geometry/crs.ts';
import type { Point } from '../../../geometry/polygon.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { BrokenVector, openVectorFile, type VectorFault, type VectorLayer } from '../../../platform/vector/index.ts';
import type { FileSource } from '../../places/index.server.ts';
import type { RawFeature } from '../core/vector/raw-feature.ts';

export type VectorPlanFault =
  | Omit<VectorFault, 'line'>
  | {
      /** `no-column`: columns of the mapping that the file does not have; then those that it has. */
      readonly kind: 'no-column' | 'unknown-crs' | 'too-many-features' | 'no-features';
      readonly detail: string;
      readonly columns?: readonly string[];
    };

const MOST_FEATURES = 100_000;

export type FeaturesWanted = {
  /** Of several layers those that have this column; all of them where none says what it has, or where it is null. */
  readonly layersWith: string | null;
  /** Of the columns that the file has: those that are wanted and missing. */
  readonly absent: (known: readonly string[]) => string[];
};

/** Features of all layers that are asked for, each with its system. */
export async function readFeatures(
  file: FileSource,
  wanted: FeaturesWanted,
): Promise<Result<RawFeature[], VectorPlanFault>> {
  const opened = await openVectorFile(file);
  if (!opened.ok) return opened;
  const features: RawFeature[] = [];
  try {
    for (const layer of layersOf(opened.value.layers, wanted.layersWith)) {
      const read = await readLayer(layer, opened.value.format === 'geojson');
      if (!read.ok) return read;
      features.push(...read.value);
      if (features.length > MOST_FEATURES) return refuse({ kind: 'too-many-features', detail: `${MOST_FEATURES}` });
    }
  } catch (error) {
    if (error instanceof BrokenVector) return refuse(error.fault);
    throw error;
  } finally {
    await opened.value.close();
  }
  if (features.length === 0) return refuse({ kind: 'no-features', detail: '' });
  const known = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const columns = wanted.absent(known);
  if (columns.length > 0) return refuse({ kind: 'no-column', detail: known.join(', ').slice(0, 400), columns });
  return ok(features);
}

function layersOf(layers: readonly VectorLayer[], column: string | null): readonly VectorLayer[] {
  const fit = column === null ? [] : layers.filter(({ fields }) => fields?.includes(column));
  return fit.length > 0 ? fit : layers;
}

async function readLayer(layer: VectorLayer, isGeoJson: boolean): Promise<Result<RawFeature[], VectorPlanFault>> {
  const raw: Omit<RawFeature, 'crs' | 'layer'>[] = [];
  for await (const batch of layer.features()) {
    raw.push(...batch.map(({ properties, geometry, geometryFault }) => ({ properties, geometry, geometryFault })));
    if (raw.length > MOST_FEATURES) return refuse({ kind: 'too-many-features', detail: `${MOST_FEATURES}` });
  }
  if (raw.length === 0) return ok([]);
  const parsed = layer.crsName === null ? null : parseCrsName(layer.crsName);
  // These formats write easting (longitude) first, whatever the form of the name; RFC 7946 has one system.
  const labelled: CrsName | null =
    parsed && layer.crsName !== null
      ? { ...parsed, axes: 'xy' }
      : isGeoJson && layer.crsName === null
        ? { epsg: 4326, axes: 'xy' }
        : null;
  const found = detectCrs(labelled, raw.flatMap(({ geometry }) => firstPoint(geometry)).slice(0, 200));
  if (found.kind === 'implausible') return refuse({ kind: 'unknown-crs', detail: layer.crsName ?? '' });
  return ok(raw.map((feature) => ({ ...feature, layer: layer.name, crs: found.crs })));
}

function firstPoint(geometry: unknown): Point[] {
  let value: unknown = (geometry as { coordinates?: unknown } | null)?.coordinates;
  for (let depth = 0; depth < 4 && Array.isArray(value); depth += 1) {
    const [a, b] = value as unknown[];
    if (typeof a === 'number' && typeof b === 'number') return Number.isFinite(a) && Number.isFinite(b) ? [[a, b]] : [];
    value = a;
  }
  return [];
}

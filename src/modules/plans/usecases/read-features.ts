import { type AxisOrder, type CrsName, detectCrs, parseCrsName } from '../../../geometry/crs.ts';
import type { Point } from '../../../geometry/polygon.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import {
  BrokenVector,
  openVectorFile,
  type VectorFault,
  type VectorFeature,
  type VectorFormat,
  type VectorLayer,
} from '../../../platform/vector/index.ts';
import type { FileSource } from '../../places/index.server.ts';
import type { RawFeature } from '../core/vector/raw-feature.ts';

export type VectorPlanFault =
  | Omit<VectorFault, 'line'>
  | {
      /**
       * `no-column`: columns of the mapping that the file does not have; then those that it has. `crs-contradiction`: the coordinates lie in
       * Poland only in another system or order than their label promises.
       */
      readonly kind: 'no-column' | 'unknown-crs' | 'crs-contradiction' | 'too-many-features' | 'no-features';
      readonly detail: string;
      readonly columns?: readonly string[];
    };

/** Ends the reading of features in the middle; never leaves this file. */
class BrokenFeatures extends Error {
  readonly fault: VectorPlanFault;
  constructor(fault: VectorPlanFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

const MOST_FEATURES = 100_000;

type Wanted = {
  /** Of several layers those that have this column; all of them where none says what it has, or where it is null. */
  readonly layersWith: string | null;
  /** GML too. A file that contradicts its label is refused, and the order of axes may be stated in the label's stead. */
  readonly strict?: { readonly axes: AxisOrder | null };
};

export type FeaturesWanted = Wanted & {
  /** Of the columns that the file has: those that are wanted and missing. */
  readonly absent: (known: readonly string[]) => string[];
};

/** Features of all layers that are asked for, each with its system. */
export async function readFeatures(
  file: FileSource,
  wanted: FeaturesWanted,
): Promise<Result<RawFeature[], VectorPlanFault>> {
  const features: RawFeature[] = [];
  for await (const batch of streamFeatures(file, wanted)) {
    if (!batch.ok) return batch;
    features.push(...batch.value);
    if (features.length > MOST_FEATURES) return refuse({ kind: 'too-many-features', detail: `${MOST_FEATURES}` });
  }
  if (features.length === 0) return refuse({ kind: 'no-features', detail: '' });
  const known = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const columns = wanted.absent(known);
  if (columns.length > 0) return refuse({ kind: 'no-column', detail: known.join(', ').slice(0, 400), columns });
  return ok(features);
}

type Batch = Result<readonly RawFeature[], VectorPlanFault>;

/** The same in batches, in the file's order; a fault is the last. */
export async function* streamFeatures(file: FileSource, wanted: Wanted): AsyncGenerator<Batch> {
  const opened = await openVectorFile(file, { gml: wanted.strict !== undefined });
  if (!opened.ok) return void (yield opened);
  const { format, layers, close } = opened.value;
  try {
    for (const layer of layersOf(layers, wanted.layersWith)) {
      const systems = new Map<string | null, CrsName>();
      for await (const batch of layer.features()) yield ok(inSystems(batch, { layer, format, systems, wanted }));
    }
  } catch (error) {
    if (!(error instanceof BrokenVector) && !(error instanceof BrokenFeatures)) throw error;
    yield refuse(error.fault);
  } finally {
    await close();
  }
}

function layersOf(layers: readonly VectorLayer[], column: string | null): readonly VectorLayer[] {
  const fit = column === null ? [] : layers.filter(({ fields }) => fields?.includes(column));
  return fit.length > 0 ? fit : layers;
}

type Into = {
  readonly layer: VectorLayer;
  readonly format: VectorFormat;
  /** Of each name that was met so far. */
  readonly systems: Map<string | null, CrsName>;
  readonly wanted: Wanted;
};

/** The first batch with a name decides for it: a thousand features, or all of a small file. */
function inSystems(batch: readonly VectorFeature[], into: Into): readonly RawFeature[] {
  const { layer, systems } = into;
  const nameOf = ({ crsName }: VectorFeature): string | null => (crsName === undefined ? layer.crsName : crsName);
  for (const [name, group] of Map.groupBy(batch, nameOf))
    if (!systems.has(name)) {
      const sample = group.flatMap(({ geometry }) => firstPoint(geometry)).slice(0, 200);
      // A batch without a point decides nothing: its features have no shape and are refused one by one.
      if (sample.length > 0) systems.set(name, systemOf(name, sample, into));
    }
  return batch.map((feature) => ({
    properties: feature.properties,
    geometry: feature.geometry,
    geometryFault: feature.geometryFault,
    flattened: feature.flattened ?? false,
    layer: feature.type ?? layer.name,
    crs: systems.get(nameOf(feature)) ?? { epsg: 4326, axes: 'xy' },
  }));
}

// oxlint-disable-next-line max-params
function systemOf(name: string | null, sample: readonly Point[], { format, wanted: { strict } }: Into): CrsName {
  const parsed = name === null ? null : parseCrsName(name);
  // Only GML says the order of its axes by the form of the name: all others write easting (longitude) first; RFC 7946 has one system.
  const axes = strict?.axes ?? (format === 'gml' ? null : 'xy');
  const labelled: CrsName | null = parsed
    ? { ...parsed, ...(axes && { axes }) }
    : format === 'geojson' && name === null
      ? { epsg: 4326, axes: 'xy' }
      : null;
  const found = detectCrs(labelled, sample);
  if (found.kind === 'implausible') throw new BrokenFeatures({ kind: 'unknown-crs', detail: name ?? '' });
  if (strict && labelled && found.kind === 'contradicts-label')
    throw new BrokenFeatures({ kind: 'crs-contradiction', detail: contradictionOf(name ?? 'WGS 84', labelled, found.crs) }); // prettier-ignore
  return found.crs;
}

const ORDER = { xy: 'E N', yx: 'N E' } as const;

/** "urn:ogc:def:crs:EPSG::2177 (N E) ≠ EPSG:2177 (E N)": what the label promises, and as what the numbers lie in Poland. */
// oxlint-disable-next-line max-params
const contradictionOf = (name: string, labelled: CrsName, found: CrsName): string =>
  `${name.slice(0, 80)} (${ORDER[labelled.axes]}) ≠ EPSG:${found.epsg} (${ORDER[found.axes]})`;

function firstPoint(geometry: unknown): Point[] {
  let value: unknown = (geometry as { coordinates?: unknown } | null)?.coordinates;
  for (let depth = 0; depth < 4 && Array.isArray(value); depth += 1) {
    const [a, b] = value as unknown[];
    if (typeof a === 'number' && typeof b === 'number') return Number.isFinite(a) && Number.isFinite(b) ? [[a, b]] : [];
    value = a;
  }
  return [];
}

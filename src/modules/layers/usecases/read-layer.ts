import type { CrsName, Epsg } from '../../../geometry/crs.ts';
import { union } from '../../../geometry/overlay.ts';
import type { MultiPolygon } from '../../../geometry/polygon.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { FileSource } from '../../places/index.server.ts';
import { streamFeatures, type VectorPlanFault } from '../../plans/index.server.ts';
import type { Thing } from '../core/layer.ts';
import { mappedColumns } from '../core/layer-mapping.ts';
import type { RawFeature } from '../core/raw-feature.ts';
import { surfaceOf } from '../core/place/drawn-thing.ts';
import { reachOf } from '../core/place/home.ts';
import { type IntoLayer, ThingPlacer, type ToldThings } from '../core/place/place-things.ts';

export type LayerFileFault =
  | VectorPlanFault
  /** `no-class`: the mapping names classes of objects, and the file has others alone. */
  | { readonly kind: 'no-area' | 'no-class'; readonly detail: string };

/** Ends the reading of a layer in the middle or at its end; `importLayer` turns it into a refusal. */
export class BrokenLayer extends Error {
  readonly fault: LayerFileFault;
  constructor(fault: LayerFileFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

export type LayerFiles = {
  /** Null: looked at, there is nothing of the kind. */
  readonly file: FileSource | null;
  /** Surfaces for which the layer is handed over; null: the whole municipality. */
  readonly area: FileSource | null;
};

/** A layer as its files state it, in metres of the city. */
export type LayerStream = {
  readonly area: MultiPolygon | null;
  /** Things in the file's order; throws `BrokenLayer`. */
  readonly batches: () => AsyncIterable<readonly Thing[]> | Iterable<readonly Thing[]>;
  /** Of what was read so far. */
  readonly told: () => ToldThings;
};

export const NOTHING_TOLD: ToldThings = {
  refused: [],
  refusedMore: 0,
  mended: 0,
  flattened: 0,
  left: [],
  seen: 0,
  foreign: [],
  columns: [],
};

/** The area at once, the things while they are asked for. */
export async function openLayer(
  { file, area }: LayerFiles,
  into: IntoLayer,
): Promise<Result<LayerStream, LayerFileFault>> {
  const land = area === null ? ok(null) : await areaOf(area, into.epsg);
  if (!land.ok) return land;
  const placer = new ThingPlacer(into, reachOf({ area: land.value, border: into.border }));
  const batches = () => (file === null ? [] : thingsOf(file, { into, placer }));
  return ok({ area: land.value, batches, told: () => placer.told });
}

export type ReadLayer = {
  readonly things: readonly Thing[];
  readonly area: MultiPolygon | null;
  readonly told: ToldThings;
};

/** The whole layer. Bytes in, plain objects out: it also runs in a process of its own. */
export async function readLayer(files: LayerFiles, into: IntoLayer): Promise<Result<ReadLayer, LayerFileFault>> {
  const layer = await openLayer(files, into);
  if (!layer.ok) return layer;
  const things: Thing[] = [];
  try {
    for await (const batch of layer.value.batches()) things.push(...batch);
  } catch (error) {
    if (error instanceof BrokenLayer) return refuse(error.fault);
    throw error;
  }
  return ok({ things, area: layer.value.area, told: layer.value.told() });
}

type Placing = { readonly into: IntoLayer; readonly placer: ThingPlacer };

async function* thingsOf(file: FileSource, { into: { mapping }, placer }: Placing): AsyncGenerator<readonly Thing[]> {
  const columns = mappedColumns(mapping);
  const wanted = { layersWith: columns[0] ?? null, strict: { axes: mapping.axes ?? null } };
  for await (const features of streamFeatures(file, wanted)) {
    if (!features.ok) throw new BrokenLayer(features.error);
    yield placer.take(features.value);
  }
  const { seen, foreign, columns: known } = placer.told;
  // An empty file says that there is nothing.
  if (seen === 0) return;
  const absent = columns.filter((column) => !known.includes(column));
  if (absent.length > 0)
    throw new BrokenLayer({ kind: 'no-column', detail: known.join(', ').slice(0, 400), columns: absent });
  if (foreign.length > 0) throw new BrokenLayer({ kind: 'no-class', detail: foreign.join(', ').slice(0, 400) });
  const { otherWay } = placer;
  if (otherWay) throw new BrokenLayer({ kind: 'crs-contradiction', detail: otherWayOf(otherWay) });
}

/** "EPSG:2180 (N E) ≠ EPSG:2180 (E N)": as the label is read, and as the places lie in the municipality. */
const otherWayOf = ({ epsg, axes }: CrsName): string =>
  axes === 'yx' ? `EPSG:${epsg} (N E) ≠ EPSG:${epsg} (E N)` : `EPSG:${epsg} (E N) ≠ EPSG:${epsg} (N E)`;

const MOST_SURFACES = 10_000;

async function areaOf(file: FileSource, epsg: Epsg): Promise<Result<MultiPolygon, LayerFileFault>> {
  const features: RawFeature[] = [];
  for await (const batch of streamFeatures(file, { layersWith: null, strict: { axes: null } })) {
    if (!batch.ok) return batch;
    features.push(...batch.value);
    if (features.length > MOST_SURFACES) return refuse({ kind: 'too-many-features', detail: `${MOST_SURFACES}` });
  }
  if (features.length === 0) return refuse({ kind: 'no-area', detail: '' });
  const shapes = surfaceOf(features, epsg);
  return shapes === null ? refuse({ kind: 'no-area', detail: '' }) : ok(union(shapes));
}

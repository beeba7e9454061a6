import { union } from '../../../geometry/overlay.ts';
import type { Epsg } from '../../../geometry/crs.ts';
import type { MultiPolygon } from '../../../geometry/polygon.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { FileSource } from '../../places/index.server.ts';
import { readFeatures, type VectorPlanFault } from '../../plans/index.server.ts';
import { mappedColumns } from '../core/layer-mapping.ts';
import { type IntoLayer, type PlacedThings, placeThings, surfaceOf } from '../core/place-things.ts';

export type LayerFileFault = VectorPlanFault | { readonly kind: 'no-area'; readonly detail: string };

export type LayerFiles = {
  /** Null: looked at, there is nothing of the kind. */
  readonly file: FileSource | null;
  /** Surfaces for which the layer is handed over; null: the whole municipality. */
  readonly area: FileSource | null;
};

export type ReadLayer = PlacedThings & { readonly area: MultiPolygon | null };

/** A layer's file and the area that it is for, in metres of the city. Bytes in, plain objects out: it also runs in a process of its own. */
export async function readLayer(
  { file, area }: LayerFiles,
  into: IntoLayer,
): Promise<Result<ReadLayer, LayerFileFault>> {
  const things = file === null ? ok(NOTHING) : await thingsOf(file, into);
  if (!things.ok) return things;
  if (area === null) return ok({ ...things.value, area: null });
  const surface = await areaOf(area, into.epsg);
  return surface.ok ? ok({ ...things.value, area: surface.value }) : surface;
}

const NOTHING: PlacedThings = { things: [], refused: [], mended: 0 };

async function thingsOf(file: FileSource, into: IntoLayer): Promise<Result<PlacedThings, LayerFileFault>> {
  const columns = mappedColumns(into.mapping);
  const read = await readFeatures(file, {
    layersWith: columns[0] ?? null,
    absent: (known) => columns.filter((column) => !known.includes(column)),
  });
  if (read.ok) return ok(placeThings(read.value, into));
  // An empty file says that there is nothing.
  return read.error.kind === 'no-features' ? ok(NOTHING) : read;
}

async function areaOf(file: FileSource, epsg: Epsg): Promise<Result<MultiPolygon, LayerFileFault>> {
  const read = await readFeatures(file, { layersWith: null, absent: () => [] });
  if (!read.ok) return read.error.kind === 'no-features' ? refuse({ kind: 'no-area', detail: '' }) : read;
  const shapes = surfaceOf(read.value, epsg);
  return shapes === null ? refuse({ kind: 'no-area', detail: '' }) : ok(union(shapes));
}

import { type CrsName, detectCrs, parseCrsName, transform, type Epsg } from '../../../../geometry/crs.ts';
import { readMultiPolygon, type MultiPolygon, type Point } from '../../../../geometry/polygon.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import { BrokenVector, openVectorFile } from '../../../../platform/vector/index.ts';
import { MOST_CORNERS, outlineText } from '../../core/office/outline.ts';

export type OutlineFileFault = { readonly kind: 'not-read' | 'many-corners' | 'unknown-crs' };

/** `epsg` is the city's zone. */
export type OutlineFile = { readonly bytes: Uint8Array; readonly epsg: Epsg };

/** The corners of all surfaces in a GeoJSON file, as the form takes them, in the city's zone. */
export async function outlineInFile({ bytes, epsg }: OutlineFile): Promise<Result<string, OutlineFileFault>> {
  try {
    const read = await surfacesOf(bytes);
    if (!read.ok) return read;
    const { shape, crsName } = read.value;
    if (shape.length === 0) return refuse({ kind: 'not-read' });
    const corners = shape.flat(2);
    if (corners.length > MOST_CORNERS * 1.5) return refuse({ kind: 'many-corners' });
    const found = detectCrs(labelOf(crsName), corners.slice(0, 200));
    if (found.kind === 'implausible') return refuse({ kind: 'unknown-crs' });
    const { crs } = found;
    const ordered = crs.axes === 'xy' ? shape : shape.map((part) => part.map((ring) => ring.map(turned)));
    return ok(outlineText(transform(ordered, crs.epsg, epsg)));
  } catch (error) {
    if (error instanceof BrokenVector || error instanceof RangeError) return refuse({ kind: 'not-read' });
    throw error;
  }
}

const turned = ([a, b]: Point): Point => [b, a];

/** RFC 7946 knows one system; older files name theirs and still write easting first. */
function labelOf(crsName: string | null): CrsName | null {
  if (crsName === null) return { epsg: 4326, axes: 'xy' };
  const parsed = parseCrsName(crsName);
  return parsed && { ...parsed, axes: 'xy' };
}

type Surfaces = { readonly shape: MultiPolygon; readonly crsName: string | null };

async function surfacesOf(bytes: Uint8Array): Promise<Result<Surfaces, OutlineFileFault>> {
  const opened = await openVectorFile({
    name: 'granica.geojson',
    size: bytes.byteLength,
    open: () => [wrapped(bytes)],
  });
  if (!opened.ok || opened.value.format !== 'geojson') {
    if (opened.ok) await opened.value.close();
    return refuse({ kind: 'not-read' });
  }
  const [layer] = opened.value.layers;
  const shape: MultiPolygon[number][] = [];
  try {
    for await (const batch of layer?.features() ?? []) {
      for (const { geometry } of batch) shape.push(...polygonsOf(geometry));
      if (shape.length > MOST_CORNERS) return refuse({ kind: 'many-corners' });
    }
    return ok({ shape, crsName: layer?.crsName ?? null });
  } finally {
    await opened.value.close();
  }
}

/** A single feature or geometry as a collection of one. */
function wrapped(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  let read: { type?: unknown } | null;
  try {
    read = JSON.parse(text) as typeof read;
  } catch {
    return bytes;
  }
  if (read?.type === 'FeatureCollection' || typeof read?.type !== 'string') return bytes;
  const feature = read.type === 'Feature' ? read : { type: 'Feature', properties: {}, geometry: read };
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
}

function polygonsOf(geometry: unknown): MultiPolygon {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type !== 'Polygon' && type !== 'MultiPolygon') return [];
  const read = readMultiPolygon(type === 'Polygon' ? [coordinates] : coordinates, { close: true });
  return read.ok ? read.value : [];
}

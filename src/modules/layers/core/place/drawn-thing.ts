import type { Line } from '../../../../geometry/buildable/lines.ts';
import { type CrsName, type Epsg, plausibilityIn, toEastingNorthing, transform } from '../../../../geometry/crs.ts';
import { area, mapPoints, type MultiPolygon, type Point, readMultiPolygon } from '../../../../geometry/polygon.ts';
import { repair } from '../../../../geometry/validity.ts';
import type { RawFeature } from '../raw-feature.ts';

/** Why a thing keeps the whole file out. */
export type RefusedThing = {
  readonly kind:
    | 'no-geometry'
    | 'point'
    | 'no-surface'
    | 'two-meanings'
    | 'too-many-points'
    | 'elsewhere'
    | 'bad-value';
  /** "7 (DK 25)": its place in the file and its name. */
  readonly object: string;
  readonly detail: string;
};

/** The surfaces of features, for the land that a layer was handed over for; null when one of them is none. */
export function surfaceOf(features: readonly RawFeature[], epsg: Epsg): MultiPolygon[] | null {
  const drawn = features.map((feature) => drawnThing(feature, epsg));
  const shapes = drawn.map((one) => ('refused' in one ? null : one.shape));
  return shapes.every((shape) => shape !== null) ? shapes : null;
}

/** More than the largest river or forest of a county has. */
const MOST_POINTS = 50_000;
/** 0.1 mm, as for parcels. */
const GRID = 10_000;
/** Share of its area by which mending may change a surface. */
const DOUBT = 0.001;

export type Drawn =
  | { readonly shape: MultiPolygon | null; readonly lines: readonly Line[]; readonly mended: boolean }
  /** `far`: it lies in Poland, only not in the city's zone. */
  | { readonly refused: RefusedThing['kind']; readonly detail: string; readonly far?: boolean };

/** What a feature draws, in metres of the city. */
export function drawnThing({ geometry, geometryFault, crs }: RawFeature, epsg: Epsg): Drawn {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  switch (type) {
    case 'LineString':
      return linesOf([coordinates], crs, epsg);
    case 'MultiLineString':
      return linesOf(coordinates, crs, epsg);
    case 'Polygon':
      return shapeOf([coordinates], crs, epsg);
    case 'MultiPolygon':
      return shapeOf(coordinates, crs, epsg);
    case 'Point':
    case 'MultiPoint':
      return { refused: 'point', detail: '' };
    default:
      return { refused: 'no-geometry', detail: geometryFault ?? (typeof type === 'string' ? type.slice(0, 40) : '') };
  }
}

// oxlint-disable-next-line max-params
function shapeOf(coordinates: unknown, crs: CrsName, epsg: Epsg): Drawn {
  const read = readMultiPolygon(coordinates, { close: true });
  if (!read.ok)
    return read.error.kind === 'too-many-points'
      ? { refused: 'too-many-points', detail: '' }
      : { refused: 'no-surface', detail: `${read.error.kind} ${read.error.place}`.trim() };
  if (count(read.value.flat()) > MOST_POINTS) return { refused: 'too-many-points', detail: `${MOST_POINTS}` };
  const moved = carried(read.value, crs, epsg);
  if (!moved) return elsewhere(read.value, crs);
  const shape = mapPoints(moved, rounded);
  const mended = repair(shape, Math.max(1, area(shape) * DOUBT));
  if (!mended.ok) {
    const { reason, at } = mended.error;
    return { refused: 'two-meanings', detail: [reason, ...(at ?? []).map((one) => one.toFixed(2))].join(' ') };
  }
  return mended.value.shape.length === 0
    ? { refused: 'no-surface', detail: '' }
    : { shape: mended.value.shape, lines: [], mended: mended.value.cause !== null };
}

// oxlint-disable-next-line max-params
function linesOf(coordinates: unknown, crs: CrsName, epsg: Epsg): Drawn {
  const lines = Array.isArray(coordinates) ? coordinates.map(pointsOf) : [];
  if (lines.length === 0 || lines.some((line) => line === null)) return { refused: 'no-geometry', detail: '' };
  if (count(lines as Point[][]) > MOST_POINTS) return { refused: 'too-many-points', detail: `${MOST_POINTS}` };
  const moved = carried([lines as Point[][]], crs, epsg);
  if (!moved) return elsewhere([lines as Point[][]], crs);
  const seen = moved[0]!
    .map((line) => line.map(rounded))
    .map((line) => line.filter(([x, y], i) => i === 0 || x !== line[i - 1]![0] || y !== line[i - 1]![1]))
    .filter((line) => line.length > 1);
  return seen.length === 0 ? { refused: 'no-geometry', detail: '' } : { shape: null, lines: seen, mended: false };
}

/** In metres of the city; null where a point lies outside of Poland or far from the zone. */
// oxlint-disable-next-line max-params
function carried(shape: MultiPolygon, crs: CrsName, epsg: Epsg): MultiPolygon | null {
  try {
    const moved = transform(toEastingNorthing(shape, crs.axes), crs.epsg, epsg);
    const plausible = plausibilityIn(epsg);
    return moved.every((part) => part.every((ring) => ring.every(plausible))) ? moved : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Of a file of the whole country most lies far away; what lies nowhere in Poland has coordinates that are wrong. */
function elsewhere(shape: MultiPolygon, crs: CrsName): Drawn {
  const plausible = plausibilityIn(crs.epsg);
  const far = toEastingNorthing(shape, crs.axes).every((part) => part.every((ring) => ring.every(plausible)));
  return { refused: 'elsewhere', detail: '', far };
}

const rounded = ([x, y]: Point): Point => [Math.round(x * GRID) / GRID, Math.round(y * GRID) / GRID];
const count = (lines: readonly (readonly unknown[])[]): number => lines.reduce((sum, line) => sum + line.length, 0);

function pointsOf(line: unknown): Point[] | null {
  if (!Array.isArray(line) || line.length < 2) return null;
  const points = line.map((point: unknown): Point | null => {
    const [x, y] = Array.isArray(point) ? (point as unknown[]) : [];
    return Number.isFinite(x) && Number.isFinite(y) ? [x as number, y as number] : null;
  });
  return points.every((point) => point !== null) ? points : null;
}

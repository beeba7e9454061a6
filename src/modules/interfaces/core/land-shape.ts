import { type Epsg, isPlausible, transform, transformation } from '../../../geometry/crs.ts';
import { area, type MultiPolygon, type Point, readMultiPolygon, type ShapeFault } from '../../../geometry/polygon.ts';
import { type InvalidReason, repair, validityOf } from '../../../geometry/validity.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';

/** A shape as it is asked about: GeoJSON. */
export type GivenShape = { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: unknown };

export type ShapeRefusal =
  | { readonly kind: 'unreadable-polygon'; readonly fault: ShapeFault['kind']; readonly place: string }
  | { readonly kind: 'outside-poland'; readonly at: Point }
  | { readonly kind: 'invalid-polygon'; readonly reason: InvalidReason; readonly at: Point | null }
  | { readonly kind: 'not-repairable'; readonly reason: InvalidReason; readonly at: Point | null };

/** How a shape was made valid; `at` in the system of the question, `areaChange` in m². */
export type Repaired = { readonly cause: InvalidReason; readonly at: Point | null; readonly areaChange: number };

/** The system of the question and that of the computation, in which lengths are metres. */
export type Systems = { readonly given: Epsg; readonly metric: Epsg };

const METRIC: readonly Epsg[] = [2176, 2177, 2178, 2179];

/**
 * PL-2000 is computed in as it is; all other systems in the PL-2000 zone of the first point: PL-1992 is off by up to 70 cm/km.
 * Null when there is no point, or it does not lie in Poland.
 */
export function systemsFor(given: Epsg, first: Point | null): Systems | null {
  if (METRIC.includes(given)) return { given, metric: given };
  if (first === null || !isPlausible(given, first)) return null;
  const [longitude] = transformation(given, 4326)(first);
  const zone = Math.min(8, Math.max(5, Math.round(longitude / 3)));
  return { given, metric: METRIC[zone - 5]! };
}

/** The first point of a shape of unknown origin. */
export function firstPoint({ type, coordinates }: GivenShape): Point | null {
  let value: unknown = coordinates;
  for (let depth = type === 'Polygon' ? 2 : 3; depth > 0; depth -= 1) value = Array.isArray(value) ? value[0] : null;
  const [x, y] = Array.isArray(value) ? (value as unknown[]) : [];
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
}

/** A mended shape may differ by so much (m², share) from the rings as drawn: more means that the drawing had two meanings. */
const [REPAIR_M2, REPAIR_SHARE] = [1, 0.001];

/** A valid shape in metres, or why it is none and where. Repaired only when asked. */
export function readShape(
  given: GivenShape,
  systems: Systems,
  mayRepair: boolean,
): Result<{ shape: MultiPolygon; repaired: Repaired | null }, ShapeRefusal> {
  const read = readMultiPolygon(given.type === 'Polygon' ? [given.coordinates] : given.coordinates);
  if (!read.ok) {
    const { kind, place } = read.error;
    return refuse({ kind: 'unreadable-polygon', fault: kind, place });
  }
  const carried = carry(read.value, systems);
  if (!carried.ok) return carried;
  const shape = carried.value;
  const back = (at: Point | null): Point | null => at && transformation(systems.metric, systems.given)(at);
  const validity = validityOf(shape);
  if (validity.valid) return area(shape) > 0 ? ok({ shape, repaired: null }) : empty();
  const { reason, at } = validity;
  if (!mayRepair) return refuse({ kind: 'invalid-polygon', reason, at: back(at) });
  const mended = repair(shape, Math.max(REPAIR_M2, REPAIR_SHARE * area(shape)));
  if (!mended.ok) return refuse({ kind: 'not-repairable', reason: mended.error.reason, at: back(mended.error.at) });
  const { areaChange } = mended.value;
  return ok({ shape: mended.value.shape, repaired: { cause: reason, at: back(at), areaChange } });
}

const empty = (): Result<never, ShapeRefusal> => refuse({ kind: 'unreadable-polygon', fault: 'empty', place: '0/0' });

function carry(shape: MultiPolygon, { given, metric }: Systems): Result<MultiPolygon, ShapeRefusal> {
  if (given === metric) return ok(shape);
  for (const polygon of shape)
    for (const ring of polygon) {
      const stray = ring.find((point) => !isPlausible(given, point));
      if (stray) return refuse({ kind: 'outside-poland', at: stray });
    }
  return ok(transform(shape, given, metric));
}

import { type Pointer, engine, fromGeos, geosArea, originOf, toGeos, withGeos } from './geos.ts';
import { type Bounds, type MultiPolygon, area, bounds } from './polygon.ts';

const boxesMeet = (a: Bounds, b: Bounds): boolean =>
  a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;

type Operation = 'GEOSIntersection' | 'GEOSDifference' | 'GEOSUnion';

function overlay<Value>(
  operation: Operation,
  [a, b]: readonly [MultiPolygon, MultiPolygon],
  read: (result: Pointer) => Value,
): Value {
  const origin = originOf(a);
  return withGeos((own) => read(own(engine[operation]!(own(toGeos(a, origin)), own(toGeos(b, origin))))));
}

/** Area that two valid shapes share, in the square of their unit. */
export function intersectionArea(a: MultiPolygon, b: MultiPolygon): number {
  if (a.length === 0 || b.length === 0 || !boxesMeet(bounds(a), bounds(b))) return 0;
  return overlay('GEOSIntersection', [a, b], geosArea);
}

/** What two valid shapes share; empty when they only touch. */
export function intersection(a: MultiPolygon, b: MultiPolygon): MultiPolygon {
  if (a.length === 0 || b.length === 0 || !boxesMeet(bounds(a), bounds(b))) return [];
  return overlay('GEOSIntersection', [a, b], (result) => fromGeos(result, originOf(a)));
}

/** The part of `a` that `b` leaves free. */
export function difference(a: MultiPolygon, b: MultiPolygon): MultiPolygon {
  if (a.length === 0 || b.length === 0) return a;
  return overlay('GEOSDifference', [a, b], (result) => fromGeos(result, originOf(a)));
}

/** Metres: fine enough for no figure to change, coarse enough for edges that almost meet. */
const GRID = 1e-7;
/** Of the land's area: what the two parts of a cut may miss of it. */
const LOST = 1e-6;

/**
 * Valid land cut along a valid shape: what the shape takes and what it leaves, which make up the land. At edges that almost meet the
 * engine was seen to lose a whole part without a word; such a cut is made again on a grid, and throws when it still loses land.
 */
export function cut(land: MultiPolygon, shape: MultiPolygon): { taken: MultiPolygon; left: MultiPolygon } {
  if (land.length === 0 || shape.length === 0 || !boxesMeet(bounds(land), bounds(shape)))
    return { taken: [], left: land };
  const whole = area(land);
  for (const grid of [null, GRID]) {
    const parts = cutOn(land, shape, grid);
    if (Math.abs(area(parts.taken) + area(parts.left) - whole) <= LOST * whole) return parts;
  }
  throw new Error('the geometry engine lost a part of the land');
}

function cutOn(
  land: MultiPolygon,
  shape: MultiPolygon,
  grid: number | null,
): { taken: MultiPolygon; left: MultiPolygon } {
  const origin = originOf(land);
  return withGeos((own) => {
    const [a, b] = [own(toGeos(land, origin)), own(toGeos(shape, origin))];
    const part = (operation: 'GEOSIntersection' | 'GEOSDifference'): MultiPolygon =>
      fromGeos(own(grid === null ? engine[operation]!(a, b) : engine[`${operation}Prec`]!(a, b, grid)), origin);
    return { taken: part('GEOSIntersection'), left: part('GEOSDifference') };
  });
}

/** All shapes as one; those that share a border become one part. */
export function union(shapes: readonly MultiPolygon[]): MultiPolygon {
  const parts = shapes.flat();
  if (parts.length === 0) return [];
  const origin = originOf(parts as MultiPolygon);
  return withGeos((own) => fromGeos(own(engine['GEOSUnaryUnion']!(own(toGeos(parts, origin)))), origin));
}

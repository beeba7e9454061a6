import { type Pointer, engine, fromGeos, geosArea, originOf, toGeos, withGeos } from './geos.ts';
import { type Bounds, type MultiPolygon, bounds } from './polygon.ts';

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

/** All shapes as one; those that share a border become one part. */
export function union(shapes: readonly MultiPolygon[]): MultiPolygon {
  const parts = shapes.flat();
  if (parts.length === 0) return [];
  const origin = originOf(parts as MultiPolygon);
  return withGeos((own) => fromGeos(own(engine['GEOSUnaryUnion']!(own(toGeos(parts, origin)))), origin));
}

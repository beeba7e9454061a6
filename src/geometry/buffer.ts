import { engine, fromGeos, originOf, toGeos, withGeos } from './geos.ts';
import type { MultiPolygon } from './polygon.ts';

/** With 8 segments to a quadrant a 6 m setback is 2.9 cm short at reflex corners; with 32 it is 1.8 mm. */
const SEGMENTS = 32;

function buffer(shape: MultiPolygon, metres: number, segments = SEGMENTS): MultiPolygon {
  if (!Number.isFinite(metres)) throw new RangeError('a distance is not a finite number');
  if (shape.length === 0 || metres === 0) return shape;
  const origin = originOf(shape);
  return withGeos((own) => fromGeos(own(engine['GEOSBuffer']!(own(toGeos(shape, origin)), metres, segments)), origin));
}

/** What is left of a valid shape at least `metres` away from its border; empty when nothing is. Throws RangeError on a negative or non-finite distance. */
export function erode(shape: MultiPolygon, metres: number): MultiPolygon {
  if (metres < 0) throw new RangeError('a setback is not negative');
  return buffer(shape, -metres);
}

/** All places at most `metres` from a valid shape. @param segments to a quadrant of a corner's arc. */
export function dilate(shape: MultiPolygon, metres: number, segments = SEGMENTS): MultiPolygon {
  if (metres < 0) throw new RangeError('a distance is not negative');
  return buffer(shape, metres, segments);
}

import { dilate, erode } from '../buffer.ts';
import { difference, union } from '../overlay.ts';
import { type MultiPolygon, type Point, type Polygon, type Ring, signedRingArea } from '../polygon.ts';
import { bufferLines, type Line } from './lines.ts';

/** Sides of the polygon that stands around a circle; at 50 m it goes 15 mm beyond it at its corners. */
const SIDES = 128;

/**
 * What is left of a valid shape at least `metres` away from its border, and never a place nearer: an engine's buffer cuts the arc around a
 * reflex corner (1.8 mm at 6 m), so that a polygon around the whole circle is taken off there. Along straight borders it is exact.
 * Throws RangeError on a negative or non-finite distance.
 */
export function erodeSafely(shape: MultiPolygon, metres: number): MultiPolygon {
  const left = erode(shape, metres);
  if (left.length === 0 || metres === 0) return left;
  const corners = shape.flatMap((polygon) => cornersOf(polygon, 'reflex'));
  return corners.length === 0 ? left : difference(left, union(corners.map((corner) => around(corner, metres))));
}

/** All places nearer than `metres` to a valid shape, and around its corners a hair more, never less. */
export function dilateSafely(shape: MultiPolygon, metres: number): MultiPolygon {
  const wide = dilate(shape, metres);
  if (wide.length === 0 || metres === 0) return wide;
  const corners = shape.flatMap((polygon) => cornersOf(polygon, 'salient'));
  return union([wide, ...corners.map((corner) => around(corner, metres))]);
}

/** All places nearer than `metres` to the lines, and around their corners a hair more, never less. */
export const bufferLinesSafely = (lines: readonly Line[], metres: number): MultiPolygon =>
  union([bufferLines(lines, metres), ...lines.flat().map((corner) => around(corner, metres))]);

/** A polygon that holds the whole circle. */
function around([x, y]: Point, metres: number): MultiPolygon {
  const radius = metres / Math.cos(Math.PI / SIDES);
  const ring = Array.from({ length: SIDES }, (_, i): Point => {
    const turn = (2 * Math.PI * i) / SIDES;
    return [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
  });
  return [[[...ring, ring[0]!]]];
}

/** Corners at which the inside takes more than half a turn (`reflex`) or less. */
function cornersOf(polygon: Polygon, kind: 'reflex' | 'salient'): Point[] {
  return polygon.flatMap((ring, index) => {
    // The inside lies to the left of an outer ring that runs counter-clockwise and of a hole that runs clockwise.
    const isLeft = signedRingArea(ring) > 0 === (index === 0);
    return openRing(ring).filter((at, i, all) => {
      const [before, after] = [all[(i + all.length - 1) % all.length]!, all[(i + 1) % all.length]!];
      const turn = (at[0] - before[0]) * (after[1] - at[1]) - (at[1] - before[1]) * (after[0] - at[0]);
      return kind === 'reflex' ? (isLeft ? turn < 0 : turn > 0) : isLeft ? turn > 0 : turn < 0;
    });
  });
}

/** Without the point that closes it and without points that repeat. */
const openRing = (ring: Ring): Ring => ring.slice(1).filter(([x, y], i) => x !== ring[i]![0] || y !== ring[i]![1]);

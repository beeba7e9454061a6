import { type MultiPolygon, type Point, type Polygon, type Ring, signedRingArea } from '../polygon.ts';
import type { Corners } from './corners.ts';
import type { Pieces } from './pieces.ts';

/**
 * The land that noded shapes make together, from the pieces of border that only one of them has: a fraction of an overlay's time.
 * Null where that is not plain: land drawn twice, rings that touch, several parts with holes. The caller checks that it is valid.
 */
export function walkRings(corners: Corners, pieces: Pieces): MultiPolygon | null {
  const next = new Map<number, number>();
  for (let piece = 0; piece < pieces.count; piece += 1) {
    const use = pieces.firstUse[piece]!;
    if (use === -1) continue;
    const other = pieces.next(use);
    if (other !== -1) {
      if (pieces.next(other) !== -1 || pieces.onLeft(use) === pieces.onLeft(other)) return null;
      continue;
    }
    const [low, high] = [pieces.from[piece]!, pieces.to[piece]!];
    const [from, to] = pieces.onLeft(use) ? [low, high] : [high, low];
    if (next.has(from)) return null;
    next.set(from, to);
  }
  const shells: Ring[] = [];
  const holes: Ring[] = [];
  for (let start = next.keys().next(); !start.done; start = next.keys().next()) {
    const ring = ringFrom(corners, next, start.value);
    if (ring === null) return null;
    // Land lies to the left, so that a ring round land turns left.
    (signedRingArea(ring) > 0 ? shells : holes).push(ring);
  }
  if (holes.length === 0) return shells.map((shell): Polygon => [shell]);
  return shells.length === 1 ? [[shells[0]!, ...holes]] : null;
}

/** The ring through a corner, taken out of what is still to be walked. */
function ringFrom({ origin, xs, ys }: Corners, next: Map<number, number>, start: number): Ring | null {
  const points: Point[] = [];
  let corner = start;
  do {
    points.push([xs[corner]! + origin[0], ys[corner]! + origin[1]]);
    const following = next.get(corner);
    if (following === undefined) return null;
    next.delete(corner);
    corner = following;
  } while (corner !== start);
  return points.length < 3 ? null : [...points, points[0]!];
}

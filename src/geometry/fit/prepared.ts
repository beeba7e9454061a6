import { area, type MultiPolygon, type Polygon } from '../polygon.ts';

export const QUARTER = Math.PI / 2;

/** Metres. Sizes asked for are met to this; a lot of exactly 60 × 40 takes a hall of 60 × 40. */
export const EXACT = 1e-7;

/** Radians. Ranges of angle that meet within this leave nothing between: a hall of a kilometre moves by far less than `EXACT`. */
export const SAME_ANGLE = 1e-12;

/** A polygon ready to be cut at many angles: vertices around the middle of its box, ring after ring. Metres. */
export type Prepared = {
  readonly polygon: Polygon;
  readonly count: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Edge i runs from vertex i to vertex next[i]. */
  readonly next: Int32Array;
  readonly originX: number;
  readonly originY: number;
  /** Longest distance between two corners of the box. */
  readonly diameter: number;
  readonly area: number;
  /** Angles of the edges in [0, π/2), radians: the direction with most metres of edge first, near-equal ones once. */
  readonly directions: readonly number[];
  /** Order of the vertices at the last angle: the next sort starts from it. */
  readonly order: Int32Array;
};

const known = new WeakMap<MultiPolygon, readonly Prepared[]>();

/**
 * The parts of a shape, ready to be cut; prepared once for as long as the shape lives, so a shape must not be changed in place.
 * Throws RangeError on a non-finite coordinate.
 */
export function prepared(shape: MultiPolygon): readonly Prepared[] {
  let parts = known.get(shape);
  if (!parts) {
    parts = shape.map(preparePart);
    known.set(shape, parts);
  }
  return parts;
}

function preparePart(polygon: Polygon): Prepared {
  let count = 0;
  for (const ring of polygon) count += Math.max(0, ring.length - 1);
  const { minX, minY, maxX, maxY } = boxOf(polygon);
  const [originX, originY] = [(minX + maxX) / 2, (minY + maxY) / 2];
  const [xs, ys] = [new Float64Array(count), new Float64Array(count)];
  const [next, order] = [new Int32Array(count), new Int32Array(count)];
  let at = 0;
  for (const ring of polygon) {
    const start = at;
    for (let i = 0; i < ring.length - 1; i += 1) {
      const point = ring[i]!;
      xs[at] = point[0] - originX;
      ys[at] = point[1] - originY;
      next[at] = i === ring.length - 2 ? start : at + 1;
      order[at] = at;
      at += 1;
    }
  }
  return {
    polygon,
    count,
    xs,
    ys,
    next,
    originX,
    originY,
    diameter: count === 0 ? 0 : Math.hypot(maxX - minX, maxY - minY),
    area: area([polygon]),
    directions: directionsOf(xs, ys, next),
    order,
  };
}

function boxOf(polygon: Polygon): { minX: number; minY: number; maxX: number; maxY: number } {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of polygon) {
    for (const [x, y] of ring) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError('a coordinate is not a finite number');
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  return { minX, minY, maxX, maxY };
}

/** Radians within which two edges count as parallel. */
const PARALLEL = 1e-4;

function directionsOf(xs: Float64Array, ys: Float64Array, next: Int32Array): number[] {
  const found: { angle: number; metres: number; longest: number }[] = [];
  for (let i = 0; i < xs.length; i += 1) {
    const [dx, dy] = [xs[next[i]!]! - xs[i]!, ys[next[i]!]! - ys[i]!];
    const metres = Math.hypot(dx, dy);
    if (metres === 0) continue;
    const turn = Math.atan2(dy, dx) % QUARTER;
    const angle = turn < 0 ? turn + QUARTER : turn;
    const same = found.find((one) => Math.abs(one.angle - angle) < PARALLEL);
    if (!same) {
      found.push({ angle, metres, longest: metres });
      continue;
    }
    same.metres += metres;
    if (metres > same.longest) {
      same.longest = metres;
      same.angle = angle;
    }
  }
  return found.sort((a, b) => b.metres - a.metres).map(({ angle }) => angle);
}

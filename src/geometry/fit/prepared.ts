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
  /** Plain arrays: thousands of small typed ones would cost more to clear away than the whole decision. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Edge i runs from vertex i to vertex next[i]. */
  readonly next: readonly number[];
  readonly originX: number;
  readonly originY: number;
  /** Longest distance between two corners of the box. */
  readonly diameter: number;
  readonly area: number;
  /** Angles of the edges in [0, π/2), radians: the direction with most metres of edge first, near-equal ones once. */
  readonly directions: readonly number[];
  /** Order of the vertices at the last angle: the next sort starts from it. */
  readonly order: number[];
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
  const { minX, minY, maxX, maxY } = boxOf(polygon);
  const [originX, originY] = [(minX + maxX) / 2, (minY + maxY) / 2];
  const xs: number[] = [];
  const ys: number[] = [];
  const next: number[] = [];
  const order: number[] = [];
  for (const ring of polygon) {
    const start = xs.length;
    for (let i = 0; i < ring.length - 1; i += 1) {
      const point = ring[i]!;
      order.push(xs.length);
      xs.push(point[0] - originX);
      ys.push(point[1] - originY);
      next.push(i === ring.length - 2 ? start : xs.length);
    }
  }
  return {
    polygon,
    count: xs.length,
    xs,
    ys,
    next,
    originX,
    originY,
    diameter: xs.length === 0 ? 0 : Math.hypot(maxX - minX, maxY - minY),
    area: area([polygon]),
    directions: directionsOf(xs, ys, next),
    order,
  };
}

function boxOf(polygon: Polygon): { minX: number; minY: number; maxX: number; maxY: number } {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of polygon) {
    for (let i = 0; i < ring.length; i += 1) {
      const x = ring[i]![0];
      const y = ring[i]![1];
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

function directionsOf(xs: readonly number[], ys: readonly number[], next: readonly number[]): number[] {
  const angles: number[] = [];
  const metres: number[] = [];
  const longest: number[] = [];
  for (let i = 0; i < xs.length; i += 1) {
    const dx = xs[next[i]!]! - xs[i]!;
    const dy = ys[next[i]!]! - ys[i]!;
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length === 0) continue;
    const angle = quarterAngle(dx, dy);
    let same = 0;
    while (same < angles.length && Math.abs(angles[same]! - angle) >= PARALLEL) same += 1;
    if (same === angles.length) {
      angles.push(angle);
      metres.push(0);
      longest.push(0);
    }
    metres[same]! += length;
    if (length <= longest[same]!) continue;
    longest[same] = length;
    angles[same] = angle;
  }
  return byMetres(angles, metres);
}

/** The angle of a direction in [0, π/2), radians: turned by quarters into the first one, which saves a slow remainder. */
function quarterAngle(dx: number, dy: number): number {
  if (dx > 0) return dy >= 0 ? Math.atan2(dy, dx) : Math.atan2(dx, -dy);
  if (dy > 0) return Math.atan2(-dx, dy);
  return dx < 0 ? Math.atan2(-dy, -dx) : 0;
}

/** Most metres first, in place. By insertion: a parcel has a dozen directions, and a sort by comparing costs more than all the rest. */
function byMetres(angles: number[], metres: number[]): number[] {
  for (let i = 1; i < angles.length; i += 1) {
    const angle = angles[i]!;
    const long = metres[i]!;
    let j = i - 1;
    while (j >= 0 && metres[j]! < long) {
      angles[j + 1] = angles[j]!;
      metres[j + 1] = metres[j]!;
      j -= 1;
    }
    angles[j + 1] = angle;
    metres[j + 1] = long;
  }
  return angles;
}

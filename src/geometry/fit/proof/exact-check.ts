import type { Placement } from '../../placement.ts';
import type { Point, Polygon } from '../../polygon.ts';

/** Coordinates as whole numbers of 2⁻⁸⁰ metres: every double above 10⁻⁸ metres is one, smaller ones are off by less than that. */
type Exact = readonly [bigint, bigint];

const SCALE = 2 ** 80;
const exact = ([x, y]: Point): Exact => [BigInt(Math.round(x * SCALE)), BigInt(Math.round(y * SCALE))];

const side = (a: Exact, b: Exact, c: Exact): bigint => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
const sign = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);

/**
 * Whether a placement, drawn in by a little more than a thousandth of a millimetre, lies in a polygon: in whole numbers, by another way than the product's
 * own check. No side crosses an edge, no vertex lies within, all four corners lie inside. Also that it is a rectangle of its own size.
 */
export function liesInside(polygon: Polygon, placement: Placement): boolean {
  if (!isRectangle(placement)) return false;
  const quad = drawnIn(placement.corners).map(exact);
  const sides = quad.map((corner, i) => [corner, quad[(i + 1) % 4]!] as const);
  const rings = polygon.map((ring) => ring.map(exact));
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [p, q] = [ring[i - 1]!, ring[i]!];
      if (sides.every(([a, b]) => side(a, b, p) > 0n)) return false;
      if (sides.some(([a, b]) => crossProperly([a, b], [p, q]))) return false;
    }
  }
  return quad.every((corner) => insideOrOn(rings, corner));
}

function isRectangle({ corners, length, width }: Placement): boolean {
  const [a, b, c, d] = corners as readonly [Point, Point, Point, Point];
  const apart = (p: Point, q: Point): number => Math.hypot(p[0] - q[0], p[1] - q[1]);
  const [one, two] = [apart(a, b), apart(b, c)];
  const near = (x: number, y: number): boolean => Math.abs(x - y) < 1e-6;
  return (
    near(Math.max(one, two), length) &&
    near(Math.min(one, two), width) &&
    near(one, apart(c, d)) &&
    near(two, apart(d, a)) &&
    near(apart(a, c), Math.hypot(length, width)) &&
    near(apart(b, d), Math.hypot(length, width))
  );
}

/** A little more than the product's own check draws in, so that rounding of the drawn corners can't decide. */
const OVER = 1.1e-6;

function drawnIn(corners: readonly Point[]): Point[] {
  const towards = ([x, y]: Point, [tx, ty]: Point): Point => {
    const away = Math.hypot(tx - x, ty - y);
    return [((tx - x) / away) * OVER, ((ty - y) / away) * OVER];
  };
  return corners.slice(0, 4).map((corner, i): Point => {
    const next = towards(corner, corners[(i + 1) % 4]!);
    const last = towards(corner, corners[(i + 3) % 4]!);
    return [corner[0] + next[0] + last[0], corner[1] + next[1] + last[1]];
  });
}

function crossProperly([a, b]: readonly [Exact, Exact], [p, q]: readonly [Exact, Exact]): boolean {
  return sign(side(a, b, p)) * sign(side(a, b, q)) < 0 && sign(side(p, q, a)) * sign(side(p, q, b)) < 0;
}

function insideOrOn(rings: readonly (readonly Exact[])[], c: Exact): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [p, q] = [ring[i - 1]!, ring[i]!];
      const turn = side(p, q, c);
      const [low, high] = p[1] < q[1] ? [p, q] : [q, p];
      const [left, right] = p[0] < q[0] ? [p, q] : [q, p];
      if (turn === 0n && c[0] >= left[0] && c[0] <= right[0] && c[1] >= low[1] && c[1] <= high[1]) return true;
      if (p[1] > c[1] !== q[1] > c[1] && side(low, high, c) > 0n) inside = !inside;
    }
  }
  return inside;
}

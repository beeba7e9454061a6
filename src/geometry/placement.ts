import { orient2d } from 'robust-predicates';
import type { Prepared } from './fit/prepared.ts';
import type { Point, Polygon, Ring } from './polygon.ts';

export type Placement = {
  /** Closed ring, counter-clockwise, in the coordinates of the shape. */
  readonly corners: Ring;
  /** Of the long side, degrees counter-clockwise from the first axis, in [0, 180). */
  readonly angle: number;
  /** Metres; length ≥ width. */
  readonly length: number;
  readonly width: number;
};

type Level = {
  readonly spot: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
  /** Radians. */
  readonly angle: number;
};

/** A level rectangle of the turned frame, carried back to the shape's own coordinates. */
export function placed(part: Pick<Prepared, 'originX' | 'originY'>, { spot, width, height, angle }: Level): Placement {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const back = (x: number, y: number): [number, number] => [
    part.originX + x * cos - y * sin,
    part.originY + x * sin + y * cos,
  ];
  const { x, y } = spot;
  const first = back(x, y);
  const corners = [first, back(x + width, y), back(x + width, y + height), back(x, y + height), first];
  const degrees = (angle * 180) / Math.PI + (width >= height ? 0 : 90);
  return {
    corners,
    angle: ((degrees % 180) + 180) % 180,
    length: Math.max(width, height),
    width: Math.min(width, height),
  };
}

/** Metres by which a side may lie over the border: rounding of coordinates of seven digits before the point. */
const OVER = 1e-6;

/** Of a placed rectangle against a polygon: all of it inside, some of it, nothing of it. */
export type Lying = 'inside' | 'across' | 'outside';

/** Whether a placed rectangle, drawn in by a thousandth of a millimetre, lies in the polygon, holes left out (`lyingIn`). */
export const containsRectangle = (polygon: Polygon, placement: Placement): boolean =>
  lyingIn(polygon, placement) === 'inside';

/**
 * How a placed rectangle, drawn in by a thousandth of a millimetre, lies to the polygon, whose holes are outside. Shares no code with
 * the search: no edge of the polygon may enter the drawn-in corners' quadrilateral, and its middle must be inside. Every sign is
 * exact for the given coordinates (Shewchuk's adaptive predicates), so no rounding can turn an outside into an inside.
 */
export function lyingIn(polygon: Polygon, placement: Placement): Lying {
  const quad = drawnIn(placement);
  if (!quad) return 'outside';
  const middle = { x: (quad[0]! + quad[4]!) / 2, y: (quad[1]! + quad[5]!) / 2 };
  const minX = Math.min(quad[0]!, quad[2]!, quad[4]!, quad[6]!);
  const maxX = Math.max(quad[0]!, quad[2]!, quad[4]!, quad[6]!);
  const minY = Math.min(quad[1]!, quad[3]!, quad[5]!, quad[7]!);
  const maxY = Math.max(quad[1]!, quad[3]!, quad[5]!, quad[7]!);
  let inside = false;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i += 1) {
      const p = ring[i - 1]!;
      const q = ring[i]!;
      const beside =
        (p[0] <= minX && q[0] <= minX) ||
        (p[0] >= maxX && q[0] >= maxX) ||
        (p[1] <= minY && q[1] <= minY) ||
        (p[1] >= maxY && q[1] >= maxY);
      if (!beside && enters(quad, p, q)) return 'across';
      if (crosses(p, q, middle)) inside = !inside;
    }
  }
  return inside ? 'inside' : 'outside';
}

/** Corners x, y, x, y … counter-clockwise; null when nothing is left. */
function drawnIn({ corners, length, width }: Placement): readonly number[] | null {
  const [a, b, c, d] = corners as readonly [Point, Point, Point, Point];
  const [along, up] = [Math.hypot(b[0] - a[0], b[1] - a[1]), Math.hypot(d[0] - a[0], d[1] - a[1])];
  if (!(Math.min(along, up) > 4 * OVER && Math.abs(along + up - length - width) < OVER)) return null;
  const [ux, uy] = [((b[0] - a[0]) / along) * OVER, ((b[1] - a[1]) / along) * OVER];
  const [vx, vy] = [((d[0] - a[0]) / up) * OVER, ((d[1] - a[1]) / up) * OVER];
  return [
    a[0] + ux + vx,
    a[1] + uy + vy,
    b[0] - ux + vx,
    b[1] - uy + vy,
    c[0] - ux - vx,
    c[1] - uy - vy,
    d[0] + ux - vx,
    d[1] + uy - vy,
  ];
}

/** Whether a segment meets the inside of a convex quadrilateral: it does unless a side's line or its own keeps them apart. */
function enters(quad: readonly number[], p: Point, q: Point): boolean {
  const px = p[0];
  const py = p[1];
  const qx = q[0];
  const qy = q[1];
  for (let i = 0; i < 8; i += 2) {
    const ax = quad[i]!;
    const ay = quad[i + 1]!;
    const bx = quad[(i + 2) % 8]!;
    const by = quad[(i + 3) % 8]!;
    // orient2d is positive for a clockwise turn: to the right of a side is outside.
    if (orient2d(ax, ay, bx, by, px, py) >= 0 && orient2d(ax, ay, bx, by, qx, qy) >= 0) return false;
  }
  let left = false;
  let right = false;
  for (let i = 0; i < 8; i += 2) {
    const turn = orient2d(px, py, qx, qy, quad[i]!, quad[i + 1]!);
    left ||= turn < 0;
    right ||= turn > 0;
  }
  return left && right;
}

/** Whether the edge crosses the ray that runs from the point in the first axis' direction. */
function crosses(a: Point, b: Point, { x, y }: { x: number; y: number }): boolean {
  const ay = a[1];
  const by = b[1];
  if (ay > y === by > y) return false;
  const turn = orient2d(a[0], ay, b[0], by, x, y);
  return by > ay ? turn < 0 : turn > 0;
}

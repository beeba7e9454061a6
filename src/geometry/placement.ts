import type { Polygon, Ring } from './polygon.ts';
import { contains } from './polygon.ts';
import type { Cuttable } from './fit/slabs.ts';

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
  readonly angle: number;
};

/** A level rectangle of the turned frame, carried back to the shape's own coordinates. */
export function placed(cut: Cuttable, { spot, width, height, angle }: Level): Placement {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const back = (x: number, y: number): [number, number] => [
    cut.originX + x * cos - y * sin,
    cut.originY + x * sin + y * cos,
  ];
  const [x, y] = [spot.x, spot.y];
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

/**
 * Whether a placed rectangle lies in the polygon, holes left out. Independent of the search: the polygon is carried into the
 * rectangle's own frame and every edge is clipped against the rectangle; none may enter it, and its middle must be inside.
 */
export function containsRectangle(polygon: Polygon, placement: Placement): boolean {
  const [a, , c] = placement.corners as readonly [readonly [number, number], unknown, readonly [number, number]];
  const [mx, my] = [(a[0] + c[0]) / 2, (a[1] + c[1]) / 2];
  if (!contains([polygon], [mx, my])) return false;
  const radians = (placement.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [halfLength, halfWidth] = [placement.length / 2 - OVER, placement.width / 2 - OVER];
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i += 1) {
      const [p, q] = [ring[i - 1]!, ring[i]!];
      const [px, py] = [p[0] - mx, p[1] - my];
      const [qx, qy] = [q[0] - mx, q[1] - my];
      const segment = [px * cos + py * sin, py * cos - px * sin, qx * cos + qy * sin, qy * cos - qx * sin] as const;
      if (enters(segment, halfLength, halfWidth)) return false;
    }
  }
  return true;
}

/** Whether a segment meets the open box |x| < halfX, |y| < halfY (Liang and Barsky). */
function enters([ax, ay, bx, by]: readonly [number, number, number, number], halfX: number, halfY: number): boolean {
  let [from, to] = [0, 1];
  for (const [start, move, half] of [
    [ax, bx - ax, halfX],
    [ay, by - ay, halfY],
  ] as const) {
    if (move === 0) {
      if (Math.abs(start) >= half) return false;
      continue;
    }
    const [t1, t2] = [(-half - start) / move, (half - start) / move];
    from = Math.max(from, Math.min(t1, t2));
    to = Math.min(to, Math.max(t1, t2));
  }
  return from < to;
}

import type { MultiPolygon, Point } from '../polygon.ts';

/** A dimension square to a wall, from its middle to the border it meets first. Metres. */
export type WallDistance = {
  readonly metres: number;
  /** Degrees from the east towards the north. */
  readonly towards: number;
  readonly from: Point;
  readonly to: Point;
};

export type Corners = readonly [Point, Point, Point, Point];

/** From the middle of each wall straight out to the border of the plot. A wall that meets none is left out. */
export function wallDistances(corners: Corners, plot: MultiPolygon): WallDistance[] {
  const centre = middle(corners[0], corners[2]);
  return corners.flatMap((corner, index) => {
    const from = middle(corner, corners[(index + 1) % 4]!);
    const [dx, dy] = [from[0] - centre[0], from[1] - centre[1]];
    const size = Math.hypot(dx, dy);
    if (size === 0) return [];
    const out: Point = [dx / size, dy / size];
    const metres = nearest(from, out, plot);
    return metres === null
      ? []
      : [
          {
            metres,
            towards: (Math.atan2(dy, dx) * 180) / Math.PI,
            from,
            to: [from[0] + out[0] * metres, from[1] + out[1] * metres] as Point,
          },
        ];
  });
}

const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** How far along the ray the first border lies. */
function nearest(from: Point, out: Point, plot: MultiPolygon): number | null {
  let least: number | null = null;
  for (const ring of plot.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const along = meeting({ from, out }, ring[i - 1]!, ring[i]!);
      if (along !== null && (least === null || along < least)) least = along;
    }
  }
  return least;
}

/** Where a ray meets a segment, metres along the ray; null when it does not. */
function meeting({ from, out }: { from: Point; out: Point }, a: Point, b: Point): number | null {
  const [sx, sy] = [b[0] - a[0], b[1] - a[1]];
  const cross = out[0] * sy - out[1] * sx;
  if (Math.abs(cross) < 1e-12) return null;
  const [qx, qy] = [a[0] - from[0], a[1] - from[1]];
  const along = (qx * sy - qy * sx) / cross;
  const share = (qx * out[1] - qy * out[0]) / cross;
  return along >= 0 && share >= 0 && share <= 1 ? along : null;
}

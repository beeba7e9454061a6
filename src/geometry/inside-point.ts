import { type MultiPolygon, type Point, type Polygon, area, bounds, signedRingArea } from './polygon.ts';

/** Centre of mass. It may lie outside a concave shape. */
export function centroid(shape: MultiPolygon): Point {
  const [ox, oy] = shape[0]![0]![0]!;
  let [sumX, sumY, total] = [0, 0, 0];
  for (const polygon of shape) {
    polygon.forEach((ring, index) => {
      const sign = Math.sign(signedRingArea(ring)) * (index === 0 ? 1 : -1);
      for (let i = 1; i < ring.length; i += 1) {
        const [ax, ay] = [ring[i - 1]![0] - ox, ring[i - 1]![1] - oy];
        const [bx, by] = [ring[i]![0] - ox, ring[i]![1] - oy];
        const cross = (ax * by - bx * ay) * sign;
        sumX += (ax + bx) * cross;
        sumY += (ay + by) * cross;
        total += cross * 3;
      }
    });
  }
  return total === 0 ? [ox, oy] : [ox + sumX / total, oy + sumY / total];
}

/** A point inside the largest part, on the widest of nine horizontal lines across it: where a label or a marker may stand. */
export function pointInside(shape: MultiPolygon): Point {
  const part = shape.reduce((best, one) => (area([one]) > area([best]) ? one : best));
  const { minY, maxY } = bounds([part]);
  let best: { point: Point; width: number } | null = null;
  for (let i = 1; i <= 9; i += 1) {
    // Off the round tenths, so that a line seldom runs through a vertex.
    const y = minY + ((maxY - minY) * (i + 0.0137)) / 10.0317;
    for (const [left, right] of chords(part, y)) {
      if (!best || right - left > best.width) best = { point: [(left + right) / 2, y], width: right - left };
    }
  }
  return best ? best.point : centroid([part]);
}

function chords(polygon: Polygon, y: number): [number, number][] {
  const hits: number[] = [];
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i += 1) {
      const [ax, ay] = ring[i - 1]!;
      const [bx, by] = ring[i]!;
      if (ay > y !== by > y) hits.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
  }
  hits.sort((a, b) => a - b);
  const pairs: [number, number][] = [];
  for (let i = 1; i < hits.length; i += 2) pairs.push([hits[i - 1]!, hits[i]!]);
  return pairs;
}

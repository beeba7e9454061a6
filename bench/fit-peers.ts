import { largestRect } from 'd3plus-shape';
import polylabel from 'polylabel';
import { area, type MultiPolygon, type Point, type Polygon } from '../src/geometry/polygon.ts';
import { containsRectangle } from '../src/geometry/placement.ts';

/** The part with most land, around its own first point: the peers count in small numbers. */
export function largestPart(shape: MultiPolygon): Polygon {
  const part = [...shape].sort((a, b) => area([b]) - area([a]))[0]!;
  const [ox, oy] = part[0]![0]!;
  return part.map((ring) => ring.map(([x, y]): Point => [x - ox, y - oy]));
}

export type PeerRectangle = { readonly area: number; readonly inside: boolean };

/** The popular library's largest rectangle by its defaults; it knows no holes. Without its cache, so that each call works. */
export function peerRectangle(part: Polygon): PeerRectangle {
  const found = largestRect(
    part[0]!.slice(0, -1).map(([x, y]): [number, number] => [x, y]),
    { cache: false },
  );
  if (!found) return { area: 0, inside: true };
  const [length, width] = [Math.max(found.width, found.height), Math.min(found.width, found.height)];
  const corners = found.points as Point[];
  return {
    area: found.area,
    inside: containsRectangle(part, { corners: turnedLeft(corners), angle: 0, length, width }),
  };
}

/** Our check takes corners counter-clockwise. */
function turnedLeft(corners: Point[]): Point[] {
  const [a, b, c] = corners as [Point, Point, Point];
  const left = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;
  return left ? corners : [...corners].reverse();
}

/** Radius of the largest circle, to 0.1 m. */
export const peerRadius = (part: Polygon): number =>
  polylabel(
    part.map((ring) => ring.map(([x, y]) => [x, y])),
    0.1,
  ).distance;

import { difference, union } from '../../../../geometry/overlay.ts';
import { area, type MultiPolygon, type Point } from '../../../../geometry/polygon.ts';

export const WINDS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Wind = (typeof WINDS)[number];

/** A part of the land that one border holds and the other does not. `side`: where most of it lies, seen from the middle of the land before. */
export type Changed = { readonly shape: MultiPolygon; readonly areaM2: number; readonly side: Wind | null };

/** How a border changes: metres and square metres of the city's zone. */
export type BorderChange = {
  readonly before: MultiPolygon;
  readonly after: MultiPolygon;
  readonly beforeM2: number;
  readonly afterM2: number;
  readonly added: Changed;
  readonly removed: Changed;
};

/** m²: below this two borders are one, written to the millimetre twice. */
const LEAST = 0.5;

/** The land of before and after, each of parcels together or drawn; null where either has none, or where nothing moves. */
export function borderChange(before: readonly MultiPolygon[], after: readonly MultiPolygon[]): BorderChange | null {
  const [old, next] = [joined(before), joined(after)];
  if (old.length === 0 || next.length === 0) return null;
  const middle = middleOf(old);
  const [added, removed] = [changed(difference(next, old), middle), changed(difference(old, next), middle)];
  if (added.areaM2 < LEAST && removed.areaM2 < LEAST) return null;
  return { before: old, after: next, beforeM2: area(old), afterM2: area(next), added, removed };
}

const joined = (shapes: readonly MultiPolygon[]): MultiPolygon => (shapes.length === 1 ? shapes[0]! : union(shapes));

function changed(shape: MultiPolygon, middle: Point): Changed {
  const parts = shape.filter((part) => area([part]) >= LEAST);
  if (parts.length === 0) return { shape: [], areaM2: 0, side: null };
  const [x, y] = middleOf(parts);
  const turn = Math.atan2(x - middle[0], y - middle[1]) / (Math.PI / 4);
  const near = Math.hypot(x - middle[0], y - middle[1]) < 1;
  return { shape: parts, areaM2: area(parts), side: near ? null : WINDS[(Math.round(turn) + 8) % 8]! };
}

/** The middle of the surface, by its rings; holes count as taken out. */
function middleOf(shape: MultiPolygon): Point {
  const [ox, oy] = shape[0]![0]![0]!;
  let [sum, east, north] = [0, 0, 0];
  for (const polygon of shape) {
    for (const [index, ring] of polygon.entries()) {
      let [twice, x, y] = [0, 0, 0];
      for (let i = 1; i < ring.length; i += 1) {
        const [ax, ay, bx, by] = [ring[i - 1]![0] - ox, ring[i - 1]![1] - oy, ring[i]![0] - ox, ring[i]![1] - oy];
        const cross = ax * by - bx * ay;
        [twice, x, y] = [twice + cross, x + (ax + bx) * cross, y + (ay + by) * cross];
      }
      const sign = (index === 0 ? 1 : -1) * Math.sign(twice);
      [sum, east, north] = [sum + sign * twice * 3, east + sign * x, north + sign * y];
    }
  }
  return sum === 0 ? [ox, oy] : [ox + east / sum, oy + north / sum];
}

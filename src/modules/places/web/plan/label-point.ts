import { squareToSegment } from '../../../../geometry/polygon.ts';
import { barLength, openRing, type PlanFrame, type Point, SHEET_WIDTH } from './plan-frame.ts';
import type { PlanShape } from './plan-data.ts';

const STEPS = 16;
const EDGE_OF_SHEET = 26;

type Wish = {
  readonly avoid?: readonly (readonly Point[])[];
  /** Least distance to a line, drawing units. */
  readonly room?: number;
};

/** Where a number reads best: inside the shape, on the sheet, far from lines and from `avoid`. Null when it has no room. */
export function labelPoint(
  frame: PlanFrame,
  shape: PlanShape,
  { avoid = [], room: least = 9 }: Wish = {},
): Point | null {
  const own = shape.flat().map((ring) => flatOf(openRing(ring).map((position) => frame.at(position))));
  if (own.reduce((count, ring) => count + ring.length / 2, 0) < 3) return null;
  const [left, right] = span(own, 0, SHEET_WIDTH);
  const [top, bottom] = span(own, 1, frame.height);
  const others = avoid.map(flatOf);
  const all = [...own, ...others];
  // Squares of distances, and a place is given up at the first line that is too near: a site's page draws dozens of labels.
  let [best, room]: [Point | null, number] = [null, least * least];
  for (let i = 0; i <= STEPS; i++) {
    for (let j = 0; j <= STEPS; j++) {
      const x = left + ((right - left) * i) / STEPS;
      const y = top + ((bottom - top) * j) / STEPS;
      const near = roomAt(x, y, all, room);
      if (near <= room || !inside(x, y, own) || others.some((ring) => inside(x, y, [ring]))) continue;
      [best, room] = [[x, y], near];
    }
  }
  return best;
}

/** Drawing units between the middles of two letters. */
const APART = 38;

/** Where a strip's letter stands: inside it where there is room, else on its longest side that no letter has taken. */
export function letterPoint(frame: PlanFrame, shape: PlanShape, taken: readonly Point[]): Point | null {
  const sides = shape.flat().flatMap((ring) => {
    const points = openRing(ring).map((position) => frame.at(position));
    return points.map((from, i) => [from, points[(i + 1) % points.length]!] as const);
  });
  const longest = sides.toSorted(([a, b], [c, d]) => away(c, d) - away(a, b));
  const inside = labelPoint(frame, shape, { room: 0 });
  const middles = longest.flatMap(([[ax, ay], [bx, by]]) =>
    [0.5, 0.3, 0.7].map((share): Point => [ax + (bx - ax) * share, ay + (by - ay) * share]),
  );
  const places = inside ? [inside, ...middles] : middles;
  return places.find((at) => taken.every((other) => away(at, other) >= APART)) ?? places[0] ?? null;
}

const away = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

type Flat = Float64Array;

const flatOf = (ring: readonly Point[]): Flat => {
  const flat = new Float64Array(ring.length * 2);
  for (let i = 0; i < ring.length; i++) {
    flat[i * 2] = ring[i]![0];
    flat[i * 2 + 1] = ring[i]![1];
  }
  return flat;
};

// oxlint-disable-next-line max-params
function span(rings: readonly Flat[], axis: 0 | 1, size: number): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = axis; i < ring.length; i += 2) {
      low = Math.min(low, ring[i]!);
      high = Math.max(high, ring[i]!);
    }
  }
  return [Math.max(EDGE_OF_SHEET, low), Math.min(size - EDGE_OF_SHEET, high)];
}

// oxlint-disable-next-line max-params
function inside(x: number, y: number, rings: readonly Flat[]): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 0, last = ring.length - 2; i < ring.length; last = i, i += 2) {
      const [y1, y2] = [ring[last + 1]!, ring[i + 1]!];
      if (y1 > y !== y2 > y && x < ((ring[i]! - ring[last]!) * (y - y1)) / (y2 - y1) + ring[last]!) odd = !odd;
    }
  }
  return odd;
}

/** The square of the distance to the nearest line; anything up to `enough` when it is known not to be farther. */
// oxlint-disable-next-line max-params
function roomAt(x: number, y: number, rings: readonly Flat[], enough: number): number {
  let least = Infinity;
  for (const ring of rings) {
    for (let i = 0, last = ring.length - 2; i < ring.length; last = i, i += 2) {
      const away = squareToSegment(x, y, ring[last]!, ring[last + 1]!, ring[i]!, ring[i + 1]!);
      if (away < least) least = away;
      if (least <= enough) return least;
    }
  }
  return least;
}

/** The ground of the north arrow and of the scale bar, with room for half a number beside them. */
export const signs = (frame: PlanFrame): Point[][] => {
  const bar = SHEET_WIDTH - 66 - barLength(frame) * frame.scale;
  return [box([0, 0], [82, 90]), box([bar, 0], [SHEET_WIDTH, 56])];
};

const box = ([left, top]: Point, [right, bottom]: Point): Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

/** The ground that a short text takes, as a ring to avoid. */
export const textRing = ([x, y]: Point): Point[] => [
  [x - 30, y - 16],
  [x + 30, y - 16],
  [x + 30, y + 16],
  [x - 30, y + 16],
];

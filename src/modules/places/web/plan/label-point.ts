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
  const rings = shape.flat().map((ring) => openRing(ring).map((position) => frame.at(position)));
  const points = rings.flat();
  if (points.length < 3) return null;
  const [left, right] = span(
    points.map(([x]) => x),
    SHEET_WIDTH,
  );
  const [top, bottom] = span(
    points.map(([, y]) => y),
    frame.height,
  );
  let best: { at: Point; room: number } | null = null;
  for (let i = 0; i <= STEPS; i++) {
    for (let j = 0; j <= STEPS; j++) {
      const at: Point = [left + ((right - left) * i) / STEPS, top + ((bottom - top) * j) / STEPS];
      if (!inside(at, rings) || avoid.some((ring) => inside(at, [ring]))) continue;
      const room = Math.min(...[...rings, ...avoid].map((ring) => toRing(at, ring)));
      if (!best || room > best.room) best = { at, room };
    }
  }
  return best && best.room > least ? best.at : null;
}

const span = (values: readonly number[], size: number): [number, number] => [
  Math.max(EDGE_OF_SHEET, Math.min(...values)),
  Math.min(size - EDGE_OF_SHEET, Math.max(...values)),
];

function inside([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i++) {
      const [x1, y1] = ring[i]!;
      const [x2, y2] = ring[(i + 1) % ring.length]!;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
    }
  }
  return odd;
}

function toRing(at: Point, ring: readonly Point[]): number {
  let least = Infinity;
  for (let i = 0; i < ring.length; i++) {
    least = Math.min(least, toSegment(at, ring[i]!, ring[(i + 1) % ring.length]!));
  }
  return least;
}

/** Distance from a point to a segment, in drawing units. */
export function toSegment([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / squared));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
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

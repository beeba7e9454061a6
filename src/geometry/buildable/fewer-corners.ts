import { type MultiPolygon, type Point, type Ring, signedRingArea } from '../polygon.ts';
import { validityOf } from '../validity.ts';

/**
 * Valid land with fewer corners that lies within it and holds every place of it farther than `metres` from its border: where the border bends
 * little, corners outwards are cut off, and arcs inwards are followed by fewer tangents. The land itself where that is not plain.
 */
export function fewerCorners(land: MultiPolygon, metres: number): MultiPolygon {
  return land.map((polygon) => {
    const [origin] = polygon[0] ?? [];
    if (!origin) return polygon;
    const rings = polygon.map((ring, index) => ringWithFewer(ring, { origin, metres, isHole: index > 0 }));
    const isPlain = rings.every((ring) => ring.length > 3) && validityOf([rings]).valid;
    return isPlain ? rings : polygon;
  });
}

type Within = { readonly origin: Point; readonly metres: number; readonly isHole: boolean };

function ringWithFewer(ring: Ring, { origin: [ox, oy], metres, isHole }: Within): Ring {
  // The land lies to the left: of an outer ring that runs counter-clockwise and of a hole that runs clockwise.
  const isTurned = signedRingArea(ring) > 0 === isHole;
  const ordered = isTurned ? ring.toReversed() : ring;
  const corners = ordered.slice(1).map(([x, y]): Point => [x - ox, y - oy]);
  // Half of it each: what the second leaves out lies beside what the first has drawn.
  const fewer = cutOutwards(followInwards(corners, metres / 2), metres / 2);
  const points = fewer.map(([x, y]): Point => [x + ox, y + oy]);
  return [...points, points[0]!];
}

/** Twice the area to the left of a turn. */
const turnOf = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  (bx - ax) * (cy - by) - (by - ay) * (cx - bx);

/** Corners of an open ring by a number that may run over its end. */
const cyclic =
  (corners: readonly Point[]) =>
  (i: number): Point =>
    corners[i % corners.length]!;

/** Runs of corners that all turn to the right become the one at which the sides before and behind them meet, while that is near. */
function followInwards(corners: readonly Point[], metres: number): Point[] {
  const count = corners.length;
  const at = cyclic(corners);
  const start = corners.findIndex((_, i) => turnOf(at(i + count - 1), at(i), at(i + 1)) > 0);
  if (start === -1) return [...corners];
  const found: Point[] = [];
  for (let i = start; i < start + count;) {
    let [next, meeting] = [i + 1, at(i)];
    for (let last = i + 1; last < start + count; last += 1) {
      if (
        turnOf(at(last - 2 + count), at(last - 1), at(last)) >= 0 ||
        turnOf(at(last - 1), at(last), at(last + 1)) >= 0
      )
        break;
      const point = meetingOf([at(i + count - 1), at(i)], [at(last), at(last + 1)]);
      if (!point || !isNear(point, corners, { from: i, to: last, metres })) break;
      [next, meeting] = [last + 1, point];
    }
    found.push(meeting);
    i = next;
  }
  return found;
}

type Line = readonly [Point, Point];

/** Beyond the end of the one side and before the start of the other; null where they part. */
function meetingOf([a, b]: Line, [c, d]: Line): Point | null {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = ux * vy - uy * vx;
  if (cross >= 0) return null;
  const along = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / cross;
  const back = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / cross;
  return along >= 1 && back <= 0 ? [a[0] + along * ux, a[1] + along * uy] : null;
}

type Run = { readonly from: number; readonly to: number; readonly metres: number };

/** Whether a place is so near to one of a run's sides: what lies between it and the run then is too. */
function isNear([x, y]: Point, corners: readonly Point[], { from, to, metres }: Run): boolean {
  const at = cyclic(corners);
  for (let i = from; i < to; i += 1) {
    const [[ax, ay], [bx, by]] = [at(i), at(i + 1)];
    const [dx, dy] = [bx - ax, by - ay];
    const long = dx * dx + dy * dy;
    const share = long === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / long));
    if (Math.hypot(x - ax - share * dx, y - ay - share * dy) <= metres) return true;
  }
  return false;
}

/** Corners that turn to the left between two others are left out while none of them stands off the line between these by more. */
function cutOutwards(corners: readonly Point[], metres: number): Point[] {
  const count = corners.length;
  const at = cyclic(corners);
  const found: Point[] = [];
  for (let i = 0; i < count;) {
    let next = i + 1;
    for (let last = i + 2; last <= count; last += 1) {
      if (turnOf(at(last - 2), at(last - 1), at(last)) < 0 || !isFlat(corners, { from: i, to: last, metres })) break;
      next = last;
    }
    found.push(at(i));
    i = next;
  }
  return found;
}

function isFlat(corners: readonly Point[], { from, to, metres }: Run): boolean {
  const at = cyclic(corners);
  const [[ax, ay], [bx, by]] = [at(from), at(to)];
  const long = Math.hypot(bx - ax, by - ay);
  for (let i = from + 1; i < to; i += 1) {
    const [x, y] = at(i);
    const off = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    // To the right of the line, and between its ends.
    const along = (bx - ax) * (x - ax) + (by - ay) * (y - ay);
    if (off > 0 || off < -metres * long || along < 0 || along > long * long) return false;
  }
  return true;
}

import type { MultiPolygon, Point, Ring } from '../polygon.ts';

/** Edges of a ring up to which looking at all pairs costs less than asking the engine. */
const MOST_EDGES = 100;
/** Error bound of the orientation's determinant in doubles: (3 + 16ε)ε, ε = 2⁻⁵³ (Shewchuk 1997). */
const BOUND = 3.330_669_073_875_471_6e-16;

/**
 * True only when a shape of one ring is certainly a surface: no two edges touch but neighbours in their common corner. Says nothing when
 * false: the engine decides then. `origin` must be the one that the engine is asked with, so that both judge the same numbers.
 */
export function isSurelySimple(shape: MultiPolygon, [ox, oy]: Point): boolean {
  const ring = shape.length === 1 && shape[0]!.length === 1 ? shape[0]![0]! : null;
  if (ring === null || ring.length < 4 || ring.length > MOST_EDGES + 1) return false;
  const edges = ring.length - 1;
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [x, y] of ring) {
    xs.push(x - ox);
    ys.push(y - oy);
  }
  if (!isClosed(ring)) return false;
  for (let i = 0; i < edges; i += 1) {
    if (!turnsCleanly({ xs, ys }, i, i + 1 === edges ? 1 : i + 2)) return false;
    const last = i === 0 ? edges - 1 : edges;
    for (let j = i + 2; j < last; j += 1) if (mayMeet({ xs, ys }, i, j)) return false;
  }
  return true;
}

const isClosed = (ring: Ring): boolean => {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first[0] === last[0] && first[1] === last[1];
};

type Corners = { readonly xs: readonly number[]; readonly ys: readonly number[] };

/** 1 left, -1 right, 0 when that is not certain. */
function side({ xs, ys }: Corners, [a, b]: readonly [number, number], c: number): -1 | 0 | 1 {
  const left = (xs[a]! - xs[c]!) * (ys[b]! - ys[c]!);
  const right = (ys[a]! - ys[c]!) * (xs[b]! - xs[c]!);
  const turn = left - right;
  if (Math.abs(turn) <= BOUND * (Math.abs(left) + Math.abs(right))) return 0;
  return turn > 0 ? 1 : turn < 0 ? -1 : 0;
}

/** Whether the edges i and i + 1 share their corner alone: they bend there, or go on forward. */
function turnsCleanly(corners: Corners, i: number, next: number): boolean {
  const { xs, ys } = corners;
  const [dx, dy] = [xs[i + 1]! - xs[i]!, ys[i + 1]! - ys[i]!];
  const [ex, ey] = [xs[next]! - xs[i + 1]!, ys[next]! - ys[i + 1]!];
  if ((dx === 0 && dy === 0) || (ex === 0 && ey === 0)) return false;
  return side(corners, [i, i + 1], next) !== 0 || dx * ex + dy * ey > 0;
}

/** False only when the edges i and j, which are no neighbours, are certainly apart. */
function mayMeet(corners: Corners, i: number, j: number): boolean {
  const { xs, ys } = corners;
  const [ax, ay, bx, by] = [xs[i]!, ys[i]!, xs[i + 1]!, ys[i + 1]!];
  const [cx, cy, dx, dy] = [xs[j]!, ys[j]!, xs[j + 1]!, ys[j + 1]!];
  if ((cx > ax && cx > bx && dx > ax && dx > bx) || (cx < ax && cx < bx && dx < ax && dx < bx)) return false;
  if ((cy > ay && cy > by && dy > ay && dy > by) || (cy < ay && cy < by && dy < ay && dy < by)) return false;
  const [fromC, fromD] = [side(corners, [i, i + 1], j), side(corners, [i, i + 1], j + 1)];
  if (fromC !== 0 && fromC === fromD) return false;
  const [fromA, fromB] = [side(corners, [j, j + 1], i), side(corners, [j, j + 1], i + 1)];
  return fromA === 0 || fromA !== fromB;
}

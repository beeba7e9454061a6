import Flatbush from 'flatbush';
import type { Corners } from './corners.ts';
import type { Pieces } from './pieces.ts';

/** Two lines count as the same border only along so many metres; shorter ones come from any sharp angle. */
const SHORTEST = 1;
/** Cosine: within some 6° of parallel. */
const PARALLEL = -0.995;

/** A piece with land on one side only, that side to its left. */
type Free = {
  readonly piece: number;
  readonly from: number;
  readonly to: number;
  readonly ux: number;
  readonly uy: number;
  readonly length: number;
};

export type NearLines = {
  readonly corners: Corners;
  /** Pieces that the new corners may lie on. */
  readonly pieces: readonly number[];
};

/**
 * Borders drawn twice as long lines that run together and part slowly, so that no corner of the one lies on the other: puts a
 * corner where they are `tolerance` metres apart. Null when there are none.
 */
export function nearLines(corners: Corners, pieces: Pieces, tolerance: number): NearLines | null {
  const free = freePieces(corners, pieces);
  if (free.length === 0 || tolerance === 0) return null;
  const { xs, ys } = corners;
  const index = new Flatbush(free.length);
  const boxOf = ({ from, to }: Free, margin: number): [number, number, number, number] => [
    Math.min(xs[from]!, xs[to]!) - margin,
    Math.min(ys[from]!, ys[to]!) - margin,
    Math.max(xs[from]!, xs[to]!) + margin,
    Math.max(ys[from]!, ys[to]!) + margin,
  ];
  for (const one of free) index.add(...boxOf(one, 0));
  index.finish();
  const added: { x: number; y: number }[] = [];
  const touched = new Set<number>();
  free.forEach((one, i) => {
    const opposite = (j: number): boolean => j > i && one.ux * free[j]!.ux + one.uy * free[j]!.uy <= PARALLEL;
    for (const j of index.search(...boxOf(one, tolerance), opposite)) {
      const points = partings(corners, [one, free[j]!], tolerance);
      if (points.length === 0) continue;
      added.push(...points);
      touched.add(one.piece).add(free[j]!.piece);
    }
  });
  return added.length === 0 ? null : { corners: withMore(corners, added), pieces: [...touched] };
}

function freePieces({ xs, ys }: Corners, pieces: Pieces): Free[] {
  const free: Free[] = [];
  for (let piece = 0; piece < pieces.count; piece += 1) {
    const use = pieces.firstUse[piece]!;
    if (use === -1 || pieces.next(use) !== -1) continue;
    const left = pieces.onLeft(use);
    const [from, to] = left ? [pieces.from[piece]!, pieces.to[piece]!] : [pieces.to[piece]!, pieces.from[piece]!];
    const [dx, dy] = [xs[to]! - xs[from]!, ys[to]! - ys[from]!];
    const length = Math.hypot(dx, dy);
    if (length >= SHORTEST) free.push({ piece, from, to, ux: dx / length, uy: dy / length, length });
  }
  return free;
}

/** Where two lines of opposite directions come to be `tolerance` apart, on the first one; nothing where that is at an end. */
function partings(
  { xs, ys }: Corners,
  [one, other]: readonly [Free, Free],
  tolerance: number,
): { x: number; y: number }[] {
  const [ox, oy] = [xs[one.from]!, ys[one.from]!];
  const along = (c: number): number => (xs[c]! - ox) * one.ux + (ys[c]! - oy) * one.uy;
  const across = (c: number): number => (ys[c]! - oy) * one.ux - (xs[c]! - ox) * one.uy;
  const [start, end] = [along(other.to), along(other.from)];
  const [low, high] = [Math.max(0, start), Math.min(one.length, end)];
  if (high - low < SHORTEST) return [];
  const slope = (across(other.from) - across(other.to)) / (end - start);
  const apartAt = (metres: number): number => across(other.to) + slope * (metres - start);
  // A little less than the tolerance, so that the point lies on both lines whatever the rounding.
  const reach = tolerance * 0.99;
  const crossing = [(reach - apartAt(0)) / slope, (-reach - apartAt(0)) / slope].sort((a, b) => a - b);
  const [from, to] =
    slope === 0
      ? Math.abs(apartAt(low)) <= reach
        ? [low, high]
        : [0, 0]
      : [Math.max(low, crossing[0]!), Math.min(high, crossing[1]!)];
  if (!(to - from >= SHORTEST)) return [];
  const inner = (metres: number): boolean => metres > low + tolerance && metres < high - tolerance;
  return [from, to].filter(inner).map((metres) => ({ x: ox + one.ux * metres, y: oy + one.uy * metres }));
}

function withMore(corners: Corners, added: readonly { x: number; y: number }[]): Corners {
  const { count } = corners;
  const [xs, ys] = [new Float64Array(count + added.length), new Float64Array(count + added.length)];
  xs.set(corners.xs.subarray(0, count));
  ys.set(corners.ys.subarray(0, count));
  added.forEach(({ x, y }, i) => {
    xs[count + i] = x;
    ys[count + i] = y;
  });
  return { ...corners, count: count + added.length, xs, ys };
}

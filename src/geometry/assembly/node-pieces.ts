import { cellSlot, type Corners } from './corners.ts';
import type { Pieces } from './pieces.ts';

/** Splits pieces (all of them, or those listed) at every corner that lies on them, within `tolerance` metres, until none does. */
export function nodePieces(
  corners: Corners,
  pieces: Pieces,
  { tolerance, only }: { tolerance: number; only?: readonly number[] },
): void {
  const grid = gridOf(corners, pieces);
  const waiting: number[] = [];
  const first = only?.length ?? pieces.count;
  for (let i = 0; i < first; i += 1) {
    waiting.push(only ? only[i]! : i);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (pieces.firstUse[next] === -1) continue;
      // A part that existed before may have been split already: its new uses follow.
      if (pieces.firstPart[next] !== -1) {
        waiting.push(...pieces.split(next, cornerOf(pieces, next)));
        continue;
      }
      const corner = cornerOn(corners, grid, { pieces, piece: next, tolerance });
      if (corner !== -1) waiting.push(...pieces.split(next, corner));
    }
  }
}

/** The corner at which a piece was split. */
function cornerOf(pieces: Pieces, piece: number): number {
  const part = pieces.firstPart[piece]!;
  return pieces.from[part] === pieces.from[piece] ? pieces.to[part]! : pieces.from[part]!;
}

type Grid = { readonly cell: number; readonly mask: number; readonly first: Int32Array; readonly next: Int32Array };

const LEAST_CELL = 2;

function gridOf({ count, xs, ys }: Corners, pieces: Pieces): Grid {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, count * 2)));
  const [first, next] = [new Int32Array(size).fill(-1), new Int32Array(count)];
  const grid = { cell: Math.max(LEAST_CELL, medianLength(xs, ys, pieces)), mask: size - 1, first, next };
  for (let c = 0; c < count; c += 1) {
    const slot = cellSlot(Math.floor(xs[c]! / grid.cell), Math.floor(ys[c]! / grid.cell), grid.mask);
    next[c] = first[slot]!;
    first[slot] = c;
  }
  return grid;
}

function medianLength(xs: Float64Array, ys: Float64Array, { count, from, to }: Pieces): number {
  const step = Math.max(1, Math.floor(count / 1000));
  const lengths: number[] = [];
  for (let p = 0; p < count; p += step)
    lengths.push(Math.hypot(xs[to[p]!]! - xs[from[p]!]!, ys[to[p]!]! - ys[from[p]!]!));
  return lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0;
}

type Asked = { readonly pieces: Pieces; readonly piece: number; readonly tolerance: number };

/** A piece under search, from its lower corner. */
type Search = {
  readonly corners: Corners;
  readonly ends: readonly [number, number];
  readonly ax: number;
  readonly ay: number;
  readonly dx: number;
  readonly dy: number;
  readonly tolerance: number;
  best: number;
  bestOff: number;
};

/** The corner nearest to the middle of those that lie on a piece, -1 when there is none. */
function cornerOn(corners: Corners, grid: Grid, { pieces, piece, tolerance }: Asked): number {
  const { xs, ys, count } = corners;
  const [a, b] = [pieces.from[piece]!, pieces.to[piece]!];
  const { cell, first, next, mask } = grid;
  const [ax, ay] = [xs[a]!, ys[a]!];
  const [dx, dy] = [xs[b]! - ax, ys[b]! - ay];
  const search: Search = { corners, ends: [a, b], ax, ay, dx, dy, tolerance, best: -1, bestOff: Infinity };
  const right = Math.floor((Math.max(ax, ax + dx) + tolerance) / cell);
  const left = Math.floor((Math.min(ax, ax + dx) - tolerance) / cell);
  if (right - left + Math.abs(dy) / cell > count) {
    for (let c = 0; c < count; c += 1) look(search, c);
    return search.best;
  }
  for (let column = left; column <= right; column += 1) {
    // The piece's heights over this column of cells.
    const one = dx === 0 ? ay : ay + clamp((column * cell - tolerance - ax) / dx) * dy;
    const other = dx === 0 ? ay + dy : ay + clamp(((column + 1) * cell + tolerance - ax) / dx) * dy;
    const bottom = Math.floor((Math.min(one, other) - tolerance) / cell);
    const top = Math.floor((Math.max(one, other) + tolerance) / cell);
    for (let row = bottom; row <= top; row += 1)
      for (let c = first[cellSlot(column, row, mask)]!; c !== -1; c = next[c]!) look(search, c);
  }
  return search.best;
}

const clamp = (share: number): number => (share < 0 ? 0 : share > 1 ? 1 : share);

/** Takes a corner as the best when it lies on the piece and nearer to its middle. */
function look(search: Search, c: number): void {
  const { corners, ends, ax, ay, dx, dy, tolerance } = search;
  if (c === ends[0] || c === ends[1]) return;
  const [px, py] = [corners.xs[c]! - ax, corners.ys[c]! - ay];
  const length2 = dx * dx + dy * dy;
  const along = px * dx + py * dy;
  if (along <= 0 || along >= length2) return;
  const across = px * dy - py * dx;
  if (across * across > tolerance * tolerance * length2) return;
  // Both parts are shorter than the whole, so that splitting ends.
  if (px * px + py * py >= length2 || (px - dx) ** 2 + (py - dy) ** 2 >= length2) return;
  const off = Math.abs(along - length2 / 2);
  if (off > search.bestOff || (off === search.bestOff && c > search.best)) return;
  search.best = c;
  search.bestOff = off;
}

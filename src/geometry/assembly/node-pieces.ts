import type { Corners } from './corners.ts';
import type { Pieces } from './pieces.ts';

/** Splits pieces at every corner that lies on them, within `tolerance` metres, until no corner lies on a whole piece. */
export function nodePieces(corners: Corners, pieces: Pieces, tolerance: number): void {
  const grid = gridOf(corners, pieces);
  const waiting: number[] = [];
  const first = pieces.count;
  for (let piece = 0; piece < first; piece += 1) {
    waiting.push(piece);
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
    const slot = slotOf(grid, Math.floor(xs[c]! / grid.cell), Math.floor(ys[c]! / grid.cell));
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

function slotOf({ mask }: Grid, column: number, row: number): number {
  const mixed = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}

type Asked = { readonly pieces: Pieces; readonly piece: number; readonly tolerance: number };

/** The corner nearest to the middle of those that lie on a piece, -1 when there is none. */
function cornerOn(corners: Corners, grid: Grid, { pieces, piece, tolerance }: Asked): number {
  const { xs, ys, count } = corners;
  const [a, b] = [pieces.from[piece]!, pieces.to[piece]!];
  const { cell, first, next } = grid;
  const [ax, ay] = [xs[a]!, ys[a]!];
  const [dx, dy] = [xs[b]! - ax, ys[b]! - ay];
  const length2 = dx * dx + dy * dy;
  const allowed = tolerance * tolerance * length2;
  let [best, bestOff] = [-1, Infinity];
  const look = (c: number): void => {
    if (c === a || c === b) return;
    const [px, py] = [xs[c]! - ax, ys[c]! - ay];
    const along = px * dx + py * dy;
    if (along <= 0 || along >= length2) return;
    const across = px * dy - py * dx;
    if (across * across > allowed) return;
    // Both parts are shorter than the whole, so that splitting ends.
    if (px * px + py * py >= length2 || (px - dx) ** 2 + (py - dy) ** 2 >= length2) return;
    const off = Math.abs(along - length2 / 2);
    if (off < bestOff || (off === bestOff && c < best)) [best, bestOff] = [c, off];
  };
  const columns = Math.abs(dx) / cell + 2;
  const rows = Math.abs(dy) / cell + 2;
  if (columns + rows > count) {
    for (let c = 0; c < count; c += 1) look(c);
    return best;
  }
  const [minX, maxX] = [Math.min(ax, ax + dx) - tolerance, Math.max(ax, ax + dx) + tolerance];
  for (let column = Math.floor(minX / cell); column <= Math.floor(maxX / cell); column += 1) {
    // The piece's heights over this column of cells.
    const [low, high] = heightsOver([ax, ay, dx, dy], column * cell - tolerance, (column + 1) * cell + tolerance);
    for (let row = Math.floor((low - tolerance) / cell); row <= Math.floor((high + tolerance) / cell); row += 1)
      for (let c = first[slotOf(grid, column, row)]!; c !== -1; c = next[c]!) look(c);
  }
  return best;
}

function heightsOver(
  [ax, ay, dx, dy]: readonly [number, number, number, number],
  left: number,
  right: number,
): readonly [number, number] {
  if (dx === 0) return dy < 0 ? [ay + dy, ay] : [ay, ay + dy];
  const one = Math.min(1, Math.max(0, (left - ax) / dx));
  const other = Math.min(1, Math.max(0, (right - ax) / dx));
  const [y1, y2] = [ay + dy * one, ay + dy * other];
  return y1 < y2 ? [y1, y2] : [y2, y1];
}

import { type Bits, holds, noRows, setRow } from './bits.ts';

const SIDE = 256;
const MOST_MOVED = 4096;

type Placed = { readonly rows: number; readonly eastings: Float64Array; readonly northings: Float64Array };

/** Rows by the square of land they stand on: 256 × 256 squares over all that was placed when it was made. */
type Squares = {
  readonly minX: number;
  readonly minY: number;
  readonly width: number;
  readonly height: number;
  /** Where each square begins in `rows`; one more closes the last. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly moved: Bits;
  readonly movedRows: Set<number>;
};

/** Finds rows by where they stand. Made when first asked; rows that move since are kept beside it. */
export class SiteGrid {
  #squares: Squares | null = null;

  move(rows: Iterable<number>): void {
    const squares = this.#squares;
    if (!squares) return;
    for (const row of rows) {
      if (row >= squares.moved.length * 32 || squares.movedRows.size > MOST_MOVED) {
        this.#squares = null;
        return;
      }
      setRow(squares.moved, row);
      squares.movedRows.add(row);
    }
  }

  prepare(placed: Placed): Squares {
    return (this.#squares ??= squaresOf(placed));
  }

  /** Calls `visit` with each square of rows that the window touches, and whether all of it lies within; then with those that moved. */
  // oxlint-disable-next-line max-params
  eachIn(placed: Placed, window: Window, visit: (rows: Uint32Array, whole: boolean) => void): void {
    const { minX, minY, width, height, starts, rows, moved, movedRows } = this.prepare(placed);
    const column = (x: number): number => Math.max(0, Math.min(SIDE - 1, Math.floor((x - minX) / width)));
    const line = (y: number): number => Math.max(0, Math.min(SIDE - 1, Math.floor((y - minY) / height)));
    const [left, right] = [column(window.minX), column(window.maxX)];
    const [low, high] = [line(window.minY), line(window.maxY)];
    for (let y = low; y <= high; y += 1) {
      for (let x = left; x <= right; x += 1) {
        const cell = y * SIDE + x;
        if (starts[cell] === starts[cell + 1]) continue;
        const of = rows.subarray(starts[cell], starts[cell + 1]);
        const inside = x > left && x < right && y > low && y < high;
        visit(movedRows.size === 0 ? of : of.filter((row) => !holds(moved, row)), inside);
      }
    }
    if (movedRows.size > 0) visit(Uint32Array.from(movedRows), false);
  }
}

export type Window = {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
};

function squaresOf({ rows, eastings, northings }: Placed): Squares {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0; row < rows; row += 1) {
    const [x, y] = [eastings[row]!, northings[row]!];
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  if (minX > maxX) [minX, minY, maxX, maxY] = [0, 0, 1, 1];
  const [width, height] = [Math.max(1, maxX - minX) / SIDE, Math.max(1, maxY - minY) / SIDE];
  const cellOf = (row: number): number =>
    Math.min(SIDE - 1, Math.floor((northings[row]! - minY) / height)) * SIDE +
    Math.min(SIDE - 1, Math.floor((eastings[row]! - minX) / width));
  const starts = new Uint32Array(SIDE * SIDE + 1);
  let placed = 0;
  for (let row = 0; row < rows; row += 1) {
    if (Number.isNaN(eastings[row]!)) continue;
    starts[cellOf(row) + 1]! += 1;
    placed += 1;
  }
  for (let cell = 0; cell < SIDE * SIDE; cell += 1) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice();
  const sorted = new Uint32Array(placed);
  for (let row = 0; row < rows; row += 1) {
    if (Number.isNaN(eastings[row]!)) continue;
    const cell = cellOf(row);
    sorted[next[cell]!] = row;
    next[cell]! += 1;
  }
  return { minX, minY, width, height, starts, rows: sorted, moved: noRows(rows), movedRows: new Set() };
}

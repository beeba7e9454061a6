import { type Bits, holds, noRows, setRow } from './bits.ts';

const SIDE = 256;
const MOST_MOVED = 4096;
const PAUSE = 65_536;

type Placed = { readonly rows: number; readonly eastings: Float64Array; readonly northings: Float64Array };

/** Rows by the square of land they stand on: 256 × 256 squares over all that was placed when it was made. */
export type Squares = {
  readonly minX: number;
  readonly minY: number;
  readonly width: number;
  readonly height: number;
  /** Where each square begins in `rows`; one more closes the last. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  /** Where each of `rows` stands, and the sums of those of each square. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly sumX: Float64Array;
  readonly sumY: Float64Array;
  /** Of a row the square in which it stood then. */
  readonly squareOf: Uint16Array;
  /** Rows that stand elsewhere now or nowhere, and the squares that they left. */
  readonly moved: Bits;
  readonly movedRows: Set<number>;
  readonly left: Uint8Array;
};

export type Window = {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
};

/** A run of `rows` in a square that the window touches. */
export type Visit = {
  readonly square: number;
  readonly from: number;
  readonly to: number;
  /** All of it lies within the window, for sure. */
  readonly whole: boolean;
};

/** Finds rows by where they stand. Made when first asked; rows that move since are kept beside it. */
export class SiteGrid {
  #squares: Squares | null = null;

  move(rows: Iterable<number>): void {
    const squares = this.#squares;
    if (!squares) return;
    const { moved, movedRows, left, squareOf } = squares;
    for (const row of rows) {
      if (row >= moved.length * 32 || movedRows.size > MOST_MOVED) {
        this.#squares = null;
        return;
      }
      setRow(moved, row);
      movedRows.add(row);
      // A row that stood nowhere marks a square that it did not leave: that one is only looked at more closely.
      left[squareOf[row]!] = 1;
    }
  }

  prepare(placed: Placed): Squares {
    for (const steps = this.preparing(placed); ;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** Pauses in between. */
  *preparing(placed: Placed): Generator<void, Squares> {
    return (this.#squares ??= yield* squaresOf(placed));
  }

  /** Calls `visit` with each square that the window touches and that holds rows; those that moved are not looked at. */
  // oxlint-disable-next-line max-params
  eachIn(placed: Placed, window: Window, visit: (visited: Visit) => void): void {
    const { minX, minY, width, height, starts } = this.prepare(placed);
    const column = (x: number): number => Math.max(0, Math.min(SIDE - 1, Math.floor((x - minX) / width)));
    const line = (y: number): number => Math.max(0, Math.min(SIDE - 1, Math.floor((y - minY) / height)));
    const [left, right] = [column(window.minX), column(window.maxX)];
    const [low, high] = [line(window.minY), line(window.maxY)];
    const visited = { square: 0, from: 0, to: 0, whole: false };
    for (let y = low; y <= high; y += 1) {
      for (let x = left; x <= right; x += 1) {
        visited.square = y * SIDE + x;
        visited.from = starts[visited.square]!;
        visited.to = starts[visited.square + 1]!;
        visited.whole = x > left && x < right && y > low && y < high;
        if (visited.from < visited.to) visit(visited);
      }
    }
  }
}

function* squaresOf({ rows, eastings, northings }: Placed): Generator<void, Squares> {
  const { minX, minY, width, height } = sizesOf({ rows, eastings, northings });
  const squareOf = new Uint16Array(rows);
  const starts = new Uint32Array(SIDE * SIDE + 1);
  for (let row = 0; row < rows; row += 1) {
    if (Number.isNaN(eastings[row]!)) continue;
    squareOf[row] =
      Math.min(SIDE - 1, Math.floor((northings[row]! - minY) / height)) * SIDE +
      Math.min(SIDE - 1, Math.floor((eastings[row]! - minX) / width));
    starts[squareOf[row]! + 1]! += 1;
    if (row % PAUSE === PAUSE - 1) yield;
  }
  for (let square = 0; square < SIDE * SIDE; square += 1) starts[square + 1]! += starts[square]!;
  const next = starts.slice();
  const placed = starts[SIDE * SIDE]!;
  const [sorted, xs, ys] = [new Uint32Array(placed), new Float64Array(placed), new Float64Array(placed)];
  const [sumX, sumY] = [new Float64Array(SIDE * SIDE), new Float64Array(SIDE * SIDE)];
  for (let row = 0; row < rows; row += 1) {
    if (Number.isNaN(eastings[row]!)) continue;
    const square = squareOf[row]!;
    const at = next[square]!;
    next[square] = at + 1;
    sorted[at] = row;
    sumX[square]! += xs[at] = eastings[row]!;
    sumY[square]! += ys[at] = northings[row]!;
    if (row % PAUSE === PAUSE - 1) yield;
  }
  const since = { moved: noRows(rows), movedRows: new Set<number>(), left: new Uint8Array(SIDE * SIDE) };
  return { minX, minY, width, height, starts, rows: sorted, xs, ys, sumX, sumY, squareOf, ...since };
}

/** Where the squares begin, and how wide and high each is. */
function sizesOf({ rows, eastings, northings }: Placed): Pick<Squares, 'minX' | 'minY' | 'width' | 'height'> {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0; row < rows; row += 1) {
    const [x, y] = [eastings[row]!, northings[row]!];
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  if (minX > maxX) [minX, minY, maxX, maxY] = [0, 0, 1, 1];
  return { minX, minY, width: Math.max(1, maxX - minX) / SIDE, height: Math.max(1, maxY - minY) / SIDE };
}

/** Whether a row of a visited square still stands there. */
export const stands = ({ left, moved }: Squares, square: number, row: number): boolean =>
  left[square] === 0 || !holds(moved, row);

import { admitsAll, type SiteFilter } from '../filter.ts';
import { type Bits, holds, noRows, setRow } from './bits.ts';
import type { ListingColumns } from './listing-columns.ts';
import { passing } from './sight.ts';
import { type Squares, stands, type Visit, type Window } from './site-grid.ts';

/** A square of the window that holds sites, with the middle of where they stand. */
export type Cluster = {
  readonly count: number;
  readonly easting: number;
  readonly northing: number;
  readonly square: Window;
};

export type WindowSearch =
  | { readonly kind: 'sites'; readonly rows: readonly number[] }
  | { readonly kind: 'clusters'; readonly total: number; readonly clusters: readonly Cluster[] };

/** Squares of the window along each side. */
const CELLS = 12;

type WindowAsked = {
  readonly filter: SiteFilter;
  readonly window: Window;
  readonly most: number;
  /** Squares along each side; 12 when not said. */
  readonly cells?: number;
};

/** Sites that pass and stand in the window, edges included: each when they are at most `most`, else counted by squares of the window. */
export function searchWindow(
  columns: ListingColumns,
  { filter, window, most, cells = CELLS }: WindowAsked,
): WindowSearch {
  const counted = new Counted(window, most, cells);
  const squares = columns.grid.prepare(columns);
  const found = admitsAll(filter) ? null : foundBy(columns, filter);
  columns.grid.eachIn(columns, window, (visit) => {
    if (!found && visit.whole && squares.left[visit.square] === 0 && counted.addSquare(squares, visit)) return;
    countRows(counted, squares, { ...visit, found });
  });
  for (const row of squares.movedRows)
    if (holds(found ?? columns.all, row)) counted.add(row, columns.eastings[row]!, columns.northings[row]!);
  return counted.search();
}

type RowsVisited = Visit & { readonly found: Bits | null };

// oxlint-disable-next-line max-params
function countRows(counted: Counted, squares: Squares, { square, from, to, whole, found }: RowsVisited): void {
  const { rows, xs, ys, left } = squares;
  const asStood = left[square] === 0;
  for (let at = from; at < to; at += 1) {
    const row = rows[at]!;
    if (found && !holds(found, row)) continue;
    if (!asStood && !stands(squares, square, row)) continue;
    if (whole) counted.addWithin(row, xs[at]!, ys[at]!);
    else counted.add(row, xs[at]!, ys[at]!);
  }
}

/** What stands in the squares of a window, counted one by one or by whole squares of the grid. */
class Counted {
  readonly #window: Window;
  readonly #most: number;
  readonly #cells: number;
  readonly #counts: Uint32Array;
  readonly #east: Float64Array;
  readonly #north: Float64Array;
  readonly #rows: number[] = [];
  #total = 0;

  // oxlint-disable-next-line max-params
  constructor(window: Window, most: number, cells: number) {
    [this.#window, this.#most, this.#cells] = [window, most, cells];
    this.#counts = new Uint32Array(cells * cells);
    this.#east = new Float64Array(cells * cells);
    this.#north = new Float64Array(cells * cells);
  }

  // oxlint-disable-next-line max-params
  add(row: number, x: number, y: number): void {
    const { minX, minY, maxX, maxY } = this.#window;
    if (x >= minX && x <= maxX && y >= minY && y <= maxY) this.addWithin(row, x, y);
  }

  // oxlint-disable-next-line max-params
  addWithin(row: number, x: number, y: number): void {
    if (this.#total < this.#most) this.#rows.push(row);
    this.#total += 1;
    const cell = this.#cellOf(x, y);
    this.#counts[cell]! += 1;
    this.#east[cell]! += x;
    this.#north[cell]! += y;
  }

  /** All rows of a square of the grid at once; false where they have to be looked at one by one. */
  // oxlint-disable-next-line max-params
  addSquare({ minX, minY, width, height, sumX, sumY }: Squares, { square, from, to }: Visit): boolean {
    if (this.#total < this.#most) return false;
    const [x, y] = [minX + (square & 255) * width, minY + (square >> 8) * height];
    const cell = this.#cellOf(x, y);
    if (cell !== this.#cellOf(x + width, y + height)) return false;
    this.#total += to - from;
    this.#counts[cell]! += to - from;
    this.#east[cell]! += sumX[square]!;
    this.#north[cell]! += sumY[square]!;
    return true;
  }

  #cellOf(x: number, y: number): number {
    const { minX, minY, maxX, maxY } = this.#window;
    const cells = this.#cells;
    const across = maxX > minX ? Math.min(cells - 1, Math.floor(((x - minX) / (maxX - minX)) * cells)) : 0;
    const up = maxY > minY ? Math.min(cells - 1, Math.floor(((y - minY) / (maxY - minY)) * cells)) : 0;
    return across + cells * up;
  }

  search(): WindowSearch {
    if (this.#total <= this.#most) return { kind: 'sites', rows: this.#rows.sort((a, b) => a - b) };
    const clusters: Cluster[] = [];
    for (const [cell, count] of this.#counts.entries()) {
      if (count === 0) continue;
      const square = squareOf(this.#window, cell, this.#cells);
      clusters.push({ count, easting: this.#east[cell]! / count, northing: this.#north[cell]! / count, square });
    }
    return { kind: 'clusters', total: this.#total, clusters };
  }
}

/** Rows that stand in the window, edges included. */
export function rowsWithin(columns: ListingColumns, window: Window): Bits {
  const { eastings, northings, all } = columns;
  const within = noRows(columns.rows);
  const squares = columns.grid.prepare(columns);
  const { rows, xs, ys, left } = squares;
  const isIn = (x: number, y: number): boolean =>
    x >= window.minX && x <= window.maxX && y >= window.minY && y <= window.maxY;
  columns.grid.eachIn(columns, window, ({ square, from, to, whole }) => {
    const asStood = left[square] === 0;
    for (let at = from; at < to; at += 1)
      if ((asStood || stands(squares, square, rows[at]!)) && (whole || isIn(xs[at]!, ys[at]!)))
        setRow(within, rows[at]!);
  });
  for (const row of squares.movedRows)
    if (holds(all, row) && isIn(eastings[row]!, northings[row]!)) setRow(within, row);
  return within;
}

// oxlint-disable-next-line max-params
function squareOf({ minX, minY, maxX, maxY }: Window, cell: number, cells: number): Window {
  const [width, height] = [(maxX - minX) / cells, (maxY - minY) / cells];
  const [x, y] = [minX + (cell % cells) * width, minY + Math.floor(cell / cells) * height];
  return { minX: x, minY: y, maxX: x + width, maxY: y + height };
}

const sights = new WeakMap<ListingColumns, { readonly filter: string; readonly found: Bits }>();

/** Who moves the map asks with the same filter again and again. */
// oxlint-disable-next-line max-params
function foundBy(columns: ListingColumns, filter: SiteFilter): Bits {
  const key = JSON.stringify(filter);
  const known = sights.get(columns);
  if (known?.filter === key) return known.found;
  const found = passing(columns, filter);
  sights.set(columns, { filter: key, found });
  return found;
}

import { admitsAll, type SiteFilter } from '../filter.ts';
import { type Bits, holds, noRows, setRow } from './bits.ts';
import type { ListingColumns } from './listing-columns.ts';
import { sightOf } from './sight.ts';
import type { Window } from './site-grid.ts';

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
  const found = foundBy(columns, filter);
  const { eastings, northings } = columns;
  const rows: number[] = [];
  const [counts, east, north] = [
    new Uint32Array(cells * cells),
    new Float64Array(cells * cells),
    new Float64Array(cells * cells),
  ];
  let total = 0;
  columns.grid.eachIn(columns, window, (of, whole) => {
    for (let at = 0; at < of.length; at += 1) {
      const row = of[at]!;
      if (!holds(found, row)) continue;
      const [x, y] = [eastings[row]!, northings[row]!];
      if (!whole && !(x >= window.minX && x <= window.maxX && y >= window.minY && y <= window.maxY)) continue;
      if (total < most) rows.push(row);
      total += 1;
      const cell = cellOf(x, window.minX, window.maxX, cells) + cells * cellOf(y, window.minY, window.maxY, cells);
      counts[cell]! += 1;
      east[cell]! += x;
      north[cell]! += y;
    }
  });
  if (total <= most) return { kind: 'sites', rows: rows.sort((a, b) => a - b) };
  const clusters: Cluster[] = [];
  for (let cell = 0; cell < counts.length; cell += 1) {
    const count = counts[cell]!;
    if (count === 0) continue;
    const square = squareOf(window, cell, cells);
    clusters.push({ count, easting: east[cell]! / count, northing: north[cell]! / count, square });
  }
  return { kind: 'clusters', total, clusters };
}

/** Rows that stand in the window, edges included. */
export function rowsWithin(columns: ListingColumns, window: Window): Bits {
  const { eastings, northings, rows, all } = columns;
  const within = noRows(rows);
  columns.grid.eachIn(columns, window, (of) => {
    for (let at = 0; at < of.length; at += 1) {
      const row = of[at]!;
      const [x, y] = [eastings[row]!, northings[row]!];
      if (x >= window.minX && x <= window.maxX && y >= window.minY && y <= window.maxY && holds(all, row))
        setRow(within, row);
    }
  });
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
  if (admitsAll(filter)) return columns.all;
  const key = JSON.stringify(filter);
  const known = sights.get(columns);
  if (known?.filter === key) return known.found;
  const { found } = sightOf(columns, filter);
  sights.set(columns, { filter: key, found });
  return found;
}

// oxlint-disable-next-line max-params
const cellOf = (value: number, low: number, high: number, cells: number): number =>
  high > low ? Math.min(cells - 1, Math.floor(((value - low) / (high - low)) * cells)) : 0;

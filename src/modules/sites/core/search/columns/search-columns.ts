import { admitsAll, type SiteFacetCounts, type SiteFilter, type SiteSearch, type SiteSort } from '../filter.ts';
import { type Bits, holds, rowsOf, sizeOf } from './bits.ts';
import { countFacets } from './count-facets.ts';
import type { ListingColumns } from './listing-columns.ts';
import { type Sight, sightOf } from './sight.ts';
import { orderOf } from './row-order.ts';

export type Page = { readonly from: number; readonly most: number };

export type ColumnSearch = {
  /** Of all that pass. */
  readonly total: number;
  /** Rows of the page, in order: numbers of the listings that the columns were made of. */
  readonly rows: readonly number[];
  readonly counts: SiteFacetCounts;
  /** As in `SiteSearch`. */
  readonly relaxed: SiteSearch['relaxed'];
  readonly understood: SiteSearch['understood'];
  readonly of: number;
};

/** What `searchSites` answers, a page of it, from columns: the same rows, order and counts, also of a million sites. */
// oxlint-disable-next-line max-params
export function searchColumns(columns: ListingColumns, filter: SiteFilter, page: Page): ColumnSearch {
  const sight = sightOf(columns, filter);
  const total = sizeOf(sight.found);
  return {
    total,
    rows: page.from < total ? pageOf(columns, { found: sight.found, sort: filter.sort }, page) : [],
    counts: admitsAll(filter) ? countAll(columns, sight) : countFacets(columns, sight),
    relaxed: [...sight.besides].map(([part, bits]) => ({ part, sites: total + sizeOf(bits) })),
    understood: columns.words.resolve(filter.text),
    of: columns.rows,
  };
}

const wholes = new WeakMap<ListingColumns, SiteFacetCounts>();

/** The first page of every visit: counted once. */
function countAll(columns: ListingColumns, sight: Sight): SiteFacetCounts {
  const counts = wholes.get(columns) ?? countFacets(columns, sight);
  wholes.set(columns, counts);
  return counts;
}

// oxlint-disable-next-line max-params
function pageOf(
  columns: ListingColumns,
  { found, sort }: { found: Bits; sort: SiteSort },
  { from, most }: Page,
): readonly number[] {
  if (sort === 'best') return [...rowsOf(found).subarray(from, from + most)];
  const order = orderOf(columns, sort);
  const rows: number[] = [];
  for (let at = 0, passed = 0; at < order.length && rows.length < most; at += 1) {
    if (!holds(found, order[at]!)) continue;
    if (passed >= from) rows.push(order[at]!);
    passed += 1;
  }
  return rows;
}

export type Window = {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
};

/** A square of the window that holds several sites, with the middle of where they stand. */
export type Cluster = { readonly count: number; readonly easting: number; readonly northing: number };

export type WindowSearch =
  | { readonly kind: 'sites'; readonly rows: readonly number[] }
  | { readonly kind: 'clusters'; readonly total: number; readonly clusters: readonly Cluster[] };

const CELLS = 24;

/** Sites that pass and stand in the window, edges included: each when they are at most `most`, else counted by squares of the window. */
export function searchWindow(
  columns: ListingColumns,
  { filter, window, most }: { filter: SiteFilter; window: Window; most: number },
): WindowSearch {
  const { found } = sightOf(columns, filter);
  const { eastings, northings } = columns;
  const rows: number[] = [];
  const [counts, east, north] = [
    new Uint32Array(CELLS * CELLS),
    new Float64Array(CELLS * CELLS),
    new Float64Array(CELLS * CELLS),
  ];
  let total = 0;
  for (let row = 0; row < columns.rows; row += 1) {
    const x = eastings[row]!;
    if (!(x >= window.minX && x <= window.maxX)) continue;
    const y = northings[row]!;
    if (!(y >= window.minY && y <= window.maxY) || !holds(found, row)) continue;
    if (total < most) rows.push(row);
    total += 1;
    const cell = cellOf(x, window.minX, window.maxX) + CELLS * cellOf(y, window.minY, window.maxY);
    counts[cell]! += 1;
    east[cell]! += x;
    north[cell]! += y;
  }
  if (total <= most) return { kind: 'sites', rows };
  const clusters: Cluster[] = [];
  for (let cell = 0; cell < counts.length; cell += 1) {
    const count = counts[cell]!;
    if (count > 0) clusters.push({ count, easting: east[cell]! / count, northing: north[cell]! / count });
  }
  return { kind: 'clusters', total, clusters };
}

// oxlint-disable-next-line max-params
const cellOf = (value: number, low: number, high: number): number =>
  high > low ? Math.min(CELLS - 1, Math.floor(((value - low) / (high - low)) * CELLS)) : 0;

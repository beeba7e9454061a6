import { admitsAll, type SiteFacetCounts, type SiteFilter, type SiteSearch, type SiteSort } from '../filter.ts';
import { type Bits, holds, rowsOf, sizeOf } from './bits.ts';
import { countFacets } from './count-facets.ts';
import type { ListingColumns } from './listing-columns.ts';
import { passing, type Sight, sightOf } from './sight.ts';
import { inOrder, orderOf, pageAfterChanges } from './row-order.ts';

export type Page = {
  readonly from: number;
  readonly most: number;
  /** Only these rows are searched; all when not said. */
  readonly among?: Bits;
};

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
  const sight = sightOf(columns, filter, page.among);
  const total = sizeOf(sight.found);
  const search = {
    total,
    rows: page.from < total ? pageOf(columns, { found: sight.found, sort: filter.sort, total }, page) : [],
    counts: admitsAll(filter) && !page.among ? countAll(columns, sight) : countFacets(columns, sight),
    relaxed: [...sight.besides].map(([part, bits]) => ({ part, sites: total + sizeOf(bits) })),
    understood: columns.words.resolve(filter.text),
    of: columns.live,
  };
  sight.giveBack();
  return search;
}

const wholes = new WeakMap<ListingColumns, SiteFacetCounts>();

/** The first page of every visit: counted once. */
function countAll(columns: ListingColumns, sight: Omit<Sight, 'giveBack'>): SiteFacetCounts {
  const counts = wholes.get(columns) ?? countFacets(columns, sight);
  wholes.set(columns, counts);
  return counts;
}

/** So many are put in order by themselves; of more, the order of all is walked until the page is full. */
const MOST_SORTED = 1000;

type Found = { readonly found: Bits; readonly sort: SiteSort; readonly total: number };

// oxlint-disable-next-line max-params
function pageOf(columns: ListingColumns, { found, sort, total }: Found, { from, most }: Page): readonly number[] {
  if (sort === 'best' && !columns.best) return [...rowsOf(found).subarray(from, from + most)];
  if (total <= MOST_SORTED) return [...inOrder(columns, sort, rowsOf(found)).subarray(from, from + most)];
  const after = pageAfterChanges(columns, { found, sort, from, most });
  if (after) return after;
  const order = orderOf(columns, sort);
  // Where nothing is left out, the page stands in the order as it is.
  return total === columns.live ? [...order.subarray(from, from + most)] : walked(order, found, { from, most });
}

// oxlint-disable-next-line max-params
function walked(order: Uint32Array, found: Bits, { from, most }: Page): readonly number[] {
  const rows: number[] = [];
  for (let at = 0, passed = 0; at < order.length && rows.length < most; at += 1) {
    if (!holds(found, order[at]!)) continue;
    if (passed >= from) rows.push(order[at]!);
    passed += 1;
  }
  return rows;
}

/** Land of all sites on offer, m². */
export function landOf({ all, best }: ListingColumns): number {
  let sum = 0;
  if (best) for (const row of rowsOf(all)) sum += best.land[row]!;
  return sum;
}

/** Tells of the site with an id whether it passes the filter. */
// oxlint-disable-next-line max-params
export function idsPassing(columns: ListingColumns, filter: SiteFilter): (id: number) => boolean {
  const ids = new Set<number>();
  for (const row of rowsOf(passing(columns, filter))) ids.add(columns.ids[row]!);
  return (id) => ids.has(id);
}

import type { Day } from '../../../../kernel/day.ts';
import { columnsOf, type ListingColumns } from './columns/listing-columns.ts';
import { searchColumns } from './columns/search-columns.ts';
import type { SiteFilter, SiteSearch } from './filter.ts';
import type { SiteListing } from './listing.ts';
import { searchSites } from './search-sites.ts';

/** From here on laying an offer out in columns costs less than walking it twice. */
const WORTH_COLUMNS = 500;

const laidOut = new WeakMap<readonly SiteListing[], { readonly asOf: Day; readonly columns: ListingColumns }>();

/**
 * What `searchSites` answers, of an offer of any size. A large one is laid out in columns once, for as long as the same array is
 * asked about on the same day: keep the array while nothing of the offer changes.
 */
// oxlint-disable-next-line max-params
export const searchIndexed = (listings: readonly SiteListing[], filter: SiteFilter, asOf: Day): SiteSearch =>
  listings.length < WORTH_COLUMNS ? searchSites(listings, filter, asOf) : searchByColumns(listings, filter, asOf);

// oxlint-disable-next-line max-params
export function searchByColumns(listings: readonly SiteListing[], filter: SiteFilter, asOf: Day): SiteSearch {
  const before = laidOut.get(listings);
  const columns = before?.asOf === asOf ? before.columns : columnsOf(listings, asOf);
  if (columns !== before?.columns) laidOut.set(listings, { asOf, columns });
  const { rows, total: _, ...rest } = searchColumns(columns, filter, { from: 0, most: listings.length });
  return { found: rows.map((row) => listings[row]!), ...rest };
}

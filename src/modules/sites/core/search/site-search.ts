/** The search of the offer, as one name on the door of sites. */
export * from './filter.ts';
export * from './listing.ts';
export * from './query.ts';
export { AVAILABLE, districtCode, freshValue, numberOf, valuesOf } from './facet-values.ts';
export { type NearMiss, knownFacets, nearestMisses, searchSites, vocabularyOf } from './search-sites.ts';
export { searchIndexed } from './search-indexed.ts';
export { type WordGroup, answersText, resolveText } from './text.ts';
export { MOST_PIECES, packReady, readyOn, type ReadyUntil, unpackReady } from './ready.ts';
export { wordsOf } from './words.ts';
export type { ListingColumns, PlacedListing } from './columns/listing-columns.ts';
export { OfferColumns } from './columns/offer-columns.ts';
export { dayOf } from './day-numbers.ts';
export { type ColumnSearch, idsPassing, landOf, searchColumns } from './columns/search-columns.ts';
export { type Cluster, type WindowSearch, rowsWithin, searchWindow } from './columns/search-window.ts';
export type { Window } from './columns/site-grid.ts';

/** The kept listings of the offer, as one name on the door of sites. */
export {
  type ListingChange,
  changesAfter,
  latelyChanged,
  latestChange,
  listingsByIds,
  moreChangesThan,
  moreOfferedThan,
  offeredCount,
} from './listing.queries.ts';
export { eachOffered } from './listing.copy.ts';
export { countOffer, type KeptListing, dueSites, keepListings, markOtherEdition, unmark } from './listing.writes.ts';

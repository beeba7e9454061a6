import type { Day } from '../../../../../kernel/day.ts';
import type { ChoiceFacet, RangeFacet, SiteSort } from '../filter.ts';
import type { SiteListing } from '../listing.ts';
import type { Bits, SpareBits } from './bits.ts';
import { OfferColumns } from './offer-columns.ts';
import type { RangeSteps } from './range-steps.ts';
import type { SiteGrid } from './site-grid.ts';
import type { Words } from './changing-words.ts';

/** Of one choice facet: for each row the number of its set of values, and the rows of each set unless there are too many sets. */
export type ChoiceColumn = {
  readonly codes: Uint8Array | Uint16Array;
  readonly sets: readonly (readonly string[])[];
  readonly bits: readonly Bits[] | null;
};

/** Of one range facet: the number, NaN where there is none; the rows with a number, and those of which nothing is known. */
export type RangeColumn = {
  readonly numbers: Float64Array;
  readonly known: Bits;
  readonly unknown: Bits;
  readonly steps: RangeSteps;
};

/** Metres, any system that all rows share. */
export type Place = readonly [easting: number, northing: number];

/** A listing as a row: whose it is, the land that the sort `best` goes by, and where it stands. */
export type PlacedListing = Omit<SiteListing, 'name'> & {
  readonly id: number;
  /** m² */
  readonly landM2: number;
  readonly place: Place;
};

/** What orders rows by the sort `best`: kind, then the largest first, then slug. */
export type BestKeys = { readonly kinds: Uint8Array; readonly land: Float64Array };

/** The offer of one day laid out in columns, as it stands until a row changes. */
export type ListingColumns = {
  /** Rows that there is room for; those that hold a site are `all`, and so many are they: `live`. */
  readonly rows: number;
  readonly all: Bits;
  readonly live: number;
  readonly asOf: Day;
  readonly ids: Float64Array;
  readonly slugs: readonly string[];
  readonly choices: Readonly<Record<ChoiceFacet, ChoiceColumn>>;
  readonly ranges: Readonly<Record<RangeFacet, RangeColumn>>;
  readonly known: Uint8Array;
  /** `readyRank` of the day. */
  readonly ready: Uint8Array;
  /** Days since 1970; the least number where there is no fact. */
  readonly confirmed: Int32Array;
  readonly words: Words;
  readonly eastings: Float64Array;
  readonly northings: Float64Array;
  readonly grid: SiteGrid;
  readonly spare: SpareBits;
  /** Null: rows stand in the order of the sort `best`. */
  readonly best: BestKeys | null;
  /** Sorted already. */
  readonly orders: Map<SiteSort, Uint32Array>;
  /** Sorted before these rows changed. */
  readonly late: ReadonlyMap<SiteSort, { readonly order: Uint32Array; readonly changed: ReadonlySet<number> }>;
};

/** Columns of listings that stand in the order of the sort `best`: row n is listing n. */
export function columnsOf(listings: readonly SiteListing[], asOf: Day, places: readonly Place[] = []): ListingColumns {
  const columns = new OfferColumns({ capacity: listings.length, asOf, inOrder: true });
  listings.forEach((listing, row) =>
    columns.put({ ...listing, id: row, landM2: 0, place: places[row] ?? [Number.NaN, Number.NaN] }),
  );
  return columns.view();
}

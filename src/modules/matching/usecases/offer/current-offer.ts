import { setTimeout } from 'node:timers/promises';
import type { Day } from '../../../../kernel/day.ts';
import type { Bilingual } from '../../../../kernel/locale.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { inTurns } from '../../../../platform/in-turns.ts';
import { siteSearch } from '../../../sites/index.ts';
import { siteListings } from '../../../sites/index.server.ts';
import type { CityAt } from '../load-dossiers.ts';
import { followListings } from './follow-listings.ts';
import { MOST_IN_MEMORY } from './large-offer.ts';

/** The offer of a city as the search reads it, current at the revision asked for or a later one. */
export type CurrentOffer = {
  readonly columns: siteSearch.ListingColumns;
  /** Names of districts by their codes. */
  readonly districts: ReadonlyMap<string, Bilingual>;
  /** So few that they stand in memory whole. Not said of an offer without its last changes: it may have grown since. */
  readonly isSmall: boolean;
};

/** How far a large offer has been read since the application started. */
export type OfferBeingRead = { readonly read: number; readonly of: number };

/** `late`: many changes are coming in, and this is the offer without the last of them. */
export type OfferInTime =
  | { readonly kind: 'offer'; readonly offer: CurrentOffer; readonly late: boolean }
  | { readonly kind: 'being-read'; readonly progress: OfferBeingRead };

type Held = {
  readonly columns: siteSearch.OfferColumns;
  readonly districts: Map<string, Bilingual>;
  revision: number;
  /** Null while nothing was read. */
  change: number | null;
  /** Between two days, when rows of both stand side by side. */
  turning: boolean;
};

const CITIES_KEPT = 16;
const held = new Map<string, Held>();
const busy = new Map<string, Promise<unknown>>();
const beingRead = new Map<string, { read: number; of: number }>();

/** Nobody waits for the last of this work, while all others ask meanwhile. */
const TURN_MS = 4;

/** Changed rows that the words' index bears beside it before everything is laid out anew: so many, and one row in twenty. */
const MOST_WEAR = 2000;
const WEAR_SHARE = 0.05;

/** Never older than what the caller has read of its city: while the columns are being brought up, it waits. */
export async function currentOffer(db: Db, at: CityAt, asOf: Day): Promise<CurrentOffer> {
  for (;;) {
    const known = heldFor(at.teryt, asOf);
    if (known && known.revision >= at.revision) return offerOf(known);
    await workOn(db, at, asOf);
  }
}

/** As `currentOffer`, for a reader who waits no longer than so many milliseconds. */
// oxlint-disable-next-line max-params
export async function offerInTime(db: Db, at: CityAt, asOf: Day, patienceMs: number): Promise<OfferInTime> {
  const late = setTimeout(patienceMs, null, { ref: false });
  const current = currentOffer(db, at, asOf);
  const offer = await Promise.race([current, late]);
  if (offer) return { kind: 'offer', offer, late: false };
  const known = heldFor(at.teryt, asOf);
  if (known) {
    current.catch(() => null);
    return { kind: 'offer', offer: { ...offerOf(known), isSmall: false }, late: true };
  }
  const progress = beingRead.get(at.teryt);
  if (!progress) return { kind: 'offer', offer: await current, late: false };
  current.catch(() => null);
  return { kind: 'being-read', progress: { ...progress } };
}

const offerOf = ({ columns, districts }: Held): CurrentOffer => ({
  columns: columns.view(),
  districts,
  isSmall: columns.size <= MOST_IN_MEMORY,
});

function heldFor(teryt: string, asOf: Day): Held | null {
  const known = held.get(teryt);
  return known && !known.turning && known.columns.asOf === asOf ? known : null;
}

/** One at a time for each city. */
// oxlint-disable-next-line max-params
function workOn(db: Db, at: CityAt, asOf: Day): Promise<unknown> {
  const waiting = busy.get(at.teryt);
  if (waiting) return waiting;
  const work = bringUp(db, at, asOf);
  busy.set(at.teryt, work);
  const rest = async (): Promise<void> => {
    try {
      const { columns, anew } = await work;
      if (!anew) return;
      // Who waits is answered before the orders are sorted that few ask for.
      const sorting = inTurns(columns.preparing(), TURN_MS);
      busy.set(at.teryt, sorting);
      await sorting;
    } finally {
      busy.delete(at.teryt);
      beingRead.delete(at.teryt);
    }
  };
  rest().catch(() => undefined);
  return work;
}

/** What is held answers meanwhile. Changes that were put before the database broke are put again the next time. */
// oxlint-disable-next-line max-params
async function bringUp(db: Db, at: CityAt, asOf: Day): Promise<{ columns: siteSearch.OfferColumns; anew: boolean }> {
  const known = held.get(at.teryt);
  const into = known && !(await isWorn(db, known)) ? known : await empty(db, at, asOf);
  if (into.columns.asOf !== asOf) await turn(into, asOf);
  const { revision, change } = await followListings(db, {
    asOf,
    since: into.change,
    take: (changes) => inTurns(putting(into, changes), TURN_MS),
    takeOffered: takingOf(into, beingRead.get(at.teryt)),
  });
  if (into !== known) await inTurns(into.columns.preparing(['best']));
  into.revision = Math.max(revision, 0);
  into.change = change;
  held.delete(at.teryt);
  held.set(at.teryt, into);
  const oldest = held.keys().next();
  if (held.size > CITIES_KEPT && !oldest.done) held.delete(oldest.value);
  beingRead.delete(at.teryt);
  return { columns: into.columns, anew: into !== known };
}

/** Whether reading everything anew is quicker than minding all that was changed or is about to be. */
async function isWorn(db: Db, { columns, change }: Held): Promise<boolean> {
  if (change === null) return true;
  const most = Math.floor(MOST_WEAR + columns.size * WEAR_SHARE);
  return columns.wear > most || (await siteListings.moreChangesThan(db, change, most - columns.wear));
}

async function turn(into: Held, asOf: Day): Promise<void> {
  into.turning = true;
  await inTurns(into.columns.advancing(asOf));
  into.turning = false;
}

async function empty(db: Db, { teryt }: CityAt, asOf: Day): Promise<Held> {
  const of = await siteListings.offeredCount(db);
  beingRead.set(teryt, { read: 0, of });
  return {
    columns: new siteSearch.OfferColumns({ capacity: Math.ceil(of * 1.02) + 64, asOf }),
    districts: new Map(),
    revision: -1,
    change: null,
    turning: false,
  };
}

// oxlint-disable-next-line max-params
function* putting(into: Held, changes: readonly siteListings.ListingChange[]): Generator<void, void> {
  const put = takingOf(into);
  for (const [n, { id, listing }] of changes.entries()) {
    if (listing) put(listing);
    else into.columns.remove(id);
    if (n % 64 === 63) yield;
  }
}

/** Puts listings in, and counts them where somebody waits for all. */
// oxlint-disable-next-line max-params
function takingOf({ columns, districts }: Held, progress?: { read: number }) {
  let last: Bilingual | null = null;
  return (listing: siteSearch.PlacedListing): void => {
    const { district } = listing;
    columns.put(listing);
    if (district.pl !== last?.pl || district.en !== last.en)
      districts.set(siteSearch.districtCode(district.pl), district);
    last = district;
    if (progress) progress.read += 1;
  };
}

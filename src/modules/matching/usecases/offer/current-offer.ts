import type { Day } from '../../../../kernel/day.ts';
import type { Bilingual } from '../../../../kernel/locale.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { inTurns } from '../../../../platform/in-turns.ts';
import { siteSearch } from '../../../sites/index.ts';
import { siteListings } from '../../../sites/index.server.ts';
import type { CityAt } from '../load-dossiers.ts';
import { followListings } from './follow-listings.ts';

/** The offer of a city as the search reads it, current at the revision asked for or a later one. */
export type CurrentOffer = {
  readonly columns: siteSearch.ListingColumns;
  /** Names of districts by their codes. */
  readonly districts: ReadonlyMap<string, Bilingual>;
};

type Held = {
  columns: siteSearch.OfferColumns;
  readonly districts: Map<string, Bilingual>;
  revision: number;
  change: number;
};

const CITIES_KEPT = 16;
const held = new Map<string, Held>();
const busy = new Map<string, Promise<void>>();

/** Changed rows that the words' index bears beside it before everything is laid out anew: so many, and one row in twenty. */
const MOST_WEAR = 2000;
const WEAR_SHARE = 0.05;

/** Never older than what the caller has read of its city: while the columns are being brought up, it waits. */
export async function currentOffer(db: Db, at: CityAt, asOf: Day): Promise<CurrentOffer> {
  for (;;) {
    const waiting = busy.get(at.teryt);
    if (waiting) {
      await waiting;
      continue;
    }
    const known = held.get(at.teryt);
    if (known && known.revision >= at.revision && known.columns.asOf === asOf)
      return { columns: known.columns.view(), districts: known.districts };
    const work = bringUp(db, at, asOf).finally(() => busy.delete(at.teryt));
    busy.set(at.teryt, work);
    await work;
  }
}

async function bringUp(db: Db, at: CityAt, asOf: Day): Promise<void> {
  const known = held.get(at.teryt);
  const worn = known && known.columns.wear > MOST_WEAR + known.columns.size * WEAR_SHARE;
  const into = known && !worn ? known : await empty(db, asOf);
  // What is half brought up when the database breaks is thrown away.
  held.delete(at.teryt);
  if (into.columns.asOf !== asOf) await inTurns(into.columns.advancing(asOf));
  const { revision, change } = await followListings(db, {
    asOf,
    since: into.change,
    take: (changes) => inTurns(putting(into, changes)),
  });
  if (into !== known) await inTurns(into.columns.preparing());
  held.set(at.teryt, { ...into, revision: Math.max(revision, 0), change });
  const oldest = held.keys().next();
  if (held.size > CITIES_KEPT && !oldest.done) held.delete(oldest.value);
}

async function empty(db: Db, asOf: Day): Promise<Held> {
  const capacity = Math.ceil((await siteListings.offeredCount(db)) * 1.02) + 64;
  return {
    columns: new siteSearch.OfferColumns({ capacity, asOf }),
    districts: new Map(),
    revision: -1,
    change: 0,
  };
}

function* putting({ columns, districts }: Held, changes: readonly siteListings.ListingChange[]): Generator<void, void> {
  for (const [n, { id, listing }] of changes.entries()) {
    if (listing) {
      columns.put(listing);
      districts.set(siteSearch.districtCode(listing.district.pl), listing.district);
    } else columns.remove(id);
    if (n % 64 === 63) yield;
  }
}

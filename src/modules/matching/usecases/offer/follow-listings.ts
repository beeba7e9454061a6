import { sql } from 'kysely';
import type { Day } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { siteSearch } from '../../../sites/index.ts';
import { siteListings } from '../../../sites/index.server.ts';
import { keptListingOf, LISTING_EDITION } from '../../core/judging/listing/kept-listing.ts';
import { cityRevision } from '../../data/land.queries.ts';
import { readDossiers } from '../load-dossiers.ts';

/** Sites reckoned anew in one transaction, and rows read at once. */
const BATCH = 500;
const PAGE = 4000;
/** After so many PostgreSQL counts its rows anew, or it reads the next million as if there were a thousand. */
const MANY = 5000;

export type Following = {
  readonly asOf: Day;
  /** The last change that the caller knows; null: none. */
  readonly since: number | null;
  /** Where none is known: takes each listing on offer. What was taken is of no use when the database broke in between. */
  readonly takeOffered: (listing: siteSearch.PlacedListing) => void;
  /** Takes changes in their order; asked again with the same ones when the database broke in between. */
  readonly take: (changes: readonly siteListings.ListingChange[]) => Promise<void>;
};

/** What the changes taken amount to: all listings at that revision, up to that change. */
export type Followed = { readonly revision: number; readonly change: number };

/**
 * Makes the listings of the city true for a day, whatever was changed since they were made, and hands on all that changed after
 * `since`. One at a time for each city, over all processes, so that changes are committed in the order of their numbers.
 */
export const followListings = (db: Db, following: Following): Promise<Followed> =>
  db.connection().execute(async (one) => {
    const lock = sql`hashtext('site listings'), hashtext(platform.city())`;
    await sql`select pg_advisory_lock(${lock})`.execute(one);
    try {
      const { since } = following;
      if (since === null) {
        await inSnapshot(one, (tx) => siteListings.markOtherEdition(tx, LISTING_EDITION));
        const followed = await reckoned(one, following.asOf);
        await siteListings.eachOffered(db, following.takeOffered);
        return followed;
      }
      for (;;) {
        const step = await inSnapshot(one, (tx) => reckon(tx, { ...following, since }));
        if (!step) continue;
        await following.take(step.changes);
        return step;
      }
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(one);
    }
  });

const inSnapshot = <Done>(db: Db, work: (tx: Db) => Promise<Done>): Promise<Done> =>
  db.transaction().setIsolationLevel('repeatable read').execute(work);

/** Reckons all that is due, batch by batch; then nothing of it changes until the lock is given back. */
async function reckoned(one: Db, asOf: Day): Promise<Followed> {
  for (let all = 0; ;) {
    const followed = await inSnapshot(one, async (tx) => {
      const some = await reckonSome(tx, asOf);
      if (some === 0 && all >= MANY) await siteListings.countOffer(tx);
      all += some;
      if (some > 0) return null;
      const at = await cityRevision(tx);
      return { revision: at?.revision ?? 0, change: await siteListings.latestChange(tx) };
    });
    if (followed) return followed;
  }
}

/** One batch of what is due; how many that was. */
async function reckonSome(tx: Db, asOf: Day): Promise<number> {
  const due = await siteListings.dueSites(tx, asOf, BATCH);
  if (due.length === 0) return 0;
  const dossiers = await readDossiers(tx, due);
  await siteListings.keepListings(
    tx,
    due,
    dossiers.map((dossier) => keptListingOf(dossier, asOf)),
  );
  await siteListings.unmark(tx, due);
  return due.length;
}

/** One batch of what is due; null when more is to be done. Rows that this transaction wrote are handed on after it is committed. */
async function reckon(tx: Db, { asOf, since, take }: Following & { since: number }) {
  const due = await reckonSome(tx, asOf);
  if (due === BATCH) return null;
  let [change, changes] = [since, await siteListings.changesAfter(tx, since, PAGE)];
  while (changes.length === PAGE) {
    if (due > 0) return null;
    change = changes.at(-1)!.change;
    // The next are read while these are taken in.
    [changes] = await Promise.all([siteListings.changesAfter(tx, change, PAGE), take(changes)]);
  }
  const at = await cityRevision(tx);
  return { revision: at?.revision ?? 0, change: changes.at(-1)?.change ?? change, changes };
}

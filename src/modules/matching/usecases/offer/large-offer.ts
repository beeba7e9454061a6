import type { Db } from '../../../../platform/db/index.ts';
import { siteListings } from '../../../sites/index.server.ts';

/** An offer of so many sites is held in memory whole, and each of them against a need; of more, only what is asked for is read. */
export const MOST_IN_MEMORY = 2000;

/** Whether more are on offer. Counts no further than that. */
export const isLargeOffer = (db: Db): Promise<boolean> => siteListings.moreOfferedThan(db, MOST_IN_MEMORY);

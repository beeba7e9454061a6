import { clientAddress } from '../../../../../platform/rate/client-address.ts';
import { takeTry } from '../../../../../platform/rate/rate.ts';
import type { PageContext } from '../../../../../platform/web/index.ts';

/** Computed answers of one reader in a minute. */
const [TRIES, WINDOW_SECONDS] = [60, 60];
/** Seconds, when all places are taken. */
export const COME_AGAIN_SECONDS = 10;

/** Counts a question that will be computed; seconds to wait when there were too many, else 0. */
export async function mustWait(c: PageContext): Promise<number> {
  const { rooms } = c.var;
  const who = clientAddress(c.env, c.req.header('x-forwarded-for'));
  const counted = { what: 'fit', who, limit: TRIES, windowSeconds: WINDOW_SECONDS, now: rooms.clock.now() };
  return (await takeTry(rooms.database.whole, counted)).retryAfterSeconds;
}

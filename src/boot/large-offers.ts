import { warmUp } from '../geometry/buildable/warm-up.ts';
import { dayInPoland } from '../kernel/day.ts';
import { currentOffer, isLargeOffer } from '../modules/matching/index.server.ts';
import { inTurns } from '../platform/in-turns.ts';
import { readCities, type Rooms } from '../platform/web/index.ts';

/** Reads the large offers of all cities into memory, so that the first reader needn't wait for it. */
export async function readLargeOffers({ database, clock }: Rooms): Promise<void> {
  for (const city of await readCities(database.whole)) {
    const db = database.city(city.teryt);
    if (await isLargeOffer(db)) await currentOffer(db, city, dayInPoland(clock.now()));
  }
}

/** Milliseconds: readers who ask meanwhile go on between the steps. */
const TURN_MS = 4;

/** Has the geometry engine compiled before the first reader asks what of land may be built on; threads of the process share what it compiled. */
export const warmLand = (): Promise<void> => inTurns(warmUp(), TURN_MS);

import { dayInPoland } from '../kernel/day.ts';
import { currentOffer, isLargeOffer } from '../modules/matching/index.server.ts';
import { readCities, type Rooms } from '../platform/web/index.ts';

/** Reads the large offers of all cities into memory, so that the first reader needn't wait for it. */
export async function readLargeOffers({ database, clock }: Rooms): Promise<void> {
  for (const city of await readCities(database.whole)) {
    const db = database.city(city.teryt);
    if (await isLargeOffer(db)) await currentOffer(db, city, dayInPoland(clock.now()));
  }
}

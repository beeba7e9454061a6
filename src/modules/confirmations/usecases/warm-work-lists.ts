import { dayInPoland } from '../../../kernel/day.ts';
import { readCities } from '../../../platform/web/index.ts';
import type { RoundSettings } from '../../../platform/jobs/city-rounds.ts';
import { workList } from './work-list.ts';

/** Reckons every city's work list once, so that whoever opens it first after a start does not wait for the offer to be read. Pauses after each site. */
export async function warmWorkLists({ database, clock }: Pick<RoundSettings, 'database' | 'clock'>): Promise<void> {
  for (const city of await readCities(database.whole))
    await workList(database.city(city.teryt), city, dayInPoland(clock.now()));
}

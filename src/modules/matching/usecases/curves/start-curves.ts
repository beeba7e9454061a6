import { dayInPoland } from '../../../../kernel/day.ts';
import { type RoundSettings, startCityRounds } from '../../../../platform/jobs/city-rounds.ts';
import { reckonDueCurves } from './reckon-curves.ts';

/** How late curves may follow their land; until then the land itself is asked. */
const LOOK_MS = 5 * 60_000;

/** Keeps the curves of every city's land, in whichever process is free. `stop` before the jobs end. */
export const startCurves = (settings: RoundSettings): Promise<{ stop(): Promise<void> }> =>
  startCityRounds(settings, {
    name: 'fit-curves',
    everyMs: LOOK_MS,
    work: ({ db, now }) => reckonDueCurves(db, dayInPoland(now)),
  });

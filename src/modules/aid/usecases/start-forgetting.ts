import { type RoundSettings, startCityRounds } from '../../../platform/jobs/city-rounds.ts';
import { forgetCalculations } from './keep-calculation.ts';

/** How late an expired calculation may be deleted; its link has ended before. */
const LOOK_MS = 6 * 60 * 60_000;

/** Deletes expired calculations in every city, in whichever process is free. `stop` before the jobs end. */
export const startForgetting = (settings: RoundSettings): Promise<{ stop(): Promise<void> }> =>
  startCityRounds(settings, { name: 'aid-forgetting', everyMs: LOOK_MS, work: forgetCalculations });

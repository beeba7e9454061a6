import { type RoundSettings, startCityRounds } from '../../../platform/jobs/city-rounds.ts';
import { eraseOver } from './erase-over.ts';

/** How late a day's round may begin after midnight; a restart begins one at once. */
const LOOK_MS = 60 * 60_000;

/** Erases in every city what has been kept long enough, in whichever process is free. `stop` before the jobs end. */
export const startErasures = (settings: RoundSettings): Promise<{ stop(): Promise<void> }> =>
  startCityRounds(settings, { name: 'submission-erasure', everyMs: LOOK_MS, work: eraseOver });

import { type RoundSettings, startCityRounds } from '../../../platform/jobs/city-rounds.ts';
import { sweepCity } from './sweep-city.ts';

/** How late a day's round may begin after midnight or a restart. */
const LOOK_MS = 15 * 60_000;

/** Makes the daily round of every city, in whichever process is free. `stop` before the jobs end. */
export const startSweeps = ({
  baseUrl,
  ...settings
}: RoundSettings & { readonly baseUrl: string }): Promise<{ stop(): Promise<void> }> =>
  startCityRounds(settings, {
    name: 'confirmation-sweep',
    everyMs: LOOK_MS,
    work: (of) => sweepCity({ ...of, baseUrl }),
  });

import { type RoundSettings, startCityRounds } from '../../../platform/jobs/city-rounds.ts';
import { eraseQuiet } from './privacy/erase-quiet.ts';
import { sweepCity } from './sweep-city.ts';

/** How late a day's round may begin after midnight or a restart. */
const LOOK_MS = 15 * 60_000;
/** The same for erasing; what was erased is not found again. */
const ERASE_MS = 6 * 60 * 60_000;

/** Makes the daily rounds of every city, questions and erasures, in whichever process is free. `stop` before the jobs end. */
export async function startSweeps({
  baseUrl,
  ...settings
}: RoundSettings & { readonly baseUrl: string }): Promise<{ stop(): Promise<void> }> {
  const rounds = await Promise.all([
    startCityRounds(settings, {
      name: 'confirmation-sweep',
      everyMs: LOOK_MS,
      work: (of) => sweepCity({ ...of, baseUrl }),
    }),
    startCityRounds(settings, { name: 'respondent-erasure', everyMs: ERASE_MS, work: eraseQuiet }),
  ]);
  return { stop: async () => void (await Promise.all(rounds.map((round) => round.stop()))) };
}

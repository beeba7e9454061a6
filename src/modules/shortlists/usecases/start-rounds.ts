import { type RoundSettings, startCityRounds } from '../../../platform/jobs/city-rounds.ts';
import { makeRound } from './make-round.ts';

/** How late an alert may be after a change; it is written once a day anyway. */
const LOOK_MS = 15 * 60_000;

/** Looks for news for the owners of alerts in every city, in whichever process is free. `stop` before the jobs end. */
export const startRounds = ({
  baseUrl,
  ...settings
}: RoundSettings & { readonly baseUrl: string }): Promise<{ stop(): Promise<void> }> =>
  startCityRounds(settings, { name: 'alert-round', everyMs: LOOK_MS, work: (of) => makeRound({ ...of, baseUrl }) });

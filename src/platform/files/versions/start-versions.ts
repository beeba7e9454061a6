import { type RoundSettings, startCityRounds } from '../../jobs/city-rounds.ts';
import { makeVersions } from './make-versions.ts';

/** How long a new photo is served whole at most. */
const LOOK_MS = 60_000;

/** Makes the pictures of every city smaller, in whichever process is free. `stop` before the jobs end. */
export const startVersions = (settings: RoundSettings): Promise<{ stop(): Promise<void> }> =>
  startCityRounds(settings, {
    name: 'picture-versions',
    everyMs: LOOK_MS,
    work: ({ db, now }) => makeVersions(db, now),
  });

import type { CityProfile } from '../../../kernel/city-profile.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/index.ts';
import type { Jobs, Queue } from '../../../platform/jobs/index.ts';
import { readCities } from '../../../platform/web/index.ts';
import { sweepCity } from './sweep-city.ts';

const QUEUE: Queue = { name: 'confirmation-sweep', retryLimit: 6, retryDelay: 60, retryDelayMax: 3600 };
/** How late a day's round may begin after midnight or a restart. */
const LOOK_MS = 15 * 60_000;

type Settings = {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly baseUrl: string;
  readonly onError: (error: Error) => void;
};

/** Makes the daily round of every city, in whichever process is free. `stop` before the jobs end. */
export async function startSweeps({
  database,
  jobs,
  clock,
  baseUrl,
  onError,
}: Settings): Promise<{ stop(): Promise<void> }> {
  const { whole } = database;
  const worker = await jobs.work<{ city: string }>(QUEUE, async ({ city: teryt }) => {
    const city = (await readCities(whole)).find((one: CityProfile) => one.teryt === teryt);
    if (city) await sweepCity({ db: database.city(teryt), whole, city, baseUrl, now: clock.now() });
  });
  const look = async (): Promise<void> => {
    const cities = await readCities(whole);
    await jobs.give(
      whole,
      QUEUE,
      cities.map(({ teryt }) => ({ city: teryt })),
    );
    worker.wake();
  };
  const run = (): void =>
    void look().catch((cause) => onError(cause instanceof Error ? cause : new Error(String(cause))));
  const timer = setInterval(run, LOOK_MS);
  timer.unref();
  run();
  return {
    async stop() {
      clearInterval(timer);
      await worker.stop();
    },
  };
}

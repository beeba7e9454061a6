import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/index.ts';
import type { Jobs, Queue } from '../../../platform/jobs/index.ts';
import { readCities } from '../../../platform/web/index.ts';
import { eraseOver } from './erase-over.ts';

const QUEUE: Queue = { name: 'submission-erasure', retryLimit: 6, retryDelay: 60, retryDelayMax: 3600 };
/** How late a day's round may begin after midnight; a restart begins one at once. */
const LOOK_MS = 60 * 60_000;

type Settings = {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly onError: (error: Error) => void;
};

/** Erases in every city what has been kept long enough, in whichever process is free. `stop` before the jobs end. */
export async function startErasures({ database, jobs, clock, onError }: Settings): Promise<{ stop(): Promise<void> }> {
  const { whole } = database;
  const worker = await jobs.work<{ city: string }>(QUEUE, async ({ city: teryt }) => {
    const city = (await readCities(whole)).find((one) => one.teryt === teryt);
    if (city) await eraseOver({ db: database.city(teryt), whole, city, now: clock.now() });
  });
  const look = async (): Promise<void> => {
    const cities = (await readCities(whole)).map(({ teryt }) => ({ city: teryt }));
    await jobs.give(whole, QUEUE, cities);
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

import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/index.ts';
import type { Jobs, Queue } from '../../../platform/jobs/index.ts';
import { readCities } from '../../../platform/web/index.ts';
import { makeRound } from './make-round.ts';

const QUEUE: Queue = { name: 'alert-round', retryLimit: 6, retryDelay: 60, retryDelayMax: 3600 };
/** How late an alert may be after a change; it is written once a day anyway. */
const LOOK_MS = 15 * 60_000;

type Settings = {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly baseUrl: string;
  readonly onError: (error: Error) => void;
};

/** Looks for news for the owners of alerts in every city, in whichever process is free. `stop` before the jobs end. */
export async function startRounds({
  database,
  jobs,
  clock,
  baseUrl,
  onError,
}: Settings): Promise<{ stop(): Promise<void> }> {
  const { whole } = database;
  const worker = await jobs.work<{ city: string }>(QUEUE, async ({ city: teryt }) => {
    const city = (await readCities(whole)).find((one) => one.teryt === teryt);
    if (city) await makeRound({ db: database.city(teryt), whole, city, baseUrl, now: clock.now() });
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

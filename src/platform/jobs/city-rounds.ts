import type { CityProfile } from '../../kernel/city-profile.ts';
import type { Clock } from '../clock.ts';
import type { Database, Db } from '../db/index.ts';
import { readCities } from '../web/index.ts';
import type { Jobs, Queue } from './index.ts';

export type RoundSettings = {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly onError: (error: Error) => void;
};

export type CityRound = {
  /** Of its queue; one for each kind of round. */
  readonly name: string;
  /** How often every city is looked at; the first time at once. */
  readonly everyMs: number;
  /** Must leave alone what was done before: it is called again after a fault, and by other processes. */
  work(of: { db: Db; whole: Db; city: CityProfile; now: Date }): Promise<unknown>;
};

/** Does a round's work for every city again and again, in whichever process is free. `stop` before the jobs end. */
export async function startCityRounds(
  { database, jobs, clock, onError }: RoundSettings,
  { name, everyMs, work }: CityRound,
): Promise<{ stop(): Promise<void> }> {
  const { whole } = database;
  const queue: Queue = { name, retryLimit: 6, retryDelay: 60, retryDelayMax: 3600 };
  const worker = await jobs.work<{ city: string }>(queue, async ({ city: teryt }) => {
    const city = (await readCities(whole)).find((one) => one.teryt === teryt);
    if (city) await work({ db: database.city(teryt), whole, city, now: clock.now() });
  });
  const look = async (): Promise<void> => {
    const cities = (await readCities(whole)).map(({ teryt }) => ({ city: teryt }));
    await jobs.give(whole, queue, cities);
    worker.wake();
  };
  const run = (): void =>
    void look().catch((cause) => onError(cause instanceof Error ? cause : new Error(String(cause))));
  const timer = setInterval(run, everyMs);
  timer.unref();
  run();
  return {
    async stop() {
      clearInterval(timer);
      await worker.stop();
    },
  };
}

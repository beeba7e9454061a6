import type { Database } from '../db/index.ts';
import type { Jobs } from '../jobs/index.ts';
import { startCatcher } from './catcher.ts';
import { deliver } from './deliver.ts';
import { eraseOldLetters, handOver, MAIL_QUEUE, SWEEP_MS } from './outbox.ts';
import { OUTBOX_CHANNEL } from './queue-mail.ts';
import { openTransport } from './transport.ts';

export type Post = {
  /** Stops taking letters over and closes the connections; call before `jobs.stop()`. */
  stop(): Promise<void>;
};

type Settings = {
  readonly database: Database;
  /** Null: letters go to an SMTP server in this process, which keeps them in platform.caught_mail. */
  readonly smtpUrl: string | null;
  readonly jobs: Jobs;
  /** Called when a letter is given up: in the city's transaction, to leave an event. */
  readonly onFailed?: (letter: { city: string; about: string | null; tries: number }) => Promise<void>;
  readonly onError?: (error: Error) => void;
};

/** Carries letters from the outbox to the receiver's server. */
export async function startPost({ database, smtpUrl, jobs, onFailed, onError }: Settings): Promise<Post> {
  const whole = database.whole;
  const catcher = smtpUrl === null ? await startCatcher(whole) : null;
  const transport = openTransport(smtpUrl ?? catcher!.url);
  const worker = await jobs.work<{ outboxId: number }>(MAIL_QUEUE, ({ outboxId }, attempt) =>
    deliver({ whole, transport, onFailed: onFailed ?? nothing }, outboxId, attempt),
  );
  const sweep = oneAtATime(async () => {
    if ((await handOver(whole, jobs)) > 0) worker.wake();
  }, onError ?? nothing);
  const listener = await jobs.listen(OUTBOX_CHANNEL, sweep);
  const timer = setInterval(sweep, SWEEP_MS);
  const erase = oneAtATime(async () => void (await eraseOldLetters(whole, new Date())), onError ?? nothing);
  const daily = setInterval(erase, ERASE_MS);
  sweep();
  erase();
  return {
    async stop() {
      clearInterval(timer);
      clearInterval(daily);
      await listener.close();
      await sweep.settled();
      await erase.settled();
      await worker.stop();
      transport.close();
      await catcher?.stop();
    },
  };
}

const ERASE_MS = 86_400_000;
const nothing = (): Promise<void> => Promise.resolve();

/** Runs `work` when called; a call during a run makes one more run afterwards. */
function oneAtATime(
  work: () => Promise<void>,
  onError: (error: Error) => void,
): (() => void) & { settled(): Promise<void> } {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work().catch((cause) => onError(cause instanceof Error ? cause : new Error(String(cause))));
    } while (again);
    running = null;
  };
  const call = (): void => {
    if (running) again = true;
    else running = run();
  };
  return Object.assign(call, { settled: () => running ?? Promise.resolve() });
}

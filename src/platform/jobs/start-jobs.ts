import { fromKysely, PgBoss } from 'pg-boss';
import type { Db } from '../db/index.ts';

/** A kind of work. Times in seconds. */
export type Queue = {
  readonly name: string;
  readonly retryLimit: number;
  /** Doubles with each try, up to `retryDelayMax`. */
  readonly retryDelay: number;
  readonly retryDelayMax: number;
};

export type Jobs = {
  /** Does the queue's work in this process. A rejection means: try again later. */
  work<Data extends object>(queue: Queue, run: (data: Data, attempt: Attempt) => Promise<void>): Promise<Worker>;
  /** Gives work to a queue inside the transaction `tx` of the database's owner. */
  give(tx: Db, queue: Queue, items: readonly object[]): Promise<void>;
  /** Calls `heard` at once, whenever a transaction that notified the channel commits, and after a lost connection. */
  listen(channel: string, heard: () => void): Promise<{ close(): Promise<void> }>;
  /** Waits for the work in hand, at most ten seconds, and closes the connections. */
  stop(): Promise<void>;
};

/** `wake` looks for work now; `stop` waits for the work in hand and takes no more. */
export type Worker = { wake(): void; stop(): Promise<void> };

export type Attempt = { readonly number: number; readonly last: boolean };

/** A worker that gives no sign for so long is dead, and its job goes to another. Seconds. */
const HEARTBEAT_SECONDS = 15;
/** New work wakes the worker at once, so this only bounds how late a retry may be. Seconds. */
const POLL_SECONDS = 5;

/** Starts the queues on PostgreSQL. `url` connects as the owner, who makes the schema `pgboss` at the first start. */
export async function startJobs(settings: { url: string; onError: (error: Error) => void }): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: settings.url,
    application_name: 'calisia jobs',
    max: 2,
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: HEARTBEAT_SECONDS,
    notifyHeartbeatIntervalMs: 60_000,
    openTelemetry: { enabled: false },
  });
  boss.on('error', settings.onError);
  await boss.start();
  return {
    async work(queue, run) {
      const id = await startWorker(boss, queue, run);
      return { wake: () => boss.notifyWorker(id), stop: () => boss.offWork(queue.name, { id, wait: true }) };
    },
    async give(tx, queue, items) {
      if (items.length === 0) return;
      await boss.insert(
        queue.name,
        items.map((data) => ({ data })),
        { db: fromKysely(tx) },
      );
    },
    async listen(channel, heard) {
      const listener = await boss.getDb().listen?.(channel, heard, heard);
      if (!listener) throw new Error('this connection cannot listen');
      return listener;
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

async function startWorker<Data extends object>(
  boss: PgBoss,
  queue: Queue,
  run: (data: Data, attempt: Attempt) => Promise<void>,
): Promise<string> {
  const { name, ...retries } = queue;
  const settings = { ...retries, retryBackoff: true, heartbeatSeconds: HEARTBEAT_SECONDS };
  await boss.createQueue(name, settings);
  await boss.updateQueue(name, settings);
  const options = { includeMetadata: true, pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 } as const;
  const id = await boss.work<Data, void, typeof options>(name, options, async ([job]) => {
    if (!job) return;
    // Else it would rest until the next poll, however much work is left.
    boss.notifyWorker(id);
    await run(job.data, { number: job.retryCount + 1, last: job.retryCount >= job.retryLimit });
  });
  return id;
}

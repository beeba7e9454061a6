import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { refuse, ok, type Result } from '../../../kernel/result.ts';
import { createLog } from '../../../platform/log.ts';
import { PROJECT_ROOT } from '../../../platform/project-root.ts';
import type { Operation } from './answer-question.ts';
import type { Done, Task } from './apart/geometry-thread.apart.ts';
import { LIMITS } from './requests.ts';

/** Threads run the sources as they are, also where the pages are built. */
const SCRIPT = path.join(PROJECT_ROOT, 'src/modules/interfaces/usecases/apart/geometry-thread.apart.ts');
/** One processor is left to the site. */
const MOST_THREADS = Math.max(1, Math.min(4, availableParallelism() - 1));
/** Questions that may wait; more are told to come again. */
const MOST_WAITING = 8;
/** Milliseconds that a question waits for a thread at most. */
const LONGEST_WAIT = 10_000;
/** Megabytes of a thread's heap. */
const MEMORY = 512;
/** A thread without work goes after this, and its memory with it. Milliseconds. */
const IDLE = 60_000;

export type ThreadFault = { readonly kind: 'too-slow' | 'busy' | 'broken' };
type Waiting = { readonly task: Task; readonly deadlineMs: number; done(outcome: Result<Done, ThreadFault>): void };
type Place = { worker: Worker; idle: NodeJS.Timeout | null };

let threads = 0;
const free: Place[] = [];
const waiting: Waiting[] = [];

/**
 * Has a question answered in a thread of its own; the site's thread goes on meanwhile. A thread that does not answer in time, or
 * breaks, is ended.
 */
export function askThread(
  operation: Operation,
  bytes: Uint8Array,
  deadlineMs: number = LIMITS.deadlineMs,
): Promise<Result<Done, ThreadFault>> {
  if (waiting.length >= MOST_WAITING) return Promise.resolve(refuse({ kind: 'busy' }));
  return new Promise((resolve) => {
    const done = (outcome: Result<Done, ThreadFault>): void => {
      clearTimeout(patience);
      resolve(outcome);
    };
    const asked: Waiting = { task: { operation, bytes }, deadlineMs, done };
    const patience = setTimeout(() => {
      const place = waiting.indexOf(asked);
      if (place === -1) return;
      waiting.splice(place, 1);
      done(refuse({ kind: 'busy' }));
    }, LONGEST_WAIT);
    waiting.push(asked);
    next();
  });
}

function next(): void {
  const [first] = waiting;
  if (!first) return;
  const place = free.pop() ?? (threads < MOST_THREADS ? start() : null);
  if (!place) return;
  waiting.shift();
  if (place.idle) clearTimeout(place.idle);
  place.worker.removeAllListeners();
  work(place, first);
}

function start(): Place {
  threads += 1;
  const worker = new Worker(SCRIPT, {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    env: {},
    stdout: true,
    stderr: true,
  });
  worker.unref();
  return { worker, idle: null };
}

function work(place: Place, { task, deadlineMs, done }: Waiting): void {
  const { worker } = place;
  let over = false;
  const end = (outcome: Result<Done, ThreadFault>): void => {
    if (over) return;
    over = true;
    clearTimeout(deadline);
    worker.removeAllListeners();
    if (outcome.ok) release(place);
    else leave(place);
    done(outcome);
    next();
  };
  const deadline = setTimeout(() => end(refuse({ kind: 'too-slow' })), deadlineMs);
  worker.once('message', (answer: Done) => end(ok(answer)));
  worker.once('error', (error) => {
    createLog().note('geometry.broken', { error: error.message.slice(0, 200) });
    end(refuse({ kind: 'broken' }));
  });
  worker.once('exit', () => end(refuse({ kind: 'broken' })));
  worker.postMessage(task, []);
}

function release(place: Place): void {
  const gone = (): void => {
    if (!free.includes(place)) return;
    free.splice(free.indexOf(place), 1);
    leave(place);
  };
  free.push(place);
  place.worker.once('error', gone);
  place.idle = setTimeout(gone, IDLE);
  place.idle.unref();
}

function leave({ worker }: Place): void {
  threads -= 1;
  void worker.terminate();
}

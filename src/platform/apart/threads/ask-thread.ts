import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { createLog } from '../../log.ts';
import { PROJECT_ROOT } from '../../project-root.ts';
import { READY, type Task } from './thread.apart.ts';

/** Threads run the sources as they are, also where the pages are built. */
const SCRIPT = path.join(PROJECT_ROOT, 'src/platform/apart/threads/thread.apart.ts');
/** One processor is left to the site. */
const MOST_THREADS = Math.max(1, Math.min(4, availableParallelism() - 1));
/** A reader waits behind no program: one thread more starts when programs hold the others. */
const MOST_FOR_READERS = MOST_THREADS + 1;
/** Questions that may wait, of each kind; more are told to come again. */
const MOST_WAITING = 8;
/** Milliseconds that a question waits for a thread at most. */
const LONGEST_WAIT = 10_000;
/** Milliseconds in which a thread reads its sources: some hundred on a quiet machine. */
const LONGEST_START = 20_000;
/** Megabytes of a thread's heap. */
const MEMORY = 512;
/** A thread without work goes after this, and its memory with it. Milliseconds. */
const IDLE = 60_000;

export type ThreadFault = { readonly kind: 'too-slow' | 'busy' | 'broken' };

export type Asked = {
  /** Source file from the project's root, `….apart.ts`, that exports `work`. */
  readonly module: string;
  /** Plain data: it goes through a structured clone. */
  readonly question: unknown;
  /** Milliseconds of work, from when its sources are read. */
  readonly deadlineMs: number;
  /** Who waits: a person before a page, or a program. */
  readonly by: 'reader' | 'program';
};

type Waiting = { readonly asked: Asked; done(outcome: Result<unknown, ThreadFault>): void };
type Place = { worker: Worker; idle: NodeJS.Timeout | null };

let threads = 0;
const free: Place[] = [];
const waiting: Waiting[] = [];

/**
 * Has a question answered in a thread of its own; the site's thread goes on meanwhile. A thread that does not answer in time, or
 * breaks, is ended. Readers go before programs.
 */
export function askThread<Answer>(asked: Asked): Promise<Result<Answer, ThreadFault>> {
  if (waiting.filter(({ asked: { by } }) => by === asked.by).length >= MOST_WAITING)
    return Promise.resolve(refuse({ kind: 'busy' }));
  return new Promise((resolve) => {
    const done = (outcome: Result<unknown, ThreadFault>): void => {
      clearTimeout(patience);
      resolve(outcome as Result<Answer, ThreadFault>);
    };
    const entry: Waiting = { asked, done };
    const patience = setTimeout(() => {
      const place = waiting.indexOf(entry);
      if (place === -1) return;
      waiting.splice(place, 1);
      done(refuse({ kind: 'busy' }));
    }, LONGEST_WAIT);
    waiting.push(entry);
    next();
  });
}

function next(): void {
  const first = waiting.find(({ asked }) => asked.by === 'reader') ?? waiting[0];
  if (!first) return;
  const most = first.asked.by === 'reader' ? MOST_FOR_READERS : MOST_THREADS;
  const place = free.pop() ?? (threads < most ? start() : null);
  if (!place) return;
  waiting.splice(waiting.indexOf(first), 1);
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

function work(place: Place, { asked: { module, question, deadlineMs }, done }: Waiting): void {
  const { worker } = place;
  let over = false;
  const end = (outcome: Result<unknown, ThreadFault>): void => {
    if (over) return;
    over = true;
    clearTimeout(deadline);
    worker.removeAllListeners();
    if (outcome.ok) release(place);
    else leave(place);
    done(outcome);
    next();
  };
  const late = (): void => end(refuse({ kind: 'too-slow' }));
  let deadline = setTimeout(late, LONGEST_START);
  worker.on('message', (answer: unknown) => {
    if (answer !== READY) return end(ok(answer));
    clearTimeout(deadline);
    deadline = setTimeout(late, deadlineMs);
  });
  worker.once('error', (error) => {
    createLog().note('thread.broken', { module, error: error.message.slice(0, 200) });
    end(refuse({ kind: 'broken' }));
  });
  worker.once('exit', () => end(refuse({ kind: 'broken' })));
  const task: Task = { module: pathToFileURL(path.join(PROJECT_ROOT, module)).href, question };
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

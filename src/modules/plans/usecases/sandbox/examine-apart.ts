import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Locale } from '../../../../kernel/locale.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import { PROJECT_ROOT } from '../../../../platform/project-root.ts';
import type { ExaminedPlan } from '../check-plan-files.ts';

/** From the sources also when the server is built: a thread begins with a file of its own. */
const SCRIPT = path.join(PROJECT_ROOT, 'src/modules/plans/usecases/sandbox/examine-plan.worker.ts');
const DEADLINE_MS = 40_000;
const MEMORY_MB = 512;
const AT_ONCE = 2;

export type ApartFault = { readonly kind: 'too-slow' | 'too-large' | 'busy' };
type Given = { readonly name: string; readonly bytes: Uint8Array };

let running = 0;

/**
 * Examines a plan of unknown origin on a thread of its own, with a memory limit and a deadline, so that no file can stop the site.
 * @returns `too-slow` at the deadline, `too-large` when the thread ran out of memory or broke, `busy` while others are examined.
 */
export async function examineApart(
  files: readonly Given[],
  locale: Locale,
  deadlineMs = DEADLINE_MS,
): Promise<Result<ExaminedPlan, ApartFault>> {
  if (running >= AT_ONCE) return refuse({ kind: 'busy' });
  running += 1;
  const worker = new Worker(SCRIPT, {
    workerData: { files: files.map(({ name, bytes }) => ({ name, bytes })), locale },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: 64 },
    env: {},
    stdout: true,
    stderr: true,
  });
  try {
    return await answerOf(worker, deadlineMs);
  } finally {
    running -= 1;
    await worker.terminate();
  }
}

const answerOf = (worker: Worker, deadlineMs: number): Promise<Result<ExaminedPlan, ApartFault>> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(refuse({ kind: 'too-slow' })), deadlineMs);
    const end = (answer: Result<ExaminedPlan, ApartFault>): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    worker.once('message', (examined: ExaminedPlan) => end(ok(examined)));
    worker.once('error', () => end(refuse({ kind: 'too-large' })));
    worker.once('exit', () => end(refuse({ kind: 'too-large' })));
  });

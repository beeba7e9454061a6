import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { createLog } from '../log.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { takePlace } from './places.ts';
import { watchMemory } from './watch-memory.ts';

export type ApartLimits = {
  /** From the start of the work to its answer. */
  readonly deadlineMs: number;
  /** Of the heap; the whole process may take 256 MB more. */
  readonly memoryMb: number;
  /** How long to wait for a free place before `busy`. */
  readonly waitMs: number;
};

export type ApartFault = {
  /** `broken`: the work ended without an answer, which the log knows; `detail` says how. */
  readonly kind: 'too-slow' | 'too-large' | 'busy' | 'broken';
  readonly detail: string;
};

export type ApartWork = {
  /** A .ts file below the project's folder that calls `answerApart`. */
  readonly script: string;
  readonly given: unknown;
  readonly limits?: Partial<ApartLimits>;
  /** Whether the script may load compiled code of our own packages; such code is not held by Node's permissions. */
  readonly nativeCode?: boolean;
};

const LIMITS: ApartLimits = { deadlineMs: 40_000, memoryMb: 512, waitMs: 10_000 };
/** Programs and their packages. The project's folder itself may hold the data folder. */
const READABLE = ['src', 'node_modules', 'package.json'];
/** Nice value. */
const LOWER_PRIORITY = 5;
const BESIDE_HEAP_MB = 256;
/** Blocks of 512 bytes: no file that is laid aside grows beyond 256 MB. */
const MOST_BLOCKS = 512 * 1024;

/**
 * Runs work on bytes of unknown origin in a process of its own: with a deadline, a memory limit, a lower priority, no network of ours to
 * use, no secret to read, nothing to write but an own folder that is removed. Whatever the bytes do, the site goes on. At most two of a
 * script run at once.
 */
export async function runApart<Answer>({
  script,
  given,
  limits,
  nativeCode = false,
}: ApartWork): Promise<Result<Answer, ApartFault>> {
  const { deadlineMs, memoryMb, waitMs } = { ...LIMITS, ...limits };
  const leave = await takePlace(script, waitMs);
  if (!leave) return refuse({ kind: 'busy', detail: '' });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'calisia-apart-'));
  try {
    const child = start(script, { folder, memoryMb, deadlineMs, nativeCode });
    const gone = new Promise((resolve) => void child.once('close', resolve));
    try {
      const answer = await answerOf<Answer>(child, { given, deadlineMs, mostMb: memoryMb + BESIDE_HEAP_MB });
      if (!answer.ok && answer.error.kind === 'broken') noteBroken(script, answer.error.detail);
      return answer;
    } finally {
      child.kill('SIGKILL');
      await gone;
    }
  } finally {
    leave();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where it broke, for who mends it; never what the file says. */
function noteBroken(script: string, detail: string): void {
  const frames = detail.split('\n').filter((line) => /^\s+at /.test(line));
  createLog().note('apart.broken', { script: path.basename(script), at: frames.slice(0, 6).join('; ') });
}

type Start = {
  readonly folder: string;
  readonly memoryMb: number;
  readonly deadlineMs: number;
  readonly nativeCode: boolean;
};

function start(script: string, { folder, memoryMb, deadlineMs, nativeCode }: Start): ChildProcess {
  // Should the site itself be killed meanwhile, the kernel ends the work by its processor time.
  const seconds = Math.ceil(deadlineMs / 1000) + 5;
  const shell = `ulimit -t ${seconds}; ulimit -f ${MOST_BLOCKS}; ulimit -c 0; exec "$0" "$@"`;
  const child = fork(script, [], {
    execPath: '/bin/sh',
    execArgv: [
      '-c',
      shell,
      process.execPath,
      '--permission',
      ...(nativeCode ? ['--allow-addons'] : []),
      ...READABLE.map((name) => `--allow-fs-read=${path.join(PROJECT_ROOT, name)}`),
      `--allow-fs-read=${folder}`,
      `--allow-fs-write=${folder}`,
      `--max-old-space-size=${memoryMb}`,
      '--no-warnings',
    ],
    cwd: folder,
    env: { TMPDIR: folder },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  if (child.pid !== undefined) yieldTo(child.pid);
  return child;
}

/** Of the processor's time readers of the site come first. */
function yieldTo(pid: number): void {
  try {
    os.setPriority(pid, Math.max(os.getPriority(), LOWER_PRIORITY));
  } catch {
    // Gone already.
  }
}

type Asked = { readonly given: unknown; readonly deadlineMs: number; readonly mostMb: number };

const answerOf = <Answer>(child: ChildProcess, asked: Asked): Promise<Result<Answer, ApartFault>> =>
  new Promise((resolve) => {
    let said = '';
    const end = (answer: Result<Answer, ApartFault>): void => {
      clearTimeout(deadline);
      stopWatching();
      resolve(answer);
    };
    const fail = (kind: ApartFault['kind'], detail = ''): void => end(refuse({ kind, detail }));
    const deadline = setTimeout(() => fail('too-slow'), asked.deadlineMs);
    const stopWatching = watchMemory(child.pid, asked.mostMb, () => fail('too-large'));
    child.stderr?.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4000)));
    child.once('message', ({ answer }: { answer: Answer }) => end(ok(answer)));
    child.once('error', (error) => fail('broken', error.message));
    child.once('close', (code, signal) => {
      if (signal === 'SIGXCPU') return fail('too-slow');
      const memory = /heap out of memory|Allocation failed|Array buffer allocation|ENOMEM/i.test(said);
      fail(memory ? 'too-large' : 'broken', `${signal ?? code}: ${said}`.slice(0, 2000));
    });
    child.send({ ...(asked.given as object) }, (error) => error && child.kill('SIGKILL'));
  });

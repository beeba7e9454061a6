import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { Worker } from 'node:worker_threads';
import * as fastCheck from 'fast-check';
import type { Answer, Order } from './orders.ts';
import { gathering, type GatheredTest } from './gather-tests.ts';

/**
 * A process that tries faults, one order after another. Every fault meets fresh code: a test file is begun anew with all that it imports,
 * so that nothing which one fault left behind is seen by the next, and tables that are made while loading need no treatment of their own.
 */
const [, , work = ''] = process.argv;
// Vitest's `expect` asks its own runner for this; here there is none.
(globalThis as Record<string, unknown>)['__vitest_worker__'] = { config: { snapshotOptions: {} }, filepath: '' };
const { expect } = await import('vitest');
/** The test file that runs now. */
let running = '';
// Vitest keeps lists beside the test and writes them; here they are only compared.
expect.extend({
  toMatchFileSnapshot: (received: string, list: string) => ({
    pass: received === readFileSync(path.join(path.dirname(running), list), 'utf8'),
    message: () => `not as in ${list}`,
  }),
});
// One seed, and few examples of each rule: a score that anybody can repeat, and that can only be too low. A fault is found or not; the
// smallest example that finds it is nobody's concern here.
const EXAMPLES = 25;
fastCheck.configureGlobal({ seed: 20_260_305, endOnFailure: true });
const fewExamples = {
  ...fastCheck,
  assert: (rule: fastCheck.IProperty<unknown>, more: fastCheck.Parameters<unknown> = {}) =>
    fastCheck.assert(rule, { ...more, numRuns: Math.min(EXAMPLES, more.numRuns ?? EXAMPLES) }),
};

type Coverage = Record<string, number>;
type Faults = {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Coverage; perTest: Record<string, Coverage> };
};
const faults: Faults = ((globalThis as Record<string, unknown>)['__stryker__'] = {});

type Begin = (...given: readonly unknown[]) => void;
const begins = new Map<string, Begin>();
type Source = { readonly source: string; readonly outside: readonly string[] };
const sources = JSON.parse(readFileSync(path.join(work, 'tests.json'), 'utf8')) as Record<string, Source>;
const loaded = new Map<string, unknown>([['fast-check', fewExamples]]);
for (const file of new Set(Object.values(sources).flatMap(({ outside }) => outside)))
  loaded.set(file, await import(file));

/** `counting`: notes which faults are passed by; left out where nobody asks, because it is half of the work. */
function begin(file: string, counting: boolean): readonly GatheredTest[] {
  running = file;
  const key = `${counting} ${file}`;
  let started = begins.get(key);
  if (!started) {
    const names = ['require', 'module', 'exports', '__filename', '__dirname'];
    const text = readFileSync(sources[file]!.source, 'utf8');
    const code = counting ? text : text.replaceAll(/function stryCov_9fa48(?:\$\d+)?\(\) \{/gu, '$& return;');
    started = compileFunction(code, names, { filename: file }) as Begin;
    begins.set(key, started);
  }
  const { words, tests } = gathering();
  const own = createRequire(file);
  const module = { exports: {} };
  const require_ = (name: string): unknown =>
    name === 'vitest' ? { ...words, expect } : (loaded.get(name) ?? own(name));
  started(require_, module, module.exports, file, path.dirname(file));
  return tests;
}

/** Milliseconds of work of this process. */
const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function failureOf({ name, run }: GatheredTest): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return `${name}: ${String(error).split('\n')[0]}`;
  }
}

/** The file as it is: which faults each test passes by, and how much work it takes. */
async function tryClean(file: string): Promise<Answer> {
  faults.activeMutant = undefined;
  faults.hitCount = undefined;
  faults.mutantCoverage = { static: {}, perTest: {} };
  const tests = begin(file, true);
  const took: number[] = [];
  for (const [at, test] of tests.entries()) {
    const before = worked();
    faults.currentTestId = `t${at}`;
    const failure = await failureOf(test);
    faults.currentTestId = undefined;
    if (failure !== null) return { kind: 'broken', failure };
    took.push(worked() - before);
  }
  const { static: atLoad, perTest } = faults.mutantCoverage;
  return { kind: 'clean', took, atLoad, perTest: tests.map((_, at) => perTest[`t${at}`] ?? {}) };
}

async function tryFault({ id, runs, hitLimit }: Extract<Order, { kind: 'fault' }>): Promise<Answer> {
  faults.activeMutant = id;
  faults.hitLimit = hitLimit;
  faults.hitCount = 0;
  for (const { file, tests } of runs) {
    let gathered: readonly GatheredTest[];
    try {
      gathered = begin(file, false);
    } catch (error) {
      return { kind: 'found', by: file, failure: `while loading: ${String(error)}` };
    }
    for (const at of tests) {
      const test = gathered[at];
      const failure = test ? await failureOf(test) : 'the test is gone';
      if (failure !== null) return { kind: 'found', by: file, failure };
    }
  }
  return { kind: 'survived' };
}

// A fault may make a loop endless: a second thread counts the work of this process and ends it, however busy the machine is.
const limits = new Float64Array(new SharedArrayBuffer(8));
const watch = `
  const { workerData: limits } = require('node:worker_threads');
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    if (limits[0] > 0 && (user + system) / 1000 > limits[0]) process.kill(process.pid, 'SIGKILL');
  }, 100);`;
new Worker(watch, { eval: true, workerData: limits }).unref();

process.on('message', (order: Order) => {
  void (async () => {
    limits[0] = order.kind === 'fault' ? worked() + order.workMs : 0;
    const answer = order.kind === 'clean' ? await tryClean(order.file) : await tryFault(order);
    limits[0] = 0;
    process.send!(answer);
  })();
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clean, Order } from './orders.ts';
import { bundled, type Fault, filesOf, type Planted, withFaults } from './room-in-parts.ts';
import { type Trier, trierOf } from './trier.ts';

export type Room = { readonly code: readonly string[]; readonly tests: readonly string[] };
/** `only`: a part of a path; faults of other files are left out. `quick`: without tests that work for longer than `QUICK_MS`. */
export type Planting = {
  readonly room: Room;
  readonly root: string;
  readonly home: string;
  readonly only: string;
  readonly quick: boolean;
};
export type Score = { readonly faults: number; readonly found: number };

/** Milliseconds of work of a test that is still quick. */
const QUICK_MS = 400;
/** Processes at once. */
const AT_ONCE = 2;
/** A fault that makes code run so many times as often as without it never ends. */
const HITS = 100;

/** Plants every fault in the room's code, one at a time, and runs the tests that reach it until one turns red. */
export async function plantFaults({ room, root, home, only, quick }: Planting): Promise<Score> {
  const work = mkdtempSync(path.join(tmpdir(), 'calisia-mutants-'));
  const { code, plain, faults } = await withFaults(filesOf([...room.code, '!src/**/*.{test,cases}.ts'], root), home);
  const tests = filesOf(room.tests, root);
  const sources: Record<string, { source: string; outside: readonly string[] }> = {};
  for (const [at, test] of tests.entries()) {
    const { text, outside } = await bundled(test, { code, home, root });
    sources[test] = { source: path.join(work, `${at}.cjs`), outside };
    writeFileSync(sources[test].source, text);
  }
  writeFileSync(path.join(work, 'tests.json'), JSON.stringify(sources));
  const triers = Array.from({ length: AT_ONCE }, () => trierOf(path.join(home, 'try-faults.ts'), work));
  try {
    const cleans = await runClean(tests, triers[0]!);
    const asked = faults.filter(({ fileName }) => fileName.includes(only));
    return await tryAll(asked, {
      cleans,
      triers,
      longest: quick ? QUICK_MS : Infinity,
      show: (fault) => shown(fault, plain, root),
    });
  } finally {
    for (const trier of triers) trier.end();
    rmSync(work, { recursive: true });
  }
}

type Cleans = ReadonlyMap<string, Clean>;

async function runClean(tests: readonly string[], trier: Trier): Promise<Cleans> {
  const cleans = new Map<string, Clean>();
  for (const file of tests) {
    const answer = await trier.ask({ kind: 'clean', file });
    if (answer?.kind !== 'clean')
      throw new Error(`${file} is red without any fault: ${answer?.kind === 'broken' ? answer.failure : ''}`);
    cleans.set(file, answer);
  }
  return cleans;
}

type Around = {
  readonly cleans: Cleans;
  readonly triers: readonly Trier[];
  readonly longest: number;
  readonly show: (fault: Fault) => string;
};

async function tryAll(faults: readonly Fault[], { cleans, triers, longest, show }: Around): Promise<Score> {
  const left = [...faults];
  let missed = 0;
  const miss = (fault: Fault, why: string): void => {
    missed += 1;
    console.log(`${show(fault)}  (${why})`);
  };
  // A file of tests that found the last fault of a file of code is likely to find the next one.
  const finders = new Map<string, string>();
  const one = async (trier: Trier): Promise<void> => {
    for (let fault = left.shift(); fault; fault = left.shift()) {
      const order = orderOf(fault, { cleans, longest, finder: finders.get(fault.fileName) });
      if (order.runs.length === 0) {
        miss(fault, 'no test comes by');
        continue;
      }
      const answer = await trier.ask(order);
      if (answer?.kind === 'found') finders.set(fault.fileName, answer.by);
      else if (answer !== null) miss(fault, `${order.runs.length} files of tests stay green`);
    }
  };
  await Promise.all(triers.map(one));
  return { faults: faults.length, found: faults.length - missed };
}

type FaultOrder = Extract<Order, { kind: 'fault' }>;

type Ordering = Pick<Around, 'cleans' | 'longest'> & { readonly finder: string | undefined };

function orderOf({ id }: Fault, { cleans, longest, finder }: Ordering): FaultOrder {
  const runs: { file: string; tests: readonly number[]; took: number }[] = [];
  let hits = 0;
  for (const [file, { atLoad, perTest, took }] of cleans) {
    hits += (atLoad[id] ?? 0) + perTest.reduce((sum, one) => sum + (one[id] ?? 0), 0);
    const tests = [...perTest.keys()]
      .filter((at) => took[at]! <= longest && (atLoad[id] || perTest[at]![id]))
      .toSorted((a, b) => took[a]! - took[b]!);
    if (tests.length > 0) runs.push({ file, tests, took: tests.reduce((sum, at) => sum + took[at]!, 0) });
  }
  const inOrder = runs.toSorted((a, b) => Number(b.file === finder) - Number(a.file === finder) || a.took - b.took);
  return {
    kind: 'fault',
    id,
    runs: inOrder.map(({ file, tests }) => ({ file, tests })),
    hitLimit: hits * HITS,
    workMs: 3000 + 5 * runs.reduce((sum, { took }) => sum + took, 0),
  };
}

/** A fault as one finds it again in the code. */
function shown(
  { fileName, location: { start, end }, replacement }: Fault,
  plain: Planted['plain'],
  root: string,
): string {
  const lines = plain
    .get(fileName)!
    .split('\n')
    .slice(start.line, end.line + 1);
  const last = lines.length - 1;
  const text = lines
    .map((line, at) => line.slice(at === 0 ? start.column : 0, at === last ? end.column : undefined))
    .join(' ');
  const short = (words: string): string => words.replaceAll(/\s+/gu, ' ').slice(0, 110);
  return `${path.relative(root, fileName)}:${start.line + 1}:${start.column + 1}  ${short(text)}  →  ${short(replacement)}`;
}

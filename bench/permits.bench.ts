import { loadavg } from 'node:os';
import { day } from '../src/kernel/day.ts';
import { DELIVERED_BOOK } from '../src/kernel/law/parameter.ts';
import { NOTHING_KNOWN, permitPath, type Project, simulate } from '../src/modules/permits/index.ts';
import { median, quantile, report } from './measure.ts';

/** Paths with every step that may come, and with none known: the longest there are. */
const start = day('2026-11-23');
const ASKED: readonly [string, Project][] = [
  ['nothing known', NOTHING_KNOWN],
  [
    'everything needed',
    {
      ...NOTHING_KNOWN,
      plan: 'no',
      developedHa: 4,
      report: 'yes',
      exit: 'yes',
      power: 'I-II',
      gas: 'C',
      water: 'yes',
      heat: 'yes',
      waterLaw: 'permit',
      emissions: 'integrated',
      heritage: 'yes',
      division: 'yes',
      buyer: 'foreign',
      municipalLand: 'yes',
      aidDecision: 'yes',
      soil: 'organic',
      works: 'permit',
      use: 'industrial',
      buildMonths: 14,
    },
  ],
];

/** Milliseconds of processor, each of `times` by itself. */
function timed(times: number, work: () => unknown): number[] {
  const figures: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    figures.push((user + system) / 1000);
  }
  return figures;
}

console.log(`load ${loadavg()[0]!.toFixed(1)}`);
for (const [what, project] of ASKED) {
  const question = { project, start, known: {}, law: { book: DELIVERED_BOOK, asOf: start } };
  // The start of the product pays for the first path of a process (`mountPermitPages`): the second is the first that anybody waits for.
  const [first, second] = timed(2, () => permitPath(question));
  report({ what: `${what}: first path of the process, paid by its start`, measured: first!, unit: 'ms' });
  report({ what: `${what}: second path of the process`, measured: second!, unit: 'ms', atMost: 5 });
  const paths = timed(300, () => permitPath(question));
  report({ what: `${what}: path, p50`, measured: median(paths), unit: 'ms', atMost: 5 });
  report({ what: `${what}: path, p95`, measured: quantile(paths, 0.95), unit: 'ms', atMost: 5 });
  const runs = timed(20, () => simulate(question));
  report({ what: `${what}: 1000 simulations, p50`, measured: median(runs), unit: 'ms', atMost: 200 });
  report({ what: `${what}: 1000 simulations, p95`, measured: quantile(runs, 0.95), unit: 'ms', atMost: 200 });
}

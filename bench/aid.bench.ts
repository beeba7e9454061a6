import { day } from '../src/kernel/day.ts';
import { DELIVERED_BOOK } from '../src/kernel/law/parameter.ts';
import { answerAid, type AidProject } from '../src/modules/aid/index.ts';
import { askAid } from '../src/modules/aid/index.server.ts';
import { quantile, report } from './measure.ts';

const PROJECT: AidProject = {
  municipality: '3061011',
  size: null,
  investment: 2_000_000_000,
  labourTwoYears: null,
  newJobs: 40,
  newActivity: null,
  reinvestment: null,
  research: null,
  businessServices: null,
  pkd: '25.53.Z',
  startOfWorks: day('2027-01-10'),
  deMinimis: Array.from({ length: 200 }, (_, i) => ({
    date: day(`202${4 + (i % 3)}-0${1 + (i % 9)}-11`),
    cents: 1000 + i,
  })),
  property: { landM2: 20_000, buildingM2: 8000, structures: 300_000_000 },
  unemploymentRatio: null,
  losingFunctions: null,
};
const TIMES = 300;

/** Milliseconds by the clock after a warm-up: processor time would count what the compiler's own threads do beside it. Run it on a quiet machine. */
function timesOf(run: () => unknown): number[] {
  for (let i = 0; i < TIMES; i += 1) run();
  return Array.from({ length: TIMES }, () => {
    const before = performance.now();
    run();
    return performance.now() - before;
  });
}

const measure = (what: string, run: () => unknown): void => {
  const times = timesOf(run);
  report({ what: `${what}: p50`, measured: quantile(times, 0.5), unit: 'ms', atMost: 5 });
  report({ what: `${what}: p99`, measured: quantile(times, 0.99), unit: 'ms', atMost: 5 });
};

const asOf = day('2026-11-23');
measure('all findings, nothing known but the costs', () =>
  answerAid({ project: { ...PROJECT, municipality: '0663011' }, asOf, eurPln: null, book: DELIVERED_BOOK }),
);
measure('all findings, Kalisz, all open', () =>
  answerAid({ project: PROJECT, asOf, eurPln: 43_000, book: DELIVERED_BOOK }),
);
measure('as the interface answers, with all law', () =>
  askAid(
    {
      project: { municipality: '3061011', size: 'medium', eligibleInvestment: 20_000_000, newJobs: 40 },
      asOf,
      eurPln: 4.3,
    },
    DELIVERED_BOOK,
  ),
);

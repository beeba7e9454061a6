import { onDay } from '../../../../kernel/law/dated.ts';
import type { Region } from '../area/region.ts';
import { step, type Step } from '../findings/finding.ts';
import { type Known, map, valuesOf } from '../known.ts';
import { eur, inEur, pln } from '../money.ts';
import type { AidQuestion } from '../project.ts';
import { deMinimisYears } from '../property/relief.ts';
import { eligibleCosts, isLargeProject, tranches } from '../regional/ceiling.ts';
import { KALISZ, KALISZ_JOBS } from '../tables/kalisz.ts';
import { type Ground, groundOf } from './ground.ts';
import { type Package, packageOf, type Range, rangeOf } from './package.ts';

export type ChangeId = 'one-more-job' | 'one-more-million';

/** What one step more would change, grosze. */
export type Change = {
  readonly id: ChangeId;
  /** Of the sum as it was asked, and of the sum with the de minimis relief instead. */
  readonly total: Range | null;
  readonly deMinimis: Range | null;
  /** Thresholds that this step crosses. */
  readonly crossed: readonly Step[];
  /** How far the next thresholds are. */
  readonly next: readonly Step[];
};

const MILLION = 100_000_000;

const totals = (ground: Ground, local: 'regional' | 'de-minimis'): Range | null =>
  rangeOf(packageOf(ground, { local, zone: true, grant: true }), ({ total }: Package) => total);

const minus = (after: Range | null, before: Range | null): Range | null =>
  after && before && { least: after.least - before.least, most: after.most - before.most };

const said = (known: Known<unknown>): string => JSON.stringify(valuesOf(known));
const differs = (a: Known<unknown>, b: Known<unknown>): boolean =>
  a.readings.length > 0 && b.readings.length > 0 && said(a) !== said(b);

/** How the sums change by one job more and by one million PLN more. */
export function sensitivity(
  region: Region,
  question: AidQuestion,
  { before, leastCost }: { readonly before: Ground; readonly leastCost: Known<number> },
): readonly Change[] {
  const { project } = question;
  const sums = { asked: totals(before, 'regional'), deMinimis: totals(before, 'de-minimis') };
  const change = (id: ChangeId, more: Partial<AidQuestion['project']>, next: readonly Step[]): Change => {
    const after = { ...question, project: { ...project, ...more } };
    const ground = groundOf(region, after);
    return {
      id,
      total: minus(totals(ground, 'regional'), sums.asked),
      deMinimis: minus(totals(ground, 'de-minimis'), sums.deMinimis),
      crossed: crossed({ question, ground: before }, { question: after, ground }),
      next,
    };
  };
  return [
    ...(project.newJobs === null
      ? []
      : [change('one-more-job', { newJobs: project.newJobs + 1 }, nextJobs(question, project.newJobs))]),
    change('one-more-million', { investment: project.investment + MILLION }, [
      ...toZone(leastCost, question),
      ...toLargeProject(question),
    ]),
  ];
}

type Side = { readonly question: AidQuestion; readonly ground: Ground };

function crossed(before: Side, after: Side): Step[] {
  const large = [before, after].map(({ question }) => isLargeProject(question));
  const [had, gets] = [before, after].map(({ question }) => deMinimisYears(question));
  return [
    ...(differs(before.ground.zoneOpen, after.ground.zoneOpen) ? [step('crossed.zone')] : []),
    ...(differs(large[0]!, large[1]!) ? [step('crossed.large')] : []),
    ...(had && gets && differs(had, gets) ? [step('crossed.jobs')] : []),
  ];
}

/** So much more investment reaches the threshold of the Investment Zone, in each reading that is not reached yet. */
function toZone(leastCost: Known<number>, { project }: AidQuestion): Step[] {
  const missing = map(leastCost, (least) => least - project.investment);
  const amounts = valuesOf(missing).filter((grosze) => grosze > 0);
  return amounts.length === 0 ? [] : [step('next.zone', { amount: amounts.map(pln) })];
}

/** So much more makes the project large, which takes the increase for size away. */
function toLargeProject(question: AidQuestion): Step[] {
  const [first] = tranches(question).readings;
  if (!first || question.eurPln === null) return [];
  const left = first.value.first - inEur(eligibleCosts(question.project), question.eurPln);
  return left < 0 ? [] : [step('next.large', { amount: eur(left) })];
}

/** So many jobs more lengthen the relief, should the resolution still hold. */
function nextJobs({ project, asOf, book }: AidQuestion, jobs: number): Step[] {
  if (project.municipality !== KALISZ) return [];
  const next = KALISZ_JOBS.findLast((one) => one.jobs > jobs);
  if (!next) return [];
  const row = onDay(book.rowsOf(next.years), asOf);
  return row ? [step('next.jobs', { count: next.jobs - jobs, years: { kind: 'years', value: row.value } })] : [];
}

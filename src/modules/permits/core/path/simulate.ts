import type { Day } from '../../../../kernel/day.ts';
import { inForce } from '../../../../kernel/law/parameter.ts';
import { procedureOf } from '../catalogue/all-procedures.ts';
import type { ProcedureId } from '../catalogue/procedure.ts';
import { dayOf, numberOf } from './day-number.ts';
import type { PathQuestion } from './path-question.ts';
import { chance } from './chance.ts';
import { type Lengths, type Schedule, schedule } from './schedule.ts';
import { stepPlans, verdictsOf } from './step-plan.ts';

/** Calendar days from filing to result of steps that the office saw end. */
export type Observed = Readonly<Partial<Record<ProcedureId, readonly number[]>>>;

/** Fewer closed steps than this say nothing, and tell whose they were. */
export const FEWEST_CASES = 5;

export type Quantiles = { readonly cases: number; readonly p50: number; readonly p80: number; readonly p95: number };

/** Quantiles of what was observed, in calendar days; null below five cases. */
export function observedOf(observed: Observed, id: ProcedureId): Quantiles | null {
  const sorted = (observed[id] ?? []).toSorted((a, b) => a - b);
  if (sorted.length < FEWEST_CASES) return null;
  return { cases: sorted.length, p50: at(sorted, 0.5), p80: at(sorted, 0.8), p95: at(sorted, 0.95) };
}

/** The smallest figure that at least the share `q` of the sorted ones does not exceed. */
const at = (sorted: readonly number[], q: number): number => sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)]!;

/** How the finish is simulated, so that a reader can disagree with it. */
export type Model = {
  readonly runs: number;
  /** The same seed gives the same answer. */
  readonly seed: number;
  /** The best time as a share of the longest statutory one, and the worst as a multiple of it. */
  readonly best: number;
  readonly worst: number;
};

export const MODEL: Model = { runs: 1000, seed: 1, best: 0.5, worst: 2 };

export type Finish = {
  readonly model: Model;
  /** Days by which works could start in so many of a hundred runs. */
  readonly p50: Day;
  readonly p80: Day;
  readonly p95: Day;
  readonly bounded: boolean;
};

/**
 * The start of works over many runs. A step lasts as one of its observed cases where five or more are known; else it is drawn from a
 * triangle between the best and the worst time with its peak at the longest statutory one, or between the usual times where
 * the catalogue holds them; notices hang exactly as long as the act says. Steps draw independently; every step that may come is
 * in.
 */
export function simulate(question: PathQuestion, observed: Observed = {}, model: Model = MODEL): Finish {
  const plans = stepPlans(question, verdictsOf(question), 'latest');
  const given = { plans, from: numberOf(question.start), buildMonths: question.project.buildMonths };
  const safe = schedule(given);
  const draw = chance(model.seed);
  const draws = new Map(plans.map(({ id }) => [id, drawer({ id, safe, question, observed, model }, draw)]));
  const lengths: Lengths = ({ id }) => draws.get(id)?.();
  const works = Array.from({ length: model.runs }, () => schedule(given, lengths).works).sort((a, b) => a - b);
  const day = (q: number): Day => dayOf(at(works, q));
  return { model, p50: day(0.5), p80: day(0.8), p95: day(0.95), bounded: safe.bounded };
}

type Drawn = {
  readonly id: ProcedureId;
  readonly safe: Schedule;
  readonly question: PathQuestion;
  readonly observed: Observed;
  readonly model: Model;
};

/** Draws the length of one step; undefined where its terms count as they are. */
function drawer({ id, safe, question, observed, model }: Drawn, draw: () => number): (() => number) | undefined {
  const { plan, start, end } = safe.steps.get(id)!;
  const cases = (observed[id] ?? []).toSorted((a, b) => a - b);
  if (cases.length >= FEWEST_CASES) return () => cases[Math.floor(draw() * cases.length)]!;
  const procedure = procedureOf(id);
  const stretches = procedure.stretches(question.project);
  if (plan.heldOn(start).terms.length === 0 || stretches.every(({ exact }) => exact)) return undefined;
  const longest = end - start;
  const [low, high] = usualOf(
    procedure.usual(question.project),
    question.law.only ? question.law : { ...question.law, asOf: dayOf(start) },
  ) ?? [model.best * longest, model.worst * longest];
  const triangle = { low: Math.min(low, longest), peak: longest, high: Math.max(high, longest) };
  return () => Math.max(1, Math.round(triangular(triangle, draw())));
}

function usualOf(
  usual: ReturnType<ReturnType<typeof procedureOf>['usual']>,
  law: PathQuestion['law'],
): readonly [number, number] | null {
  if (!usual) return null;
  const found = inForce(law.book, usual, law.asOf);
  return found.state === 'gap' || found.state === 'contested' ? null : found.row.value;
}

type Triangle = { readonly low: number; readonly peak: number; readonly high: number };

/** The value below which the share `u` of a triangular distribution lies. */
export function triangular({ low, peak, high }: Triangle, u: number): number {
  if (high <= low) return low;
  const left = (peak - low) / (high - low);
  if (u < left) return low + Math.sqrt(u * (high - low) * (peak - low));
  return high - Math.sqrt((1 - u) * (high - low) * (high - peak));
}

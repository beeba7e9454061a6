import { addDays, type Day } from '../../../../kernel/day.ts';
import type { Message } from '../../../../kernel/finding.ts';
import type { Bilingual } from '../../../../kernel/locale.ts';
import { procedureOf, PROCEDURES } from '../catalogue/all-procedures.ts';
import { authorityIn } from '../catalogue/authorities.ts';
import { PROCEDURE_IDS, type ProcedureId } from '../catalogue/procedure.ts';
import type { Applies } from '../project/applies.ts';
import type { Project } from '../project/project.ts';
import { criticalPath } from './critical-path.ts';
import { dayOf, numberOf } from './day-number.ts';
import { type Grounded, groundsOf, type StatutoryTime, statutoryOf } from './grounds.ts';
import type { PathQuestion } from './path-question.ts';
import { type Schedule, schedule, termEnd } from './schedule.ts';
import { slackOf } from './slack.ts';
import { lawOfStep, type StepPlan, stepPlans, verdictsOf } from './step-plan.ts';

export type Span = { readonly start: Day; readonly end: Day };

export type PathStep = Applies & {
  readonly id: ProcedureId;
  /** The safe dates: longest terms, every step that may come, the term of an appeal. Null where the step is not part of the path. */
  readonly start: Day | null;
  readonly end: Day | null;
  /** The first day on which the next step may build on it. */
  readonly usableFrom: Day | null;
  /** Shortest terms, only sure steps, nobody appeals. */
  readonly earliest: Span | null;
  /** False: an act names no term here or before, so the dates are no earlier than these. */
  readonly bounded: boolean;
  /** The day whose law counts for it: the one on which it begins, of a step that is no part the one that was asked for. */
  readonly lawOn: Day;
  readonly statutory: StatutoryTime;
  readonly dependsOn: readonly ProcedureId[];
  /** Calendar days by which it may be filed later; null where that can't be said. */
  readonly slack: number | null;
  readonly state: 'planned' | 'filed' | 'done';
  /** Of a step that is filed and not decided: the last day that law gives, whatever day it is today. Null where no act names one. */
  readonly due: Day | null;
  readonly grounds: readonly Grounded[];
};

export type PermitPath = {
  readonly steps: readonly PathStep[];
  readonly criticalPath: readonly ProcedureId[];
  /** On the safe dates; no step that delays works beyond it is left out. */
  readonly earliestStartOfWorks: Day;
  readonly range: { readonly earliest: Day; readonly latest: Day };
  readonly bounded: boolean;
  /** Questions without an answer, most steps first: what they widen the range by is not guessed. */
  readonly open: readonly string[];
  /** Steps that begin on a day for which our tables hold no rule of theirs. */
  readonly gaps: readonly { readonly id: ProcedureId; readonly day: Day }[];
};

export type KnownFault =
  | { readonly kind: 'ends-before-it-starts'; readonly id: ProcedureId }
  | { readonly kind: 'pause-ends-before-it-starts'; readonly id: ProcedureId };

/** What is wrong with dates that somebody typed, or null. */
export function knownFault(known: PathQuestion['known']): KnownFault | null {
  for (const id of PROCEDURE_IDS) {
    const { start, end, finalOn, pauses = [] } = known[id] ?? {};
    if (start && end && end < start) return { kind: 'ends-before-it-starts', id };
    if (end && finalOn && finalOn < end) return { kind: 'ends-before-it-starts', id };
    if (pauses.some(({ from, to }) => to < from)) return { kind: 'pause-ends-before-it-starts', id };
  }
  return null;
}

/** The two schedules of a question: with the shortest terms and sure steps only, and with all that may come. */
export function schedulesOf(
  question: PathQuestion,
  verdicts = verdictsOf(question),
): { readonly earliest: Schedule; readonly latest: Schedule } {
  const of = (plans: readonly StepPlan[]): Schedule =>
    schedule({ plans, from: numberOf(question.start), buildMonths: question.project.buildMonths });
  return {
    earliest: of(stepPlans(question, verdicts, 'earliest')),
    latest: of(stepPlans(question, verdicts, 'latest')),
  };
}

/** The path to permits: which steps, when, in which order, what decides the start of works, and how much room each has. */
export function permitPath(question: PathQuestion): PermitPath {
  const verdicts = verdictsOf(question);
  const { earliest, latest } = schedulesOf(question, verdicts);
  const slack = slackOf(latest);
  const critical = criticalPath(latest);
  const steps = PROCEDURES.map(({ id }) => {
    const safe = latest.steps.get(id);
    const soon = earliest.steps.get(id);
    const { start, end } = question.known[id] ?? {};
    const lawOn = question.law.only === true || !safe ? lawOfStep(question, id).asOf : dayOf(safe.start);
    const grounds = groundsOf(id, question, lawOn);
    return {
      id,
      ...verdicts.get(id)!,
      start: safe ? dayOf(safe.start) : null,
      end: safe ? dayOf(safe.end) : null,
      usableFrom: safe ? dayOf(safe.usable) : null,
      earliest: soon ? { start: dayOf(soon.start), end: dayOf(soon.end) } : null,
      bounded: safe?.bounded ?? true,
      lawOn,
      statutory: statutoryOf(id, question, lawOn),
      dependsOn: safe ? safe.plan.dependsOn : [],
      slack: safe ? (critical.includes(id) && slack.get(id) !== null ? 0 : slack.get(id)!) : null,
      state: end ? ('done' as const) : start ? ('filed' as const) : ('planned' as const),
      due: safe && start && !end && !safe.openEnded ? dayOf(termEnd(safe.plan, safe.start)) : null,
      grounds,
    };
  });
  return {
    steps,
    criticalPath: critical,
    earliestStartOfWorks: dayOf(latest.works),
    range: { earliest: dayOf(earliest.works), latest: dayOf(latest.works) },
    bounded: latest.bounded,
    open: openQuestions(steps),
    gaps: steps
      .filter(({ start, grounds }) => start !== null && grounds.some(({ status }) => status === 'gap'))
      .map(({ id, lawOn }) => ({ id, day: lawOn })),
  };
}

function openQuestions(steps: readonly PathStep[]): readonly string[] {
  const counted = new Map<string, number>();
  // Whatever leaves a step open names its question.
  const asked = (why: readonly Message[]): string[] => why.map(({ params }) => String(params['question']));
  for (const { applies, why } of steps)
    if (applies === 'unknown')
      for (const question of new Set(asked(why))) counted.set(question, (counted.get(question) ?? 0) + 1);
  return [...counted].toSorted((a, b) => b[1] - a[1]).map(([question]) => question);
}

const WEEK = 7;

/** Steps to file within seven days from `today`, and those whose day has passed; sure ones first, then the ones on the critical path. */
export function fileNow(path: PermitPath, today: Day): readonly PathStep[] {
  const until = addDays(today, WEEK);
  const due = path.steps.filter(({ state, start }) => state === 'planned' && start !== null && start < until);
  const rank = ({ applies, id }: PathStep): number =>
    (applies === 'yes' ? 0 : 2) + (path.criticalPath.includes(id) ? 0 : 1);
  return due.toSorted((a, b) => rank(a) - rank(b));
}

/** Whom the step is put before. Expressways and motorways are no business of a city. */
export const authorityKeyOf = (id: ProcedureId, { project }: Pick<PathQuestion, 'project'>) =>
  id === 'P4' && project.road === 'expressway' ? ('motorways' as const) : procedureOf(id).authority;

/** Its name in the city of that TERYT code. */
export const authorityNamed = (id: ProcedureId, project: Project, teryt: string): Bilingual =>
  authorityIn(teryt, authorityKeyOf(id, { project }));

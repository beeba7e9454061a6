import { addDays, type Day } from '../../../../kernel/day.ts';
import type { ProcedureId } from '../catalogue/procedure.ts';
import { fileNow, type PathStep, type PermitPath } from '../path/permit-path.ts';
import type { PermitPlan } from './permit-plan.ts';
import { NO_DATES, standstillOf, type StepDates } from './step-dates.ts';

/** Who has to act for the step to go on. */
export type Actor = 'investor' | 'authority';

export type Progress = {
  readonly id: ProcedureId;
  readonly who: Actor;
  readonly step: PathStep;
  readonly dates: StepDates;
  readonly standstill: ReturnType<typeof standstillOf>;
  /** The last day that law gave has passed without a decision. */
  readonly late: boolean;
  /** The decision is there, and the term of an appeal still runs. */
  readonly waitsForFinality: boolean;
};

/** A path as somebody wants to hear of it. */
export type ToldPath = {
  readonly done: readonly Progress[];
  /** At an authority, or waiting for what the applicant has to complete. */
  readonly now: readonly Progress[];
  /** To file within a week, or overdue to be filed. */
  readonly week: readonly Progress[];
  /** What comes later, soonest first. */
  readonly next: readonly Progress[];
};

/** What is done, what runs, what to file now, what comes, and who acts. */
export function progressOf(plan: PermitPlan, path: PermitPath, today: Day): ToldPath {
  const tell = (step: PathStep): Progress => {
    const dates = plan.steps[step.id]?.dates ?? NO_DATES;
    const standstill = standstillOf(dates);
    const final = dates.final ?? step.usableFrom;
    return {
      id: step.id,
      step,
      dates,
      standstill,
      who: step.state === 'filed' && standstill !== 'incomplete' ? 'authority' : 'investor',
      late: step.state === 'filed' && standstill === null && step.due !== null && step.due < today,
      waitsForFinality: step.state === 'done' && step.statutory.appeal !== null && final !== null && final > today,
    };
  };
  const inState = (state: PathStep['state']): PathStep[] => path.steps.filter((step) => step.state === state);
  const part = new Set(fileNow(path, today).map(({ id }) => id));
  const open = inState('planned').filter(
    ({ start, applies, id }) => start !== null && applies !== 'no' && !part.has(id),
  );
  return {
    done: inState('done').toSorted(byEnd).map(tell),
    now: inState('filed').toSorted(byEnd).map(tell),
    week: fileNow(path, today)
      .filter(({ id }) => !isSkipped(plan, id))
      .map(tell),
    next: open
      .filter(({ id }) => !isSkipped(plan, id))
      .toSorted(byStart)
      .map(tell),
  };
}

const isSkipped = ({ steps }: PermitPlan, id: ProcedureId): boolean => steps[id]?.wanted === 'skipped';
const byEnd = (a: PathStep, b: PathStep): number => (a.end! < b.end! ? -1 : a.end! > b.end! ? 1 : 0);
const byStart = (a: PathStep, b: PathStep): number => (a.start! < b.start! ? -1 : a.start! > b.start! ? 1 : 0);

/** The first day after the week in which `fileNow` looks. */
export const weekEnd = (today: Day): Day => addDays(today, 6);

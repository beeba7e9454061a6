import type { Day } from '../../../../kernel/day.ts';
import type { ProcedureId } from '../catalogue/procedure.ts';
import { procedureOf } from '../catalogue/all-procedures.ts';
import type { KnownDates, PathQuestion } from '../path/path-question.ts';
import type { LawAsOf } from '../project/applies.ts';
import type { Project } from '../project/project.ts';
import { knownOfStep, type StepDates } from './step-dates.ts';

/** Against the answers: the office counts it in, or leaves it out. */
export type Wanted = 'added' | 'skipped';

export type PlanStep = { readonly wanted: Wanted | null; readonly dates: StepDates };

/** The path of one project as an office keeps it. */
export type PermitPlan = {
  readonly id: number;
  readonly project: Project;
  readonly start: Day;
  readonly version: number;
  readonly synthetic: boolean;
  /** Steps of which something is known. */
  readonly steps: Readonly<Partial<Record<ProcedureId, PlanStep>>>;
};

/** What the path is asked, with all that really happened. */
export function questionOfPlan({ project, start, steps }: PermitPlan, today: Day, law: LawAsOf): PathQuestion {
  const entries = Object.entries(steps) as [ProcedureId, PlanStep][];
  const known: Partial<Record<ProcedureId, KnownDates>> = {};
  for (const [id, { dates }] of entries)
    if (dates.filed !== null) known[id] = knownOfStep(dates, procedureOf(id).startsOn, today);
  const those = (wanted: Wanted): ProcedureId[] => entries.filter(([, one]) => one.wanted === wanted).map(([id]) => id);
  const filed = entries.filter(([, { dates }]) => dates.filed !== null).map(([id]) => id);
  return {
    project,
    start,
    known,
    law,
    today,
    // What was filed is part of the path, whatever the answers say.
    added: [...new Set([...those('added'), ...filed])],
    skipped: those('skipped'),
  };
}

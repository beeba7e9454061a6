import type { Day } from '../../../../kernel/day.ts';
import type { ProcedureId } from '../catalogue/procedure.ts';
import type { Pause } from '../deadline/deadline.ts';
import type { LawAsOf } from '../project/applies.ts';
import type { Project } from '../project/project.ts';

/** What really happened in a step. */
export type KnownDates = {
  readonly start?: Day;
  /** From when the term counts, where an incomplete application came before. */
  readonly countsFrom?: Day;
  readonly end?: Day;
  /** The first day on which nothing can be filed against the decision any more. */
  readonly finalOn?: Day;
  readonly pauses?: readonly Pause[];
};

export type PathQuestion = {
  readonly project: Project;
  /** The first day on which anything can be filed. */
  readonly start: Day;
  readonly known: Readonly<Partial<Record<ProcedureId, KnownDates>>>;
  readonly law: LawAsOf;
  /** Where the plan stands among real days: nothing is filed before today, and what is not decided yet is decided no earlier. */
  readonly today?: Day;
  /** Steps counted as part of the path whatever the answers say, and steps taken out of it: to see what they do. */
  readonly added?: readonly ProcedureId[];
  readonly skipped?: readonly ProcedureId[];
};

/** Earliest: shortest terms, no step that is not sure, nobody appeals. Latest: longest terms, every step that may come. */
export type Side = 'earliest' | 'latest';

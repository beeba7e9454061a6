import type { Day } from '../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { dropFile } from '../../../platform/files/index.ts';
import { procedureOf } from '../core/catalogue/all-procedures.ts';
import type { ProcedureId } from '../core/catalogue/procedure.ts';
import type { PermitPlan, PlanStep } from '../core/plan/permit-plan.ts';
import { type DatesFault, datesFaults, MOST_SUSPENSIONS, NO_DATES } from '../core/plan/step-dates.ts';
import type { Project } from '../core/project/project.ts';
import { KIND_QUESTIONS } from '../core/project/subtype.ts';
import { leaveTimes, takePaperFiles } from '../data/forget.writes.ts';
import { lockPlan } from '../data/plan.queries.ts';
import { writeReady } from '../data/paper-writes.ts';
import { insertPlan, touchPlan, updatePlan, writeStep } from '../data/plan-writes.ts';

/** `stale`: somebody changed the plan since it was read; nothing was written. */
export type PlanFailure = { kind: 'no-plan' } | { kind: 'stale' };

type Answers = { readonly project: Project; readonly start: Day };

/** A plan of its own for a project. Every use case here works inside the caller's transaction, which must leave an event. */
export const makePlan = (tx: Db, answers: Answers): Promise<number> => insertPlan(tx, answers);

/** The plan that the caller read: its number and the version it had then. */
export type ReadPlan = { readonly id: number; readonly version: number };

/** What the project is, and from when applications can be filed. */
export function changeAnswers(tx: Db, plan: ReadPlan, answers: Answers): Promise<Result<null, PlanFailure>> {
  return onPlan(tx, plan, async () => {
    await updatePlan(tx, plan.id, answers);
    return ok(null);
  });
}

export type StepChange = PlanStep & { readonly procedure: ProcedureId; readonly today: Day };

/** What really happened in a step, and whether the office counts it in against the answers. Dates out of order are refused, each by name. */
export function recordStep(
  tx: Db,
  plan: ReadPlan,
  { procedure, today, ...step }: StepChange,
): Promise<Result<{ before: PlanStep }, PlanFailure | { kind: 'bad-dates'; faults: readonly DatesFault[] }>> {
  return onPlan(tx, plan, async ({ steps }) => {
    const faults = datesFaults(step.dates, today);
    if (faults.length > 0 || step.dates.suspensions.length > MOST_SUSPENSIONS)
      return refuse({ kind: 'bad-dates', faults } as const);
    await writeStep(tx, { planId: plan.id, procedure }, step);
    await touchPlan(tx, plan.id);
    return ok({ before: steps[procedure] ?? { wanted: null, dates: NO_DATES } });
  });
}

/** Which papers of an application the office has seen ready. Keys that are none of its papers are left out. */
export function tickPapers(
  tx: Db,
  plan: ReadPlan,
  { procedure, papers, at }: { readonly procedure: ProcedureId; readonly papers: readonly string[]; readonly at: Date },
): Promise<Result<{ ready: number; of: number }, PlanFailure>> {
  return onPlan(tx, plan, async () => {
    const known = procedureOf(procedure).papers.map(({ key }) => key);
    const ready = known.filter((key) => papers.includes(key));
    await writeReady(tx, { planId: plan.id, procedure }, { papers: ready, at });
    await touchPlan(tx, plan.id);
    return ok({ ready: ready.length, of: known.length });
  });
}

async function onPlan<Value, Failure extends { kind: string }>(
  tx: Db,
  { id, version }: ReadPlan,
  work: (plan: PermitPlan) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | PlanFailure>> {
  const plan = await lockPlan(tx, id);
  if (!plan) return refuse({ kind: 'no-plan' });
  return plan.version === version ? work(plan) : refuse({ kind: 'stale' });
}

/** What went and what stays nameless. */
export type ForgottenPlan = { readonly files: number; readonly closedSteps: number };

/**
 * Forgets a plan whose project's people are erased: papers, sentences, answers and files, bytes too where nothing else holds them. How long
 * closed steps took stays and counts. Works inside the caller's transaction, which must leave an event and name the plan no more.
 */
export async function forgetPlan(tx: Db, planId: number): Promise<ForgottenPlan> {
  const files = await takePaperFiles(tx, planId);
  for (const fileId of files) await dropFile(tx, fileId);
  return { files: files.length, closedSteps: await leaveTimes(tx, planId, KIND_QUESTIONS) };
}

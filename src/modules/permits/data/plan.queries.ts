import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ProcedureId } from '../core/catalogue/procedure.ts';
import type { PermitPlan, PlanStep, Wanted } from '../core/plan/permit-plan.ts';
import type { Suspension } from '../core/plan/step-dates.ts';
import { NOTHING_KNOWN, type Project } from '../core/project/project.ts';

type PlanRow = Omit<PermitPlan, 'project' | 'steps'> & { readonly project: Partial<Project> };
type StepRow = {
  readonly planId: number;
  readonly procedure: ProcedureId;
  readonly wanted: Wanted | null;
  readonly filed: Day | null;
  readonly called: Day | null;
  readonly completed: Day | null;
  readonly decided: Day | null;
  readonly final: Day | null;
};
type SuspensionRow = Suspension & { readonly planId: number; readonly procedure: ProcedureId };

/** Plans by number, with all that happened in their steps; those that the city does not hold are left out. */
export async function readPlans(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, PermitPlan>> {
  if (ids.length === 0) return new Map();
  const [plans, steps, suspensions] = [await planRows(db, ids), await stepRows(db, ids), await suspensionRows(db, ids)];
  const stepsOf = Map.groupBy(steps, ({ planId }) => planId);
  return new Map(
    plans.map(({ project, ...plan }) => {
      const own = (stepsOf.get(plan.id) ?? []).map((row) => [row.procedure, stepOf(row, suspensions)] as const);
      return [plan.id, { ...plan, project: { ...NOTHING_KNOWN, ...project }, steps: Object.fromEntries(own) }];
    }),
  );
}

export async function readPlan(db: Db, id: number): Promise<PermitPlan | null> {
  return (await readPlans(db, [id])).get(id) ?? null;
}

/** The plan, and nobody else changes it until the transaction ends. */
export async function lockPlan(tx: Db, id: number): Promise<PermitPlan | null> {
  await sql`select 1 from permits.plan where city = platform.city() and id = ${id} for update`.execute(tx);
  return readPlan(tx, id);
}

function stepOf({ planId, procedure, wanted, ...days }: StepRow, all: readonly SuspensionRow[]): PlanStep {
  const suspensions = all
    .filter((one) => one.planId === planId && one.procedure === procedure)
    .map(({ from, to, ground }) => ({ from, to, ground }));
  return { wanted, dates: { ...days, suspensions } };
}

async function planRows(db: Db, ids: readonly number[]): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select id, project, start, version, synthetic from permits.plan
    where city = platform.city() and id = any (${[...ids]}::bigint[])`.execute(db);
  return rows;
}

async function stepRows(db: Db, ids: readonly number[]): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select plan_id as "planId", procedure, wanted, filed_on as filed, called_on as called, completed_on as completed,
           decided_on as decided, final_on as final
    from permits.step where city = platform.city() and plan_id = any (${[...ids]}::bigint[])`.execute(db);
  return rows;
}

async function suspensionRows(db: Db, ids: readonly number[]): Promise<SuspensionRow[]> {
  const { rows } = await sql<SuspensionRow>`
    select plan_id as "planId", procedure, from_on as "from", to_on as "to", ground
    from permits.suspension where city = platform.city() and plan_id = any (${[...ids]}::bigint[])
    order by plan_id, procedure, place`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ProcedureId } from '../core/catalogue/procedure.ts';
import type { PlanStep } from '../core/plan/permit-plan.ts';
import type { Project } from '../core/project/project.ts';

type Answers = { readonly project: Project; readonly start: Day };

export async function insertPlan(tx: Db, { project, start }: Answers): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into permits.plan (city, project, start) values (platform.city(), ${JSON.stringify(project)}::jsonb, ${start})
    returning id`.execute(tx);
  return rows[0]!.id;
}

export async function updatePlan(tx: Db, id: number, { project, start }: Answers): Promise<void> {
  await sql`
    update permits.plan set project = ${JSON.stringify(project)}::jsonb, start = ${start}, version = version + 1
    where city = platform.city() and id = ${id}`.execute(tx);
}

/** Counts the plan's version up: who read it before has read an older one. */
export async function touchPlan(tx: Db, id: number): Promise<void> {
  await sql`update permits.plan set version = version + 1 where city = platform.city() and id = ${id}`.execute(tx);
}

export type StepKey = { readonly planId: number; readonly procedure: ProcedureId };

/** Writes what is known of a step in place of what was. */
export async function writeStep(tx: Db, { planId, procedure }: StepKey, { wanted, dates }: PlanStep): Promise<void> {
  await sql`
    insert into permits.step (plan_id, city, procedure, wanted, filed_on, called_on, completed_on, decided_on, final_on)
    values (${planId}, platform.city(), ${procedure}, ${wanted}, ${dates.filed}, ${dates.called}, ${dates.completed},
            ${dates.decided}, ${dates.final})
    on conflict (plan_id, procedure) do update set wanted = excluded.wanted, filed_on = excluded.filed_on,
      called_on = excluded.called_on, completed_on = excluded.completed_on, decided_on = excluded.decided_on,
      final_on = excluded.final_on`.execute(tx);
  await sql`
    delete from permits.suspension
    where city = platform.city() and plan_id = ${planId} and procedure = ${procedure}`.execute(tx);
  for (const [at, { from, to, ground }] of dates.suspensions.entries())
    await sql`
      insert into permits.suspension (plan_id, city, procedure, place, from_on, to_on, ground)
      values (${planId}, platform.city(), ${procedure}, ${at + 1}, ${from}, ${to}, ${ground})`.execute(tx);
}

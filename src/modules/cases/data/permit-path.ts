import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

/** What a case knows of its permits: the answers that came with the enquiry, and the plan that a clerk made. */
export type CasePath = { readonly asked: string; readonly planId: number | null };

export async function pathOfCase(db: Db, caseId: number): Promise<CasePath> {
  const { rows } = await sql<CasePath>`
    select asked, plan_id as "planId" from cases.permit_path
    where city = platform.city() and case_id = ${caseId}`.execute(db);
  return rows[0] ?? { asked: '', planId: null };
}

export type PlannedCase = { readonly number: string; readonly codeName: string; readonly planId: number };

/** Cases that are not closed and have a plan, oldest first. */
export async function plannedCases(db: Db): Promise<PlannedCase[]> {
  const { rows } = await sql<PlannedCase>`
    select c.number, c.code_name as "codeName", p.plan_id as "planId"
    from cases.permit_path p join cases.case_file c on c.id = p.case_id and c.city = p.city
    where p.city = platform.city() and p.plan_id is not null and c.stage <> 'closed'
    order by c.received_at, c.id`.execute(db);
  return rows;
}

/** Keeps the answers that came with an enquiry. */
export async function insertAskedPath(tx: Db, caseId: number, asked: string): Promise<void> {
  await sql`
    insert into cases.permit_path (case_id, city, asked) values (${caseId}, platform.city(), ${asked})`.execute(tx);
}

/** Gives the case its plan. False when it has one already. */
export async function setPlan(tx: Db, caseId: number, planId: number): Promise<boolean> {
  const { rows } = await sql`
    insert into cases.permit_path as p (case_id, city, plan_id) values (${caseId}, platform.city(), ${planId})
    on conflict (case_id) do update set plan_id = excluded.plan_id where p.plan_id is null
    returning case_id`.execute(tx);
  return rows.length > 0;
}

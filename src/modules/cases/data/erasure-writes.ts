import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { Erasure } from '../core/keeping/erasure.ts';

/** Takes its plan of permits and the answers that came for one away from a case; answers the plan's number. */
export async function takePlan(tx: Db, caseId: number): Promise<number | null> {
  const { rows } = await sql<{ planId: number | null }>`
    delete from cases.permit_path where city = platform.city() and case_id = ${caseId}
    returning plan_id as "planId"`.execute(tx);
  return rows[0]?.planId ?? null;
}

/** Takes its calculations of aid away from a case; answers those that no other case holds. */
export async function takeCalculations(tx: Db, caseId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with gone as (
      delete from cases.case_calculation where city = platform.city() and case_id = ${caseId} returning calculation_id)
    select calculation_id as id from gone where not exists (
      select 1 from cases.case_calculation other
      where other.city = platform.city() and other.calculation_id = gone.calculation_id and other.case_id <> ${caseId})`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Why and when, and the need without its words. */
type Leaving = Erasure & { readonly at: Date; readonly need: string };

/** Forgets who asked, every word of the case, and its link. Numbers, days, the need and the sites stay. */
// oxlint-disable-next-line max-params
export async function erasePerson(tx: Db, caseId: number, { ground, why, at, need }: Leaving): Promise<void> {
  const own = sql`city = platform.city() and case_id = ${caseId}`;
  await sql`delete from cases.party where ${own}`.execute(tx);
  await sql`delete from cases.message where ${own}`.execute(tx);
  await sql`update cases.case_site set note = '' where ${own}`.execute(tx);
  // Findings repeat what somebody typed into his need; which sites were shown, in which order, stays.
  await sql`
    update cases.answer_record set results = jsonb_build_object('total', results -> 'total', 'answers', coalesce((
      select jsonb_agg(jsonb_build_object('site', jsonb_build_object('id', a.answer -> 'site' -> 'id')) order by a.place)
      from jsonb_array_elements(results -> 'answers') with ordinality as a (answer, place)), '[]'::jsonb))
    where ${own}`.execute(tx);
  await sql`
    update cases.case_file
    set code_name = number, need = ${need}, idempotency_key = null, stage = 'closed', closed_at = coalesce(closed_at, ${at}),
        link_version = link_version + 1, erased_at = ${at}, erased_ground = ${ground}, erased_why = ${why},
        version = version + 1
    where city = platform.city() and id = ${caseId}`.execute(tx);
}

import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

/** A calculation of public aid comes with the enquiry. */
export async function insertCaseCalculation(tx: Db, caseId: number, calculationId: number): Promise<void> {
  await sql`
    insert into cases.case_calculation (case_id, city, calculation_id)
    values (${caseId}, platform.city(), ${calculationId}) on conflict do nothing`.execute(tx);
}

/** Their numbers, oldest first. */
export async function calculationsOfCase(db: Db, caseId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select calculation_id as id from cases.case_calculation
    where city = platform.city() and case_id = ${caseId} order by calculation_id`.execute(db);
  return rows.map(({ id }) => id);
}

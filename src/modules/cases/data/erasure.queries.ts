import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

/** How much of a person a case holds. */
export type Held = {
  readonly messages: number;
  readonly notes: number;
  readonly calculations: number;
  readonly papers: number;
  readonly files: number;
  /** Steps of the permit plan that were filed and decided: how long they took stays. */
  readonly closedSteps: number;
  readonly letters: number;
};

export async function heldBy(db: Db, caseId: number): Promise<Held> {
  const { rows } = await sql<Held>`
    with plan as (select plan_id from cases.permit_path where city = platform.city() and case_id = ${caseId})
    select (select count(*) from cases.message where city = platform.city() and case_id = ${caseId} and direction <> 'note')::int as messages,
      (select count(*) from cases.message where city = platform.city() and case_id = ${caseId} and direction = 'note')::int as notes,
      (select count(*) from cases.case_calculation where city = platform.city() and case_id = ${caseId})::int as calculations,
      (select count(*) from permits.paper_word w join plan using (plan_id) where w.city = platform.city())::int as papers,
      (select count(*) from permits.paper_file f join plan using (plan_id) where f.city = platform.city())::int as files,
      (select count(*) from permits.step s join plan using (plan_id)
       where s.city = platform.city() and s.decided_on is not null)::int as "closedSteps",
      (select count(*) from platform.outbox where city = platform.city() and about = ${`case:${caseId}`})::int as letters`.execute(
    db,
  );
  return rows[0]!;
}

/** Numbers of other cases that hold the same address. */
export async function casesOfSamePerson(db: Db, caseId: number): Promise<readonly string[]> {
  const { rows } = await sql<{ number: string }>`
    select c.number from cases.party one
    join cases.party other on other.city = one.city and lower(other.email) = lower(one.email) and other.case_id <> one.case_id
    join cases.case_file c on c.city = other.city and c.id = other.case_id
    where one.city = platform.city() and one.case_id = ${caseId} order by c.number`.execute(db);
  return rows.map(({ number }) => number);
}

export type ClosedCase = { readonly number: string; readonly receivedAt: Date; readonly closedAt: Date };

/** Closed cases whose person is still held, those closed first before others. */
export async function closedCases(db: Db): Promise<readonly ClosedCase[]> {
  const { rows } = await sql<ClosedCase>`
    select number, received_at as "receivedAt", closed_at as "closedAt" from cases.case_file
    where city = platform.city() and stage = 'closed' and erased_at is null and closed_at is not null
    order by closed_at, id`.execute(db);
  return rows;
}

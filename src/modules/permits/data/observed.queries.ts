import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { ProcedureId } from '../core/catalogue/procedure.ts';
import type { Observed } from '../core/path/simulate.ts';

/** Calendar days from filing to decision of the city's closed steps, and whether invented ones are among them. */
export type ObservedSteps = { readonly days: Observed; readonly synthetic: readonly ProcedureId[] };

/** Of each procedure the steps decided last, at most so many. */
const MOST = 1000;

export async function observedSteps(db: Db): Promise<ObservedSteps> {
  const { rows } = await sql<{ procedure: ProcedureId; days: number[]; synthetic: boolean }>`
    select procedure, array_agg(days order by days) as days, bool_or(synthetic) as synthetic from (
      select s.procedure, s.decided_on - s.filed_on as days, p.synthetic,
             row_number() over (partition by s.procedure order by s.decided_on desc, s.plan_id desc) as place
      from permits.step s join permits.plan p on p.city = s.city and p.id = s.plan_id
      where s.city = platform.city() and s.decided_on is not null) closed
    where place <= ${MOST} group by procedure`.execute(db);
  return {
    days: Object.fromEntries(rows.map(({ procedure, days }) => [procedure, days])),
    synthetic: rows.filter((row) => row.synthetic).map(({ procedure }) => procedure),
  };
}

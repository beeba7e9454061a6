import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { ProcedureId } from '../core/catalogue/procedure.ts';
import type { Observed } from '../core/path/simulate.ts';
import { subtypesOf } from '../core/project/subtype.ts';
import type { Project } from '../core/project/project.ts';

/** Calendar days from filing to decision of the city's closed steps, and whether invented ones are among them. */
export type ObservedSteps = { readonly days: Observed; readonly synthetic: readonly ProcedureId[] };

/** Of each procedure the steps decided last, at most so many. */
const MOST = 1000;

/**
 * How long closed steps took that are of the same kind as in this project: a building permit of a hall says nothing of one for a connection.
 * A procedure whose kind nobody has said is compared with none.
 */
export async function observedSteps(db: Db, project: Project): Promise<ObservedSteps> {
  const kinds = subtypesOf(project);
  const { rows } = await sql<{ procedure: ProcedureId; days: number[]; synthetic: boolean }>`
    select procedure, array_agg(days order by days) as days, bool_or(synthetic) as synthetic from (
      select s.procedure, s.decided_on - s.filed_on as days, p.synthetic,
             row_number() over (partition by s.procedure order by s.decided_on desc, s.plan_id desc) as place
      from unnest(${kinds.map(({ id }) => id)}::text[], ${kinds.map(({ kind }) => kind?.question ?? null)}::text[],
                  ${kinds.map(({ kind }) => kind?.answer ?? null)}::text[]) as asked (procedure, question, answer)
      join permits.step s on s.procedure = asked.procedure
      join permits.plan p on p.city = s.city and p.id = s.plan_id
      where s.city = platform.city() and s.decided_on is not null
        and (asked.question is null or p.project ->> asked.question = asked.answer)) closed
    where place <= ${MOST} group by procedure`.execute(db);
  return {
    days: Object.fromEntries(rows.map(({ procedure, days }) => [procedure, days])),
    synthetic: rows.filter((row) => row.synthetic).map(({ procedure }) => procedure),
  };
}

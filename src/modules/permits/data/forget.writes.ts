import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { ProjectKey } from '../core/project/project.ts';

/** Takes all files away from a plan, and answers their ids. */
export async function takePaperFiles(tx: Db, planId: number): Promise<string[]> {
  const { rows } = await sql<{ fileId: string }>`
    delete from permits.paper_file where city = platform.city() and plan_id = ${planId}
    returning file_id as "fileId"`.execute(tx);
  return rows.map(({ fileId }) => fileId);
}

/**
 * Leaves of a plan how long its closed steps took and the answers that tell of which kind they were. A plan without a closed step goes
 * altogether.
 * @returns how many closed steps stay.
 */
export async function leaveTimes(tx: Db, planId: number, kept: readonly ProjectKey[]): Promise<number> {
  const own = sql`city = platform.city() and plan_id = ${planId}`;
  for (const table of ['paper_ready', 'paper_word', 'suspension'])
    await sql`delete from permits.${sql.raw(table)} where ${own}`.execute(tx);
  await sql`delete from permits.step where ${own} and decided_on is null`.execute(tx);
  const { numAffectedRows } = await sql`
    update permits.step set wanted = null, called_on = null, completed_on = null, final_on = null
    where ${own}`.execute(tx);
  const closed = Number(numAffectedRows ?? 0n);
  if (closed === 0) await sql`delete from permits.plan where city = platform.city() and id = ${planId}`.execute(tx);
  else
    await sql`
      update permits.plan set version = version + 1, project = (
        select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(project)
        where key = any (${[...kept]}::text[]))
      where city = platform.city() and id = ${planId}`.execute(tx);
  return closed;
}

import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';

const OVER = (endedBy: Day) => sql`
  u.city = platform.city() and u.erased_at is null and (
    u.state in ('declined', 'asked') and (u.decided_at at time zone 'Europe/Warsaw')::date <= ${endedBy}::date
    or u.state = 'accepted' and exists (
      select 1 from sites.site s where s.id = u.site_id and s.city = u.city and s.status in ('sold', 'withdrawn')
      and not exists (
        select 1 from sites.status_change c
        where c.site_id = s.id and (c.changed_at at time zone 'Europe/Warsaw')::date > ${endedBy}::date))
      and (u.decided_at at time zone 'Europe/Warsaw')::date <= ${endedBy}::date)`;

/**
 * Submissions that ended on a day or before: declined, left unanswered by their owner, or with a site that is sold or
 * withdrawn since then.
 */
export async function overSubmissions(db: Db, endedBy: Day): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select u.id from submissions.submission u where ${OVER(endedBy)} order by u.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Whether it still is one of them; nobody else changes it until the transaction ends. */
export async function lockOver(tx: Db, id: number, endedBy: Day): Promise<boolean> {
  await sql`select 1 from submissions.submission where city = platform.city() and id = ${id} for update`.execute(tx);
  const { rows } = await sql`select 1 from submissions.submission u where u.id = ${id} and ${OVER(endedBy)}`.execute(
    tx,
  );
  return rows.length > 0;
}

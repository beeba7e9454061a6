import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { USUAL_MONTHS } from '../core/retention.ts';

/** After how many months without a word a source's person is erased: what the city has set, else the usual term. */
export async function monthsOfSilence(db: Db): Promise<number> {
  const { rows } = await sql<{ months: number }>`
    select months from confirmations.retention where city = platform.city()`.execute(db);
  return rows[0]?.months ?? USUAL_MONTHS;
}

type Days = { readonly quietUntil: Day; readonly today: Day };

/**
 * Sources whose person is still known, whom nobody changed, wrote to or heard after `quietUntil`, and of whom no question
 * waits on a link that still opens. The lock, where asked for one, holds until the transaction ends.
 */
export async function quietRespondents(
  db: Db,
  { quietUntil, today }: Days,
  lock: { readonly id: number } | null = null,
): Promise<number[]> {
  const day = (moment: string) => sql`(${sql.raw(moment)} at time zone 'Europe/Warsaw')::date`;
  const { rows } = await sql<{ id: number }>`
    select r.id from confirmations.respondent r
    where r.city = platform.city() and r.erased_at is null and ${day('r.changed_at')} <= ${quietUntil}::date
      and (${lock?.id ?? null}::bigint is null or r.id = ${lock?.id ?? null})
      and not exists (
        select 1 from confirmations.sheet s left join confirmations.question q on q.sheet_id = s.id
        where s.city = r.city and s.respondent_id = r.id
          and (${day('greatest(s.last_letter_at, s.declined_at, q.answered_at)')} > ${quietUntil}::date
               or (q.answer is null and q.key is not null and s.declined_at is null and s.expires_on >= ${today}::date)))
    order by r.id ${lock ? sql`for update of r` : sql``}`.execute(db);
  return rows.map(({ id }) => id);
}

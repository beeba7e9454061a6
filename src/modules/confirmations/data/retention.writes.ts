import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

export async function setMonths(tx: Db, months: number): Promise<void> {
  await sql`
    insert into confirmations.retention (city, months) values (platform.city(), ${months})
    on conflict (city) do update set months = excluded.months`.execute(tx);
}

/** Leaves the number, the kind and `sourceName`; the sheets and what was answered on them stay. */
export async function erasePerson(
  tx: Db,
  id: number,
  { sourceName, now }: { readonly sourceName: string; readonly now: Date },
): Promise<void> {
  await sql`
    update confirmations.respondent
    set person = '', email = '', active = false, source_name = ${sourceName}, erased_at = ${now}, version = version + 1
    where city = platform.city() and id = ${id}`.execute(tx);
  await sql`delete from confirmations.respondent_site where city = platform.city() and respondent_id = ${id}`.execute(
    tx,
  );
  await sql`delete from confirmations.respondent_topic where city = platform.city() and respondent_id = ${id}`.execute(
    tx,
  );
}

/** No answer of the source names a file any more. */
export async function unnameFiles(tx: Db, respondentId: number): Promise<void> {
  const own = sql`
    file_id is not null and city = platform.city()
    and sheet_id in (select id from confirmations.sheet where city = platform.city() and respondent_id = ${respondentId})`;
  await sql`update confirmations.question set file_id = null where ${own}`.execute(tx);
  await sql`update confirmations.earlier_answer set file_id = null where ${own}`.execute(tx);
}

import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

/** Takes all files away from a submission, and answers their ids. */
export async function takeFiles(tx: Db, id: number): Promise<string[]> {
  const { rows } = await sql<{ fileId: string }>`
    delete from submissions.submission_file where city = platform.city() and submission_id = ${id}
    returning file_id as "fileId"`.execute(tx);
  return rows.map(({ fileId }) => fileId);
}

/** Forgets who submitted, what was typed and written, and ends the private link. That there was a submission stays. */
export async function erasePerson(tx: Db, id: number, at: Date): Promise<void> {
  await sql`delete from submissions.party where city = platform.city() and submission_id = ${id}`.execute(tx);
  await sql`delete from submissions.message where city = platform.city() and submission_id = ${id}`.execute(tx);
  await sql`
    update submissions.submission set parcels = '{}', address = '', description = '', facts = '{}', erased_at = ${at},
      state = case when state = 'asked' then 'declined' else state end, link_version = link_version + 1,
      version = version + 1
    where city = platform.city() and id = ${id}`.execute(tx);
}

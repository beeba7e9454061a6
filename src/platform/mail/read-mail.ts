import { sql } from 'kysely';
import type { Db } from '../db/index.ts';

export type CaughtMail = {
  readonly id: number;
  readonly receivedAt: Date;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly body: string;
};

const COLUMNS = sql`id, received_at as "receivedAt", sender, recipients, subject, body`;

/** What the development inbox received, newest first. */
export async function caughtMails(whole: Db, limit: number): Promise<CaughtMail[]> {
  const { rows } = await sql<CaughtMail>`
    select ${COLUMNS} from platform.caught_mail order by id desc limit ${limit}`.execute(whole);
  return rows;
}

export async function caughtMail(whole: Db, id: number): Promise<CaughtMail | null> {
  const { rows } = await sql<CaughtMail>`
    select ${COLUMNS} from platform.caught_mail where id = ${id}`.execute(whole);
  return rows[0] ?? null;
}

export type FailedLetter = { readonly about: string | null; readonly createdAt: Date; readonly reason: string };

/** Letters of the city that could not be delivered, newest first; `about` narrows to one matter. */
export async function failedLetters(db: Db, about: string | null): Promise<FailedLetter[]> {
  const { rows } = await sql<FailedLetter>`
    select about, created_at as "createdAt", coalesce(last_error, '') as reason
    from platform.outbox
    where city = platform.city() and state = 'failed' and (${about}::text is null or about = ${about})
    order by id desc limit 50`.execute(db);
  return rows;
}

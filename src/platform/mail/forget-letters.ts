import { sql } from 'kysely';
import type { Db } from '../db/index.ts';

/** Deletes what the outbox holds about something (`submission:17`), with the addresses that it went to. `whole` owns the outbox. */
export async function forgetLetters(whole: Db, { city, about }: { city: string; about: string }): Promise<void> {
  // What the development inbox caught of them goes too.
  await sql`
    with gone as (delete from platform.outbox where city = ${city} and about = ${about} returning message_id)
    delete from platform.caught_mail where message_id in (select message_id from gone)`.execute(whole);
}

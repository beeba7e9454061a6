import { sql } from 'kysely';
import type { Db } from '../db/index.ts';

/** Deletes what the outbox holds about something (`submission:17`), with the addresses that it went to. `whole` owns the outbox. */
export async function forgetLetters(whole: Db, { city, about }: { city: string; about: string }): Promise<void> {
  await sql`delete from platform.outbox where city = ${city} and about = ${about}`.execute(whole);
}

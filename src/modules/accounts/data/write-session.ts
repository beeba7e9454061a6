import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

export async function insertSession(
  tx: Db,
  session: { tokenHash: Buffer; accountId: number; now: Date; expiresAt: Date },
): Promise<void> {
  await sql`
    insert into accounts.session (token_hash, city, account_id, created_at, last_seen_at, expires_at)
    values (${session.tokenHash}, platform.city(), ${session.accountId}, ${session.now}, ${session.now},
            ${session.expiresAt})`.execute(tx);
}

export async function noteSeen(db: Db, tokenHash: Buffer, now: Date): Promise<void> {
  await sql`update accounts.session set last_seen_at = ${now} where token_hash = ${tokenHash}`.execute(db);
}

/** The account whose session ended; null when the token opened none. */
export async function endSession(tx: Db, tokenHash: Buffer): Promise<number | null> {
  const { rows } = await sql<{ account_id: number }>`
    delete from accounts.session where token_hash = ${tokenHash} returning account_id`.execute(tx);
  return rows[0]?.account_id ?? null;
}

export async function endSessionsOf(tx: Db, accountId: number): Promise<void> {
  await sql`delete from accounts.session where account_id = ${accountId}`.execute(tx);
}

/** Removes the city's sessions that are over. */
export async function sweepSessions(tx: Db, now: Date): Promise<void> {
  await sql`delete from accounts.session where expires_at <= ${now}`.execute(tx);
}

import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

export type SessionRow = {
  accountId: number;
  name: string;
  role: string;
  permissions: string[];
  disabled: boolean;
  lastSeenAt: Date;
  expiresAt: Date;
};

export async function sessionByHash(db: Db, tokenHash: Buffer): Promise<SessionRow | null> {
  const { rows } = await sql<SessionRow>`
    select a.id as "accountId", a.name, a.role, r.permissions, a.disabled_at is not null as disabled,
           s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt"
    from accounts.session s
    join accounts.account a on a.id = s.account_id and a.city = s.city
    join accounts.role r on r.code = a.role
    where s.token_hash = ${tokenHash} and s.city = platform.city()`.execute(db);
  return rows[0] ?? null;
}

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

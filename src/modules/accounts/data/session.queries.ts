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

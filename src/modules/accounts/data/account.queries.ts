import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

export type AccountToCheck = {
  id: number;
  name: string;
  role: string;
  permissions: string[];
  passwordHash: string;
  disabled: boolean;
};

export async function accountByEmail(db: Db, email: string): Promise<AccountToCheck | null> {
  const { rows } = await sql<AccountToCheck>`
    select a.id, a.name, a.role, r.permissions, a.password_hash as "passwordHash", a.disabled_at is not null as disabled
    from accounts.account a join accounts.role r on r.code = a.role
    where a.city = platform.city() and lower(a.email) = lower(${email})`.execute(db);
  return rows[0] ?? null;
}

export async function roleExists(db: Db, role: string): Promise<boolean> {
  const { rows } = await sql`select 1 from accounts.role where code = ${role}`.execute(db);
  return rows.length > 0;
}

export type Colleague = { id: number; name: string };

/** Accounts that can be given a case, by name in Polish order. */
export async function colleagues(db: Db): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select a.id, a.name from accounts.account a join accounts.role r on r.code = a.role
    where a.city = platform.city() and a.disabled_at is null and 'cases.write' = any (r.permissions)
    order by a.name, a.id`.execute(db);
  return rows;
}

/** Every account of the city that ever was, by name. */
export async function everyone(db: Db): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select id, name from accounts.account where city = platform.city() order by name, id`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import { ADMINISTRATOR } from '../core/account.ts';

/** Null when the city already has an account with this e-mail. */
export async function insertAccount(
  tx: Db,
  account: { email: string; name: string; role: string; passwordHash: string; synthetic: boolean },
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    insert into accounts.account (city, email, name, role, password_hash, synthetic)
    values (platform.city(), ${account.email}, ${account.name}, ${account.role}, ${account.passwordHash},
            ${account.synthetic})
    on conflict (city, lower(email)) do nothing returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

export const markDisabled = (tx: Db, id: number, now: Date): Promise<boolean> =>
  changed(
    tx,
    sql`update accounts.account set disabled_at = coalesce(disabled_at, ${now}) where id = ${id} returning id`,
  );

export const updateRole = (tx: Db, id: number, role: string): Promise<boolean> =>
  changed(tx, sql`update accounts.account set role = ${role} where id = ${id} returning id`);

export const updatePassword = (tx: Db, id: number, hash: string): Promise<boolean> =>
  changed(tx, sql`update accounts.account set password_hash = ${hash} where id = ${id} returning id`);

/** Whether the account is the city's only enabled administrator. The administrators stay locked, so that two can't leave at once. */
export async function isLastAdministrator(tx: Db, id: number): Promise<boolean> {
  const { rows } = await sql<{ id: number }>`
    select id from accounts.account
    where city = platform.city() and role = ${ADMINISTRATOR} and disabled_at is null
    order by id for update`.execute(tx);
  return rows.length === 1 && rows[0]?.id === id;
}

const changed = async (tx: Db, statement: ReturnType<typeof sql>): Promise<boolean> =>
  (await statement.execute(tx)).rows.length > 0;

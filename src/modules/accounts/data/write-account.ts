import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';

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

const changed = async (tx: Db, statement: ReturnType<typeof sql>): Promise<boolean> =>
  (await statement.execute(tx)).rows.length > 0;

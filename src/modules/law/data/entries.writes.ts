import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { Draft } from '../core/draft.ts';

/** What is proposed and decided of law in one city happens one after another. */
export async function lockLaw(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('law'), hashtext(platform.city()))`.execute(tx);
}

type Proposed = {
  readonly key: string;
  readonly draft: Draft;
  readonly by: { readonly accountId: number; readonly role: string };
  readonly now: Date;
};

/** Answers the number of the entry; null when the same waits already. */
export async function insertEntry(tx: Db, { key, draft, by, now }: Proposed): Promise<number | null> {
  const { kind, value, from, to, clause, status, checkedOn } = draft;
  const { rows } = await sql<{ id: number }>`
    insert into law.entry (city, parameter, kind, valid_from, valid_to, value, act, article, url, status, checked_on, checked_role,
      proposed_by, proposed_role, proposed_at)
    values (platform.city(), ${key}, ${kind}, ${from}::date, ${to}::date, ${JSON.stringify(value)}::jsonb, ${clause.act},
      ${clause.article}, ${clause.url}, ${status}, ${checkedOn}::date, ${checkedOn === null ? null : by.role}, ${by.accountId}, ${by.role}, ${now})
    on conflict do nothing returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

type Decided = { readonly id: number; readonly by: number; readonly now: Date };

export async function markAccepted(tx: Db, { id, by, now }: Decided): Promise<void> {
  await sql`
    update law.entry set state = 'accepted', decided_by = ${by}, decided_at = ${now}, decided_role = (select role from accounts.account where id = ${by})
    where city = platform.city() and id = ${id}`.execute(tx);
}

export async function markRefused(tx: Db, { id, by, now }: Decided, reason: string): Promise<void> {
  await sql`
    update law.entry set state = 'refused', decided_by = ${by}, decided_at = ${now}, reason = ${reason}
    where city = platform.city() and id = ${id}`.execute(tx);
}

export async function markWithdrawn(tx: Db, { id, by, now }: Decided, why: string): Promise<void> {
  await sql`
    update law.entry set state = 'withdrawn', withdrawn_by = ${by}, withdrawn_at = ${now}, withdrawn_why = ${why}
    where city = platform.city() and id = ${id}`.execute(tx);
}

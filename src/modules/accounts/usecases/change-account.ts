import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { hashPassword } from '../../../platform/password.ts';
import { recordEvent, type Actor } from '../../audit/index.server.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../core/account.ts';
import { roleExists } from '../data/account.queries.ts';
import { markDisabled, updatePassword, updateRole } from '../data/write-account.ts';
import { endSessionsOf } from '../data/write-session.ts';

type Change = { readonly accountId: number; readonly actor: Actor };

/** Ends the account and, in the same instant, all its sessions. */
export function disableAccount(
  db: Db,
  change: Change & { now: Date },
): Promise<Result<null, { kind: 'unknown-account' }>> {
  return changing(db, { ...change, action: 'account.disabled' }, (tx) =>
    markDisabled(tx, change.accountId, change.now),
  );
}

/** Gives the account another role; its sessions end, so the person signs in again with the new rights. */
export async function changeRole(
  db: Db,
  change: Change & { role: string },
): Promise<Result<null, { kind: 'unknown-account' } | { kind: 'unknown-role' }>> {
  if (!(await roleExists(db, change.role))) return refuse({ kind: 'unknown-role' });
  return changing(db, { ...change, action: 'account.role-changed', details: { role: change.role } }, (tx) =>
    updateRole(tx, change.accountId, change.role),
  );
}

/** Sets a new password and ends the account's sessions. */
export async function setPassword(
  db: Db,
  change: Change & { password: string },
): Promise<Result<null, { kind: 'unknown-account' } | { kind: 'bad-password'; min: number; max: number }>> {
  const length = [...change.password].length;
  if (length < PASSWORD_MIN || length > PASSWORD_MAX) {
    return refuse({ kind: 'bad-password', min: PASSWORD_MIN, max: PASSWORD_MAX });
  }
  const hash = await hashPassword(change.password);
  return changing(db, { ...change, action: 'account.password-set' }, (tx) =>
    updatePassword(tx, change.accountId, hash),
  );
}

type Event = Change & { action: string; details?: Record<string, string> };

function changing(
  db: Db,
  event: Event,
  write: (tx: Db) => Promise<boolean>,
): Promise<Result<null, { kind: 'unknown-account' }>> {
  return db.transaction().execute(async (tx) => {
    if (!(await write(tx))) return refuse({ kind: 'unknown-account' } as const);
    await endSessionsOf(tx, event.accountId);
    await recordEvent(tx, {
      actor: event.actor,
      action: event.action,
      object: { kind: 'account', id: event.accountId },
      details: event.details ?? {},
    });
    return ok(null);
  });
}

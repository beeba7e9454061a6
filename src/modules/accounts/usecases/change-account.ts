import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { hashPassword } from '../../../platform/keys/password.ts';
import { recordEvent, type Actor } from '../../audit/index.server.ts';
import { ADMINISTRATOR, PASSWORD_MAX, PASSWORD_MIN } from '../core/account.ts';
import { roleExists } from '../data/account.queries.ts';
import { isLastAdministrator, markDisabled, updatePassword, updateRole } from '../data/write-account.ts';
import { endSessionsOf } from '../data/write-session.ts';

type Change = { readonly accountId: number; readonly actor: Actor };

/** Nobody could then let people in, give rights or read who changed what. */
type LastAdministrator = { readonly kind: 'last-administrator' };

/** Ends the account and, in the same instant, all its sessions; the last administrator of the city stays. */
export function disableAccount(
  db: Db,
  change: Change & { now: Date },
): Promise<Result<null, { kind: 'unknown-account' } | LastAdministrator>> {
  const event = { ...change, action: 'account.disabled', takesRights: true };
  return changing(db, event, (tx) => markDisabled(tx, change.accountId, change.now));
}

/** Gives the account another role; its sessions end. The last administrator of the city stays one. */
export async function changeRole(
  db: Db,
  change: Change & { role: string },
): Promise<Result<null, { kind: 'unknown-account' } | { kind: 'unknown-role' } | LastAdministrator>> {
  const { role } = change;
  if (!(await roleExists(db, role))) return refuse({ kind: 'unknown-role' });
  const event = { ...change, action: 'account.role-changed', details: { role }, takesRights: role !== ADMINISTRATOR };
  return changing(db, event, (tx) => updateRole(tx, change.accountId, role));
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
  const set = await changing(db, { ...change, action: 'account.password-set' }, (tx) =>
    updatePassword(tx, change.accountId, hash),
  );
  return set.ok ? set : refuse({ kind: 'unknown-account' });
}

type Event = Change & { action: string; details?: Record<string, string>; takesRights?: boolean };

function changing(
  db: Db,
  event: Event,
  write: (tx: Db) => Promise<boolean>,
): Promise<Result<null, { kind: 'unknown-account' } | LastAdministrator>> {
  return db.transaction().execute(async (tx) => {
    if (event.takesRights && (await isLastAdministrator(tx, event.accountId)))
      return refuse({ kind: 'last-administrator' } as const);
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

import type { Db } from '../../../platform/db/index.ts';
import { isAlive, needsNote, type Session } from '../core/session.ts';
import { tokenHash } from './token.ts';
import { sessionByHash } from '../data/session.queries.ts';
import { noteSeen } from '../data/write-session.ts';

/** `__Host-` binds the cookie to this host and to https; a browser refuses it over plain http. */
export const sessionCookieName = (baseUrl: string): string =>
  baseUrl.startsWith('https:') ? '__Host-calisia' : 'calisia';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * Who this token speaks for at `now`, else null. The account and its role are read anew on every call, so a disabled
 * account or a changed role counts from the next request on.
 */
export async function sessionOf(db: Db, token: string | null | undefined, now: Date): Promise<Session | null> {
  if (!token || !TOKEN.test(token)) return null;
  const hash = tokenHash(token);
  const found = await sessionByHash(db, hash);
  if (!found || found.disabled || !isAlive(found, now)) return null;
  if (needsNote(found.lastSeenAt, now)) await noteSeen(db, hash, now);
  return { accountId: found.accountId, name: found.name, role: found.role, permissions: found.permissions };
}

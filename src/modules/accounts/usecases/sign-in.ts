import { randomBytes } from 'node:crypto';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { verifyPassword } from '../../../platform/keys/password.ts';
import { forgetTries, returnTry, takeTry } from '../../../platform/rate/rate.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { cleanEmail, PASSWORD_MAX } from '../core/account.ts';
import { sessionEnd, type Session } from '../core/session.ts';
import { tokenHash } from './token.ts';
import { accountByEmail } from '../data/account.queries.ts';
import { endSession, insertSession, sweepSessions } from '../data/write-session.ts';

export type SignInAnswer = Result<
  { readonly token: string; readonly session: Session },
  { kind: 'wrong' } | { kind: 'too-many-tries'; retryAfterSeconds: number }
>;

type Try = {
  readonly email: string;
  readonly password: string;
  /** The network address the form came from; it is kept only as a keyed hash in the counters. */
  readonly address: string;
  /** The token of the session that the browser carried, which ends here. */
  readonly oldToken: string | null;
  readonly now: Date;
};

const WINDOW_SECONDS = 15 * 60;
const TRIES_PER_ACCOUNT_AND_ADDRESS = 10;
const TRIES_PER_ADDRESS = 30;

/**
 * Opens a session. Tries are counted for the account together with the address, and for the address alone: never for
 * the account alone, because then anyone could lock a colleague out. A try that succeeds is not counted: a whole office may come in
 * from behind one address.
 */
export async function signIn(rooms: { db: Db; whole: Db }, attempt: Try): Promise<SignInAnswer> {
  const email = cleanEmail(attempt.email);
  const refused = await countTry(rooms.whole, email, attempt);
  if (refused !== null) return refuse({ kind: 'too-many-tries', retryAfterSeconds: refused });
  const account = await accountByEmail(rooms.db, email);
  const password = attempt.password.slice(0, PASSWORD_MAX + 1);
  const right = await verifyPassword(password, account?.passwordHash ?? null);
  if (!account || !right || account.disabled) {
    await recordRefusal(rooms.db, account?.id ?? null);
    return refuse({ kind: 'wrong' });
  }
  await forgetTries(rooms.whole, pairOf(email, attempt));
  await returnTry(rooms.whole, { ...addressOf(attempt), windowSeconds: WINDOW_SECONDS, now: attempt.now });
  const token = randomBytes(32).toString('base64url');
  await rooms.db.transaction().execute(async (tx) => {
    if (attempt.oldToken !== null) await endSession(tx, tokenHash(attempt.oldToken));
    await sweepSessions(tx, attempt.now);
    await insertSession(tx, {
      tokenHash: tokenHash(token),
      accountId: account.id,
      now: attempt.now,
      expiresAt: sessionEnd(attempt.now),
    });
    await recordEvent(tx, {
      actor: `user:${account.id}`,
      action: 'session.opened',
      object: { kind: 'account', id: account.id },
    });
  });
  const { id, name, role, permissions } = account;
  return ok({ token, session: { accountId: id, name, role, permissions } });
}

const pairOf = (email: string, attempt: Try) => ({
  what: 'sign-in-pair',
  who: `${email.toLowerCase()}|${attempt.address}`,
});

const addressOf = (attempt: Try) => ({ what: 'sign-in-address', who: attempt.address });

/** Null when the try may go on, else the seconds to wait. */
async function countTry(whole: Db, email: string, attempt: Try): Promise<number | null> {
  const limits = [
    { ...pairOf(email, attempt), limit: TRIES_PER_ACCOUNT_AND_ADDRESS },
    { ...addressOf(attempt), limit: TRIES_PER_ADDRESS },
  ];
  for (const limit of limits) {
    const answer = await takeTry(whole, { ...limit, windowSeconds: WINDOW_SECONDS, now: attempt.now });
    if (!answer.allowed) return answer.retryAfterSeconds;
  }
  return null;
}

const recordRefusal = (db: Db, accountId: number | null): Promise<number> =>
  db.transaction().execute((tx) =>
    recordEvent(tx, {
      actor: 'visitor',
      action: 'session.refused',
      object: { kind: 'account', id: accountId ?? 'unknown' },
    }),
  );

import type { Db } from '../../../platform/db/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { tokenHash } from './token.ts';
import { endSession } from '../data/write-session.ts';

/** Ends the session of this token. A token that opens nothing is no error: the person is signed out either way. */
export function signOut(db: Db, token: string): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const accountId = await endSession(tx, tokenHash(token));
    if (accountId === null) return;
    await recordEvent(tx, {
      actor: `user:${accountId}`,
      action: 'session.closed',
      object: { kind: 'account', id: accountId },
    });
  });
}

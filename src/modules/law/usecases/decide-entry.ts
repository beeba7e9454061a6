import { cleanLines, hasControlCharactersInLines } from '../../../kernel/plain-text.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { type DeskEntry, deskEntries } from '../data/entries.queries.ts';
import { lockLaw, markAccepted, markRefused, markWithdrawn } from '../data/entries.writes.ts';
import { detailsOf } from './propose-entry.ts';

export type DecisionFault =
  /** Nobody proposed it in this city. */
  | { readonly kind: 'gone' }
  /** Somebody has decided it, or withdrawn it, before. */
  | { readonly kind: 'already' }
  /** Nobody accepts or refuses what they proposed: they may withdraw it. */
  | { readonly kind: 'own' }
  | { readonly kind: 'no-reason' | 'reason-too-long' | 'reason-characters' };

export type AskedOfEntry = { readonly id: number; readonly accountId: number; readonly now: Date };

/** Of a reason, letters. */
export const LONGEST_REASON = 1000;

type Outcome = Result<null, DecisionFault>;
type Change = {
  readonly action: 'accepted' | 'refused' | 'withdrawn';
  readonly fits: (entry: DeskEntry) => DecisionFault['kind'] | null;
  readonly write: (tx: Db, asked: { id: number; by: number; now: Date }) => Promise<void>;
};

function decide(db: Db, { id, accountId, now }: AskedOfEntry, { action, fits, write }: Change): Promise<Outcome> {
  return db.transaction().execute(async (tx): Promise<Outcome> => {
    await lockLaw(tx);
    const [entry] = await deskEntries(tx, { id });
    if (!entry) return refuse({ kind: 'gone' });
    const fault = fits(entry);
    if (fault) return refuse({ kind: fault });
    await write(tx, { id, by: accountId, now });
    await recordEvent(tx, {
      actor: `user:${accountId}`,
      action: `law.${action}`,
      object: { kind: 'law', id },
      details: detailsOf(entry.key, entry),
    });
    return ok(null);
  });
}

const bySecond =
  (accountId: number) =>
  (entry: DeskEntry): DecisionFault['kind'] | null =>
    entry.state !== 'proposed' ? 'already' : entry.proposedBy === accountId ? 'own' : null;

/** The second person has compared it with the act: it counts at once, in every answer. */
export const acceptEntry = (db: Db, asked: AskedOfEntry): Promise<Outcome> =>
  decide(db, asked, { action: 'accepted', fits: bySecond(asked.accountId), write: markAccepted });

/** The second person says why it does not count; it stays in the history. */
export async function refuseEntry(db: Db, asked: AskedOfEntry & { readonly reason: string }): Promise<Outcome> {
  const reason = cleanLines(asked.reason);
  const fault = reasonFault(reason);
  if (fault) return refuse({ kind: fault });
  const write: Change['write'] = (tx, of) => markRefused(tx, of, reason);
  return decide(db, asked, { action: 'refused', fits: bySecond(asked.accountId), write });
}

/**
 * What proved wrong counts no longer, at once: a wrong number does harm while it waits for a second person. The law is then as it
 * was before it. What still waits is taken back by who proposed it, and by nobody else.
 */
export async function withdrawEntry(db: Db, asked: AskedOfEntry & { readonly reason: string }): Promise<Outcome> {
  const reason = cleanLines(asked.reason);
  const fault = reasonFault(reason);
  if (fault) return refuse({ kind: fault });
  return decide(db, asked, {
    action: 'withdrawn',
    fits: ({ state, proposedBy }) =>
      state === 'accepted' || (state === 'proposed' && proposedBy === asked.accountId) ? null : 'already',
    write: (tx, of) => markWithdrawn(tx, of, reason),
  });
}

function reasonFault(reason: string): 'no-reason' | 'reason-too-long' | 'reason-characters' | null {
  if (reason === '') return 'no-reason';
  if (reason.length > LONGEST_REASON) return 'reason-too-long';
  return hasControlCharactersInLines(reason) ? 'reason-characters' : null;
}

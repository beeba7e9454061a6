import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import { endSupply, lockLayers } from '../data/write-supply.ts';
import { accountOf } from './import-layer.ts';

export const LONGEST_REASON = 500;

export type Withdrawal = { readonly id: number; readonly reason: string; readonly actor: Actor };
export type WithdrawFault = { readonly kind: 'no-reason' | 'gone' };

/** Withdraws a supply that should not stand, and keeps why: its land counts as looked at by nobody again. */
export async function withdrawLayer(db: Db, { id, reason, actor }: Withdrawal): Promise<Result<null, WithdrawFault>> {
  const why = reason.trim();
  if (why === '' || why.length > LONGEST_REASON) return refuse({ kind: 'no-reason' });
  return db.transaction().execute(async (tx) => {
    await lockLayers(tx);
    if (!(await endSupply(tx, id, { kind: 'withdrawn', reason: why, by: accountOf(actor) })))
      return refuse({ kind: 'gone' });
    await recordEvent(tx, {
      actor,
      action: 'layer.withdrawn',
      object: { kind: 'layer', id: String(id) },
      details: { reason: why },
    });
    return ok(null);
  });
}

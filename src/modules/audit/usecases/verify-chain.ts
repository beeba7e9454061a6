import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { firstBroken, hashOf, headOf } from '../data/event.queries.ts';

/** The last event: kept outside the database, it proves later that the tail was not cut. Hash in hexadecimal. */
export type ChainHead = { readonly seq: number; readonly hash: string };

export type ChainFault = { readonly kind: 'broken'; readonly seq: number };

/**
 * Computes the city's whole chain again. Refuses with the first event that was changed, removed or put in.
 * `anchor`, a head that was written down elsewhere, also finds a cut tail and a chain rebuilt from the start.
 */
export async function verifyChain(db: Db, anchor?: ChainHead): Promise<Result<ChainHead, ChainFault>> {
  const broken = await firstBroken(db);
  if (broken !== null) return refuse({ kind: 'broken', seq: broken });
  if (anchor && (await hashOf(db, anchor.seq)) !== anchor.hash) return refuse({ kind: 'broken', seq: anchor.seq });
  return ok(await headOf(db));
}

import type { Side } from '../../../../geometry/buildable/stated-sides.ts';
import { dayInPoland } from '../../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { recordEvent } from '../../../audit/index.server.ts';
import { lockLand } from '../../../places/index.server.ts';
import { deskProvisions } from '../../data/desk.queries.ts';
import { markSided } from '../../data/write-desk.ts';
import type { AskedOfProvision, CheckingFault } from './check-provision.ts';

export type SideFault = CheckingFault | { readonly kind: 'bad-sides' };

/**
 * A clerk states on which side of each of a clause's building lines the strip stays free. The clause counts as unchecked from then on, and
 * somebody else confirms it. A side that was stated and checked changes only once somebody has put the clause in doubt.
 */
export function stateSide(
  db: Db,
  { provisionId, clerk, now, sides }: AskedOfProvision & { readonly sides: readonly (Side | null)[] },
): Promise<Result<null, SideFault>> {
  return db.transaction().execute(async (tx): Promise<Result<null, SideFault>> => {
    await lockLand(tx);
    const [provision] = await deskProvisions(tx, { id: provisionId });
    if (!provision?.line) return refuse({ kind: 'gone' });
    if (provision.checkedBy !== null && provision.freeSide) return refuse({ kind: 'already' });
    const stated = sides.filter((side) => side !== null);
    if (stated.length !== provision.line.length || sides.length !== stated.length) return refuse({ kind: 'bad-sides' });
    await markSided(tx, provisionId, { ...clerk, sides: stated, today: dayInPoland(now) });
    await recordEvent(tx, {
      actor: `user:${clerk.accountId}`,
      action: 'plan.side-stated',
      object: { kind: 'provision', id: provisionId },
      details: { kind: provision.kind, sides: stated.join(' ') },
    });
    return ok(null);
  });
}

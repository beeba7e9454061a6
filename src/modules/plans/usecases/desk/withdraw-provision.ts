import { dayInPoland } from '../../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { recordEvent } from '../../../audit/index.server.ts';
import { lockLand } from '../../../places/index.server.ts';
import { deskProvisions } from '../../data/desk.queries.ts';
import { markDoubted, removeProvision } from '../../data/write-desk.ts';
import { LONGEST_REASON } from './code-provision.ts';
import type { AskedOfProvision, CheckingFault } from './check-provision.ts';

/**
 * The first person says why a provision is not what the page says. It stays and counts as unchecked from now on, so that nothing passes
 * by it: a limit that simply vanished would be no limit.
 */
export function doubtProvision(
  db: Db,
  { provisionId, clerk, now, why }: AskedOfProvision & { readonly why: string },
): Promise<Result<null, CheckingFault | { readonly kind: 'no-reason' }>> {
  return db.transaction().execute(async (tx) => {
    await lockLand(tx);
    const [provision] = await deskProvisions(tx, { id: provisionId });
    if (!provision) return refuse({ kind: 'gone' });
    if (provision.doubt !== null) return refuse({ kind: 'already' });
    if (why === '' || why.length > LONGEST_REASON) return refuse({ kind: 'no-reason' });
    await markDoubted(tx, provisionId, { ...clerk, why, today: dayInPoland(now) });
    await recordEvent(tx, {
      actor: `user:${clerk.accountId}`,
      action: 'plan.provision-doubted',
      object: { kind: 'provision', id: provisionId },
      details: { kind: provision.kind, wasChecked: provision.checkedBy !== null },
    });
    return ok(null);
  });
}

/** The second person agrees: the provision leaves the base and is kept aside. */
export function withdrawProvision(
  db: Db,
  { provisionId, clerk, now }: AskedOfProvision,
): Promise<Result<null, CheckingFault>> {
  return db.transaction().execute(async (tx): Promise<Result<null, CheckingFault>> => {
    await lockLand(tx);
    const [provision] = await deskProvisions(tx, { id: provisionId });
    if (!provision?.doubt) return refuse({ kind: 'gone' });
    if (provision.doubt.account === clerk.accountId || provision.doubt.by === clerk.name)
      return refuse({ kind: 'own-doubt' });
    await removeProvision(tx, provisionId, dayInPoland(now));
    await recordEvent(tx, {
      actor: `user:${clerk.accountId}`,
      action: 'plan.provision-withdrawn',
      object: { kind: 'provision', id: provisionId },
      details: { kind: provision.kind },
    });
    return ok(null);
  });
}

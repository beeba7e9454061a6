import { dayInPoland } from '../../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { recordEvent } from '../../../audit/index.server.ts';
import { lockLand } from '../../../places/index.server.ts';
import { type DeskProvision, deskProvisions } from '../../data/desk.queries.ts';
import { markChecked } from '../../data/write-desk.ts';
import type { Clerk } from './code-provision.ts';

export type CheckingFault = { readonly kind: 'gone' | 'already' | 'own' | 'own-doubt' | 'no-side' };
export type AskedOfProvision = { readonly provisionId: number; readonly clerk: Clerk; readonly now: Date };

/** Whether the clerk is the one who coded it, brought its file in or stated its side: by account, and by name where a data set or an earlier base named the person. */
export const isOwnWork = (provision: DeskProvision, clerk: Clerk): boolean =>
  provision.codedAccount === clerk.accountId ||
  provision.broughtAccount === clerk.accountId ||
  provision.sidedAccount === clerk.accountId ||
  provision.sidedBy === clerk.name ||
  provision.codedBy === clerk.name;

/** The second person has read the clause on its page and confirms it; of a building line also the side that the drawing shows. */
export function checkProvision(
  db: Db,
  { provisionId, clerk, now }: AskedOfProvision,
): Promise<Result<null, CheckingFault>> {
  return db.transaction().execute(async (tx): Promise<Result<null, CheckingFault>> => {
    await lockLand(tx);
    const [provision] = await deskProvisions(tx, { id: provisionId });
    if (!provision) return refuse({ kind: 'gone' });
    if (provision.checkedBy !== null) return refuse({ kind: 'already' });
    if (isOwnWork(provision, clerk)) return refuse({ kind: 'own' });
    if (provision.line && !provision.freeSide) return refuse({ kind: 'no-side' });
    await markChecked(tx, provisionId, { ...clerk, today: dayInPoland(now) });
    await recordEvent(tx, {
      actor: `user:${clerk.accountId}`,
      action: 'plan.provision-checked',
      object: { kind: 'provision', id: provisionId },
      details: { kind: provision.kind },
    });
    return ok(null);
  });
}

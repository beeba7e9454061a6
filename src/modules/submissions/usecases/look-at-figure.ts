import { clockInPoland } from '../../../kernel/calendar/poland-clock.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { addFactIn } from '../../sites/index.server.ts';
import { ownerFact } from '../core/owner-fact.ts';
import { markLooked, waitingFigures } from '../data/figures.ts';
import { lockSubmission } from '../data/submissions.queries.ts';

export type FigureToLook = {
  readonly id: number;
  readonly factId: number;
  /** Whether everybody is to see it; else it stays with the office. */
  readonly show: boolean;
  readonly accountId: number;
};

/** One clerk's look at a figure that an owner stated later: from then on everybody sees it, or the office alone. */
export function lookAtFigure(
  desk: Desk,
  { id, factId, show, accountId }: FigureToLook,
): Promise<Result<null, { kind: 'gone' } | { kind: 'looked' }>> {
  return desk.db.transaction().execute(async (tx) => {
    const one = await lockSubmission(tx, id);
    if (!one) return refuse({ kind: 'gone' } as const);
    const figure = (await waitingFigures(tx, id)).find((waiting) => waiting.factId === factId);
    if (!figure || !one.siteSlug) return refuse({ kind: 'looked' } as const);
    const actor = `user:${accountId}` as const;
    if (show) {
      // Beside the statement that the office alone saw: nothing that was recorded is changed.
      const fact = ownerFact(one, { ...figure, today: clockInPoland(figure.statedAt).day });
      const added = await addFactIn(tx, { slug: one.siteSlug, fact, actor, today: clockInPoland(desk.now).day });
      if (!added.ok) throw new Error(`a checked fact was refused: ${JSON.stringify(added.error)}`);
    }
    await markLooked(tx, { submissionId: id, figure, shown: show, by: accountId, at: desk.now });
    const details = { fact: factId, key: figure.key, shown: show };
    await recordEvent(tx, { actor, action: 'submission.figure-looked', object: { kind: 'submission', id }, details });
    return ok(null);
  });
}

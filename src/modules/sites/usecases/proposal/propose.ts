import type { Db } from '../../../../platform/db/index.ts';
import { recordEvent } from '../../../audit/index.server.ts';
import { withWish, type ProposedFile } from '../../core/office/proposal.ts';
import type { DraftWords } from '../../core/office/site-draft.ts';
import { keepProposal, openProposal } from '../../data/proposals.ts';

type Wish = { readonly wish: DraftWords | ProposedFile; readonly accountId: number; readonly now: Date };

/** Puts a wish into what waits for a second person of a site on offer, which the caller holds locked. */
export async function propose(tx: Db, site: { readonly id: number }, { wish, accountId, now }: Wish): Promise<void> {
  const before = await openProposal(tx, site.id);
  const content = withWish(before?.content ?? {}, wish);
  const proposal = await keepProposal(tx, { siteId: site.id, content, accountId, now });
  const details = { proposal, of: 'do' in wish ? `file ${wish.do}` : 'form' };
  const object = { kind: 'site', id: site.id };
  await recordEvent(tx, { actor: `user:${accountId}`, action: 'site.change-proposed', object, details });
}

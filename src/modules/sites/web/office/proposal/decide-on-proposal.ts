import type { PageContext, SessionLike } from '../../../../../platform/web/index.ts';
import { acceptProposal, refuseProposal } from '../../../usecases/proposal/decide-proposal.ts';

/** What became of the decision: `fault` names a word of `statusFaults`, and `reason` what was typed where that is at fault. */
export type Decided = { readonly done: string } | { readonly fault: string; readonly reason: string | null };

const numberOf = (text: string | null): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : -1);

/** Accepts or lets go what waits, as the form of the proposal asks. */
export async function decideOnProposal(c: PageContext, session: SessionLike, form: URLSearchParams): Promise<Decided> {
  const asked = {
    slug: c.req.param('slug') ?? '',
    proposal: numberOf(form.get('proposal')),
    version: numberOf(form.get('version')),
    accountId: session.accountId,
    now: c.var.rooms.clock.now(),
  };
  const { db, city } = c.var;
  const accepts = form.get('do') === 'proposal-accept';
  const reason = form.get('proposalReason') ?? '';
  const decided = accepts
    ? await acceptProposal(db, { ...asked, epsg: city.epsg })
    : await refuseProposal(db, { ...asked, reason });
  if (decided.ok) return { done: accepts ? 'accepted' : 'refused' };
  const { kind } = decided.error;
  return kind.startsWith('reason')
    ? { fault: kind, reason: reason.slice(0, 2000) }
    : { fault: kind === 'no-such-site' ? kind : `proposal-${kind}`, reason: null };
}

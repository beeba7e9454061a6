import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { ownerLetter } from '../core/letters.ts';
import { lockSubmission, partyOf } from '../data/submissions.queries.ts';
import { renewVersion } from '../data/submissions.writes.ts';
import type { ToDecide } from './decide-submission.ts';
import { ownerAddress } from './private-link.ts';

/** Ends the owner's private link, for one that fell into wrong hands, and mails him a new one. */
export function renewOwnerLink(
  desk: Desk,
  { id, version, accountId }: ToDecide,
): Promise<Result<string, { kind: 'gone' } | { kind: 'stale' }>> {
  return desk.db.transaction().execute(async (tx) => {
    const one = await lockSubmission(tx, id);
    const party = one && (await partyOf(tx, id));
    if (!one || !party) return refuse({ kind: 'gone' } as const);
    if (one.version !== version) return refuse({ kind: 'stale' } as const);
    const linkVersion = await renewVersion(tx, id);
    const link = await ownerAddress(desk, { id, linkVersion }, one.locale);
    const letter = { city: desk.city.teryt, about: `submission:${id}`, now: desk.now, replyTo: desk.city.email };
    await queueMail(tx, {
      ...letter,
      to: party.email,
      ...ownerLetter('renewed', { id, link, city: desk.city }, one.locale),
    });
    const object = { kind: 'submission', id };
    await recordEvent(tx, { actor: `user:${accountId}`, action: 'submission.link-renewed', object });
    return ok('');
  });
}

import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { newLinkLetter } from '../core/letters.ts';
import { partyOf } from '../data/case.queries.ts';
import { change, onCase, type Clerk, type Gone, type Stale } from './change-case.ts';
import { roomAddress } from './desk.ts';

/** Ends the private link, for one that fell into wrong hands, and mails a new one to the investor. */
export function renewLink(
  desk: Desk,
  { caseId, version, clerk }: { caseId: number; version: number; clerk: Clerk },
): Promise<Result<null, Stale | Gone>> {
  return onCase(desk, caseId, async (tx, file) => {
    if (file.version !== version) return refuse({ kind: 'stale', version: file.version } as const);
    const party = await partyOf(tx, file.id);
    if (!party) throw new Error(`the case ${file.id} has nobody to write to`);
    const linkVersion = file.linkVersion + 1;
    await change(tx, file, { linkVersion });
    const link = await roomAddress(desk, { id: file.id, linkVersion }, file.locale);
    const letter = newLinkLetter({ number: file.number, link, city: desk.city }, file.locale);
    const about = `case:${file.id}`;
    await queueMail(tx, { city: desk.city.teryt, to: party.email, about, now: desk.now, ...letter });
    await recordEvent(tx, {
      actor: `user:${clerk.accountId}`,
      action: 'case.link-renewed',
      object: { kind: 'case', id: file.id },
    });
    return ok(null);
  });
}

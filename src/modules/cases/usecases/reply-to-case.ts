import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { cleanLines } from '../../../kernel/plain-text.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { takeTry } from '../../../platform/rate/rate.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { faultOfText, LIMITS, type FieldFault } from '../core/enquiry.ts';
import { officeLetter } from '../core/letters.ts';
import { answerDue } from '../core/promise.ts';
import { hasMessage } from '../data/case.queries.ts';
import { insertMessage } from '../data/write-case.ts';
import { change, onCase, type Gone } from './change-case.ts';
import { officeAddress } from './desk.ts';

export type ReplyFailure =
  | Gone
  | { kind: 'bad-text'; fault: FieldFault<'text'> }
  | { kind: 'too-many'; retryAfterSeconds: number };

const REPLIES_PER_HOUR = 20;

/**
 * The investor writes in the case. When we had answered, a new promise begins; when we still owe an answer, the old
 * one keeps running. The caller has checked the private link.
 */
export async function replyToCase(
  desk: Desk,
  reply: { caseId: number; text: string; key: string },
): Promise<Result<null, ReplyFailure>> {
  const text = cleanLines(reply.text);
  const fault = faultOfText('text', text, { required: true, limit: LIMITS.message });
  if (fault) return refuse({ kind: 'bad-text', fault });
  if (await hasMessage(desk.db, reply.caseId, reply.key)) return ok(null);
  const limit = { limit: REPLIES_PER_HOUR, windowSeconds: 3600, now: desk.now };
  const tried = await takeTry(desk.whole, { what: 'case-reply', who: `${desk.city.teryt}|${reply.caseId}`, ...limit });
  if (!tried.allowed) return refuse({ kind: 'too-many', retryAfterSeconds: tried.retryAfterSeconds });
  return onCase(desk, reply.caseId, async (tx, file) => {
    if (await hasMessage(tx, file.id, reply.key)) return ok(null);
    const message = { caseId: file.id, author: null, body: text, sentAt: desk.now, key: reply.key };
    await insertMessage(tx, { ...message, direction: 'in' });
    const owed = file.stage === 'new' || file.stage === 'open';
    const due = owed ? file.answerDue : answerDue(desk.now);
    await change(tx, file, { answerDue: due, ...(owed ? {} : { stage: 'open', closedAt: null }) });
    const about = `case:${file.id}`;
    const link = officeAddress(desk, file.number);
    const letter = officeLetter({ number: file.number, link, city: desk.city, due, what: 'reply' });
    await queueMail(tx, { city: desk.city.teryt, to: desk.city.email, about, now: desk.now, ...letter });
    await recordEvent(tx, { actor: 'visitor', action: 'case.reply-received', object: { kind: 'case', id: file.id } });
    return ok(null);
  });
}

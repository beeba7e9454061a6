import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { cleanLines } from '../../../kernel/plain-text.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { faultOfText, LIMITS, type FieldFault } from '../core/enquiry.ts';
import { answerLetter } from '../core/letters.ts';
import { hasMessage, partyOf } from '../data/case.queries.ts';
import { insertMessage } from '../data/write-case.ts';
import { change, onCase, type Clerk, type Gone, type Stale } from './change-case.ts';
import { roomAddress } from './desk.ts';

export type Answer = {
  readonly caseId: number;
  /** The version of the case that the clerk read. */
  readonly version: number;
  readonly text: string;
  readonly key: string;
  readonly clerk: Clerk;
};

export type AnswerFailure = Stale | Gone | { kind: 'bad-text'; fault: FieldFault<'text'> };

/** Sends the clerk's words to the investor, by mail and in the room, and keeps the promise. Takes a case nobody has. */
export async function answerCase(desk: Desk, answer: Answer): Promise<Result<null, AnswerFailure>> {
  const text = cleanLines(answer.text);
  const fault = faultOfText('text', text, { required: true, limit: LIMITS.message });
  if (fault) return refuse({ kind: 'bad-text', fault });
  return onCase(desk, answer.caseId, async (tx, file) => {
    if (await hasMessage(tx, file.id, answer.key)) return ok(null);
    if (file.version !== answer.version) return refuse({ kind: 'stale', version: file.version } as const);
    const party = await partyOf(tx, file.id);
    if (!party) throw new Error(`the case ${file.id} has nobody to answer`);
    const author = answer.clerk.accountId;
    const message = { caseId: file.id, author, body: text, sentAt: desk.now, key: answer.key };
    await insertMessage(tx, { ...message, direction: 'out' });
    await change(tx, file, {
      stage: 'answered',
      assignedTo: file.assignedTo ?? author,
      firstAnsweredAt: file.firstAnsweredAt ?? desk.now,
      closedAt: null,
    });
    const link = await roomAddress(desk, file, file.locale);
    const letter = answerLetter({ number: file.number, link, city: desk.city, answer: text }, file.locale);
    const about = `case:${file.id}`;
    await queueMail(tx, { city: desk.city.teryt, to: party.email, about, now: desk.now, ...letter });
    await recordEvent(tx, {
      actor: `user:${author}`,
      action: 'case.answered',
      object: { kind: 'case', id: file.id },
      details: { first: file.firstAnsweredAt === null, inTime: desk.now <= file.answerDue },
    });
    return ok(null);
  });
}

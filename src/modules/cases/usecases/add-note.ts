import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { cleanLines } from '../../../kernel/plain-text.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { faultOfText, LIMITS, type FieldFault } from '../core/enquiry.ts';
import { insertMessage } from '../data/write-case.ts';
import { change, onCase, type Clerk, type Gone } from './change-case.ts';

export type Note = { readonly caseId: number; readonly text: string; readonly key: string; readonly clerk: Clerk };

/**
 * A note for the office. It is never in the way of another's work, so no version is asked for; but who wrote an answer
 * meanwhile reads it first, because the case's version counts up.
 */
export async function addNote(
  desk: Desk,
  note: Note,
): Promise<Result<null, Gone | { kind: 'bad-text'; fault: FieldFault<'text'> }>> {
  const body = cleanLines(note.text);
  const fault = faultOfText('text', body, { required: true, limit: LIMITS.message });
  if (fault) return refuse({ kind: 'bad-text', fault });
  return onCase(desk, note.caseId, async (tx, file) => {
    const author = note.clerk.accountId;
    const message = { caseId: file.id, direction: 'note', author, body, sentAt: desk.now, key: note.key } as const;
    if (!(await insertMessage(tx, message))) return ok(null);
    await change(tx, file, {});
    await recordEvent(tx, {
      actor: `user:${author}`,
      action: 'case.note-added',
      object: { kind: 'case', id: file.id },
    });
    return ok(null);
  });
}

import { refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { lockCase, type CaseFile } from '../data/case.queries.ts';
import { updateCase, type CaseChange } from '../data/write-case.ts';

/** Another hand was faster: `version` is what the case carries now. Nothing was written. */
export type Stale = { kind: 'stale'; version: number };
export type Gone = { kind: 'gone' };

/** A clerk at work. */
export type Clerk = { readonly accountId: number };

/** Does `work` on the locked case, in one transaction. One whose person was erased changes no more. */
export function onCase<Value, Failure extends { kind: string }>(
  desk: Desk,
  caseId: number,
  work: (tx: Db, file: CaseFile) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | Gone>> {
  return desk.db.transaction().execute(async (tx) => {
    const file = await lockCase(tx, caseId);
    return file && !file.erasedAt ? work(tx, file) : refuse({ kind: 'gone' });
  });
}

/** Writes what changes of the case; the rest stays. */
export function change(tx: Db, file: CaseFile, part: Partial<CaseChange>): Promise<void> {
  const { stage, assignedTo, answerDue, firstAnsweredAt, closedAt, linkVersion } = file;
  return updateCase(tx, file.id, {
    stage,
    assignedTo,
    answerDue,
    firstAnsweredAt,
    closedAt,
    linkVersion,
    ...part,
  });
}

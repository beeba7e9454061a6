import { clockInPoland } from '../../../../kernel/calendar/poland-clock.ts';
import { dayInPoland } from '../../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { forgetLetters } from '../../../../platform/mail/index.ts';
import type { Desk } from '../../../../platform/web/index.ts';
import { forgetCalculationsIn } from '../../../aid/index.server.ts';
import { recordEvent } from '../../../audit/index.server.ts';
import { officeBook } from '../../../law/index.server.ts';
import { keepPlan } from '../../../permits/index.server.ts';
import { type BadErasure, type Erasure, readErasure } from '../../core/keeping/erasure.ts';
import { keepingOf, type Keeping } from '../../core/keeping/retention.ts';
import { wordlessNeed } from '../../core/keeping/wordless-need.ts';
import { type CaseFile, caseById, partyOf } from '../../data/case.queries.ts';
import { erasePerson, takeCalculations, takePlan } from '../../data/erasure-writes.ts';
import { heldBy } from '../../data/erasure.queries.ts';
import { type Clerk, type Gone, onCase, type Stale } from '../change-case.ts';

export type EraseRequest = {
  readonly caseId: number;
  /** The version of the case that the clerk read. */
  readonly version: number;
  readonly typed: { readonly ground: string; readonly why: string };
  readonly clerk: Clerk;
};

export type EraseFailure = Gone | Stale | BadErasure;

type Where = Pick<Desk, 'db' | 'city' | 'now'>;

/** Until when a case is kept, by the office's book of law. */
export async function keepingOfCase(
  { db, city, now }: Where,
  { closedAt }: Pick<CaseFile, 'closedAt'>,
): Promise<Keeping> {
  const closedOn = closedAt && clockInPoland(closedAt).day;
  return keepingOf(closedOn, await officeBook(db, city), dayInPoland(now));
}

/** Whether the reason holds; nothing is written. The first of two steps. */
export async function checkErasure(
  desk: Where,
  file: CaseFile,
  typed: EraseRequest['typed'],
): Promise<Result<Erasure, EraseFailure>> {
  const person = await partyOf(desk.db, file.id);
  if (!person) return refuse({ kind: 'gone' });
  const { over } = await keepingOfCase(desk, file);
  return readErasure(typed, { over, person });
}

/**
 * Erases the person of a case: name and addresses, messages and notes, letters, calculations of aid, papers with their sentences and
 * files, and the private link. What stays names nobody: the number, the days, the need, which sites were shown, and how long closed steps
 * of the permit path took. The event tells the ground and counts, and no person.
 */
export async function eraseCase(
  desk: Desk,
  { caseId, version, typed, clerk }: EraseRequest,
): Promise<Result<null, EraseFailure>> {
  const read = await caseById(desk.db, caseId);
  if (!read || read.erasedAt) return refuse({ kind: 'gone' });
  if (read.version !== version) return refuse({ kind: 'stale', version: read.version });
  const checked = await checkErasure(desk, read, typed);
  if (!checked.ok) return checked;
  const letters = { city: desk.city.teryt, about: `case:${caseId}` };
  // Letters stand outside the city's rows: first, so that a crash in between leaves the case to be erased again.
  await forgetLetters(desk.whole, letters);
  const done = await onCase<null, EraseFailure>(desk, caseId, async (tx, file) => {
    if (file.version !== version) return refuse({ kind: 'stale', version: file.version } as const);
    await erase(tx, { file, erasure: checked.value, clerk, at: desk.now });
    return ok(null);
  });
  // One that was written meanwhile is about somebody who is gone.
  if (done.ok) await forgetLetters(desk.whole, letters);
  return done;
}

type Work = { readonly file: CaseFile; readonly erasure: Erasure; readonly clerk: Clerk; readonly at: Date };

async function erase(tx: Db, { file, erasure, clerk, at }: Work): Promise<void> {
  const { messages, notes } = await heldBy(tx, file.id);
  const calculations = await takeCalculations(tx, file.id);
  await forgetCalculationsIn(tx, calculations);
  const planId = await takePlan(tx, file.id);
  const plan = planId === null ? { files: 0, closedSteps: 0 } : await keepPlan.forgetPlan(tx, planId);
  await erasePerson(tx, file.id, { ...erasure, at, need: wordlessNeed(file.need) });
  await recordEvent(tx, {
    actor: `user:${clerk.accountId}`,
    action: 'case.erased',
    object: { kind: 'case', id: file.id },
    details: { ground: erasure.ground, messages, notes, calculations: calculations.length, ...plan },
  });
}

import { dayInPoland } from '../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import type { FactKey } from '../../sites/index.ts';
import { readSites } from '../../sites/index.server.ts';
import { answersFor } from '../core/respondent.ts';
import { expiryOf, sheetState } from '../core/sheet.ts';
import { respondentById } from '../data/respondents.queries.ts';
import { lockSheet, sheetById } from '../data/sheets.queries.ts';
import { decline, noteLetter, openAgain } from '../data/sheets.writes.ts';
import { writeLetter } from './write-letter.ts';

type Clerk = { readonly accountId: number };
export type ReopenFailure = { kind: 'gone' } | { kind: 'still-waiting' } | { kind: 'no-such-respondent' };

/** Opens an answered question again, because the office doubts the answer; the statement it left stays. The link goes out again. */
export function reopenQuestion(
  desk: Desk,
  { sheetId, key, clerk }: { sheetId: number; key: FactKey; clerk: Clerk },
): Promise<Result<null, ReopenFailure>> {
  return desk.db.transaction().execute(async (tx) => {
    const sheet = await lockSheet(tx, sheetId);
    const question = sheet?.questions.find((one) => one.key === key);
    const respondent = sheet && (await respondentById(tx, sheet.respondentId));
    if (!sheet || !question || !respondent) return refuse({ kind: 'gone' } as const);
    if (question.answer === null) return refuse({ kind: 'still-waiting' } as const);
    if (!answersFor(respondent, sheet.siteId)) return refuse({ kind: 'no-such-respondent' } as const);
    await openAgain(tx, sheetId, { key, now: desk.now });
    const expiresOn = expiryOf(dayInPoland(desk.now));
    await noteLetter(tx, sheetId, { now: desk.now, expiresOn, reminder: false });
    const site = (await readSites(tx, null, [sheet.siteId]))[0]!;
    const again = (await sheetById(tx, sheetId))!;
    await writeLetter(tx, desk, { sheet: again, respondent, site, expiresOn, reminder: false });
    await recordEvent(tx, {
      actor: `user:${clerk.accountId}`,
      action: 'confirmation.reopened',
      object: { kind: 'site', id: sheet.siteId },
      details: { sheet: sheetId, key },
    });
    return ok(null);
  });
}

/** The reader says that somebody else should be asked: nothing is answered, and the link closes. One that is closed stays as it is. */
export function declineSheet(desk: Desk, sheetId: number): Promise<Result<null, { kind: 'gone' }>> {
  return desk.db.transaction().execute(async (tx) => {
    const sheet = await lockSheet(tx, sheetId);
    if (!sheet) return refuse({ kind: 'gone' } as const);
    if (sheetState(sheet, dayInPoland(desk.now)) !== 'open') return ok(null);
    await decline(tx, sheetId, desk.now);
    await recordEvent(tx, {
      actor: 'visitor',
      action: 'confirmation.declined',
      object: { kind: 'site', id: sheet.siteId },
      details: { sheet: sheetId, respondent: sheet.respondentId },
    });
    return ok(null);
  });
}

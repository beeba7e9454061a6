import { dayInPoland } from '../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import type { FactKey } from '../../sites/index.ts';
import { siteBySlug } from '../../sites/index.server.ts';
import { answersFor } from '../core/respondent.ts';
import { expiryOf, type Sheet, sheetState } from '../core/sheet.ts';
import { respondentById } from '../data/respondents.queries.ts';
import { readSheets, sheetById } from '../data/sheets.queries.ts';
import { insertQuestions, insertSheet, lockAsking, noteLetter } from '../data/sheets.writes.ts';
import { writeLetter } from './write-letter.ts';

export type Question = {
  readonly slug: string;
  readonly respondentId: number;
  readonly keys: readonly FactKey[];
  /** Null: the schedule asks. */
  readonly clerk: { readonly accountId: number } | null;
};

export type AskFailure = { kind: 'no-such-site' } | { kind: 'no-such-respondent' } | { kind: 'nothing-asked' };

/** `letter`: whether one goes out; not when all of it already waits for an answer. */
export type Asked = { readonly sheetId: number; readonly letter: boolean };

/**
 * Asks somebody about facts of a site, by a letter with one link. What already waits for his answer is not asked twice: a
 * second click sends nothing. New questions join the page that is open, and the letter carries its link again.
 */
export async function askRespondent(desk: Desk, question: Question): Promise<Result<Asked, AskFailure>> {
  if (question.keys.length === 0) return refuse({ kind: 'nothing-asked' });
  return desk.db.transaction().execute((tx) => askIn(tx, desk, question));
}

/** The same inside the caller's transaction. */
export async function askIn(
  tx: Db,
  desk: Desk,
  { slug, respondentId, keys, clerk }: Question,
): Promise<Result<Asked, AskFailure>> {
  const site = await siteBySlug(tx, slug);
  if (!site) return refuse({ kind: 'no-such-site' });
  const respondent = await respondentById(tx, respondentId);
  if (!respondent || !answersFor(respondent, site.id)) return refuse({ kind: 'no-such-respondent' });
  await lockAsking(tx, respondent.id, site.id);
  const today = dayInPoland(desk.now);
  const open = (await readSheets(tx, { respondentId: respondent.id, siteId: site.id })).find(
    (sheet) => sheetState(sheet, today) === 'open',
  );
  const fresh = [...new Set(keys)].filter(
    (key) => !open?.questions.some((one) => one.key === key && one.answer === null),
  );
  if (open && fresh.length === 0) return ok({ sheetId: open.id, letter: false });
  // A fact that was answered on the open page is asked on a new one: the first answer stands there.
  const joins = open && fresh.every((key) => !open.questions.some((one) => one.key === key));
  const expiresOn = expiryOf(today);
  const id = joins
    ? open.id
    : await insertSheet(tx, {
        respondentId,
        siteId: site.id,
        askedBy: clerk?.accountId ?? null,
        expiresOn,
        now: desk.now,
      });
  await insertQuestions(tx, id, { keys: fresh, now: desk.now });
  await noteLetter(tx, id, { now: desk.now, expiresOn, reminder: false });
  const sheet: Sheet = (await sheetById(tx, id))!;
  await writeLetter(tx, desk, { sheet, respondent, site, expiresOn, reminder: false });
  await recordEvent(tx, {
    actor: clerk ? `user:${clerk.accountId}` : 'system',
    action: 'confirmation.asked',
    object: { kind: 'site', id: site.id },
    details: { sheet: id, respondent: respondent.id, facts: fresh.length, expiresOn },
  });
  return ok({ sheetId: id, letter: true });
}

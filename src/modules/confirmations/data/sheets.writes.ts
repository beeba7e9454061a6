import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { FactKey } from '../../sites/index.ts';
import type { Answer } from '../core/sheet.ts';

/** Whoever asks the same person about the same site waits here, so that two clicks make one sheet. */
export async function lockAsking(tx: Db, respondentId: number, siteId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('asking ' || platform.city()), hashtext(${`${respondentId}|${siteId}`}))`.execute(
    tx,
  );
}

export type NewSheet = {
  readonly respondentId: number;
  readonly siteId: number;
  readonly askedBy: number | null;
  readonly expiresOn: Day;
  readonly now: Date;
};

export async function insertSheet(tx: Db, one: NewSheet): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into confirmations.sheet (city, respondent_id, site_id, asked_at, asked_by, expires_on, last_letter_at)
    values (platform.city(), ${one.respondentId}, ${one.siteId}, ${one.now}, ${one.askedBy}, ${one.expiresOn},
            ${one.now}) returning id`.execute(tx);
  return rows[0]!.id;
}

export async function insertQuestions(
  tx: Db,
  sheetId: number,
  asked: { keys: readonly FactKey[]; now: Date },
): Promise<void> {
  await sql`
    insert into confirmations.question (city, sheet_id, key, asked_at)
    select platform.city(), ${sheetId}, key, ${asked.now} from unnest(${[...asked.keys]}::text[]) key`.execute(tx);
}

/** Notes that a letter went out; a new question also gives the link a new month. */
export async function noteLetter(
  tx: Db,
  sheetId: number,
  { now, expiresOn, reminder }: { now: Date; expiresOn: Day | null; reminder: boolean },
): Promise<void> {
  await sql`
    update confirmations.sheet
    set last_letter_at = ${now}, expires_on = coalesce(${expiresOn}::date, expires_on),
        reminders = case when ${reminder} then reminders + 1 else 0 end
    where city = platform.city() and id = ${sheetId}`.execute(tx);
}

export type AnswerToKeep = {
  readonly key: FactKey;
  readonly answer: Answer;
  readonly factId: number | null;
  readonly fileId: string | null;
  readonly now: Date;
};

/** Only where the question still waits: the first answer stands. */
export async function keepAnswer(tx: Db, sheetId: number, one: AnswerToKeep): Promise<void> {
  await sql`
    update confirmations.question
    set answer = ${one.answer}, answered_at = ${one.now}, fact_id = ${one.factId}, file_id = ${one.fileId}
    where city = platform.city() and sheet_id = ${sheetId} and key = ${one.key} and answer is null`.execute(tx);
}

/** The answer of before is kept beside the question. */
export async function openAgain(tx: Db, sheetId: number, { key, now }: { key: FactKey; now: Date }): Promise<void> {
  await sql`
    insert into confirmations.earlier_answer (city, sheet_id, key, answer, answered_at, fact_id, file_id)
    select city, sheet_id, key, answer, answered_at, fact_id, file_id from confirmations.question
    where city = platform.city() and sheet_id = ${sheetId} and key = ${key} and answer is not null`.execute(tx);
  await sql`
    update confirmations.question
    set answer = null, answered_at = null, fact_id = null, file_id = null, reopened = reopened + 1, asked_at = ${now}
    where city = platform.city() and sheet_id = ${sheetId} and key = ${key}`.execute(tx);
  await sql`
    update confirmations.sheet set declined_at = null where city = platform.city() and id = ${sheetId}`.execute(tx);
}

export async function decline(tx: Db, sheetId: number, now: Date): Promise<void> {
  await sql`
    update confirmations.sheet set declined_at = ${now}
    where city = platform.city() and id = ${sheetId} and declined_at is null`.execute(tx);
}

/** Ends the open links of a respondent, but those about `keptSites`; null keeps all. Whoever opens one is told that it is gone. */
export async function endLinks(
  tx: Db,
  respondentId: number,
  { keptSites, today }: { keptSites: readonly number[] | null; today: Day },
): Promise<void> {
  if (keptSites === null) return;
  await sql`
    update confirmations.sheet
    set link_version = link_version + 1, expires_on = least(expires_on, ${today}::date - 1)
    where city = platform.city() and respondent_id = ${respondentId} and site_id <> all (${[...keptSites]}::bigint[])
      and expires_on >= ${today}::date`.execute(tx);
}

/** True when this call is the first to take the day. */
export async function takeDay(tx: Db, day: Day): Promise<boolean> {
  const { rows } = await sql`
    insert into confirmations.sweep (city, day) values (platform.city(), ${day})
    on conflict do nothing returning day`.execute(tx);
  return rows.length > 0;
}

import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { SiteAnswer } from '../../matching/index.ts';
import type { Direction, Stage } from '../core/case.ts';
import type { Enquiry } from '../core/enquiry.ts';

/** The next number of the year. The row stays locked until the transaction ends, so a rollback leaves no gap. */
export async function nextRunning(tx: Db, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into cases.counter as c (city, year, last) values (platform.city(), ${year}, 1)
    on conflict (city, year) do update set last = c.last + 1 returning last`.execute(tx);
  return rows[0]!.last;
}

export type NewCase = {
  readonly number: string;
  readonly codeName: string;
  readonly locale: string;
  readonly need: string;
  readonly siteId: number | null;
  readonly receivedAt: Date;
  readonly answerDue: Date;
  readonly key: string;
};

/** Makes forms with the same key wait for each other, so that the second sees what the first wrote. */
export async function lockKey(tx: Db, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('case key'), hashtext(platform.city() || ${key}))`.execute(tx);
}

export async function insertCase(tx: Db, one: NewCase): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into cases.case_file (city, number, code_name, locale, need, site_id, received_at, answer_due,
                                 idempotency_key)
    values (platform.city(), ${one.number}, ${one.codeName}, ${one.locale}, ${one.need}, ${one.siteId},
            ${one.receivedAt}, ${one.answerDue}, ${one.key})
    returning id`.execute(tx);
  return rows[0]!.id;
}

export async function insertParty(tx: Db, caseId: number, party: Enquiry): Promise<void> {
  await sql`
    insert into cases.party (case_id, city, name, email, phone, company)
    values (${caseId}, platform.city(), ${party.name}, ${party.email}, ${party.phone}, ${party.company})`.execute(tx);
}

export type NewMessage = {
  readonly caseId: number;
  readonly direction: Direction;
  readonly author: number | null;
  readonly body: string;
  readonly sentAt: Date;
  readonly key: string | null;
};

/** False when the same form already wrote this message. */
export async function insertMessage(tx: Db, message: NewMessage): Promise<boolean> {
  const { rows } = await sql`
    insert into cases.message (city, case_id, direction, author_account, body, sent_at, idempotency_key)
    values (platform.city(), ${message.caseId}, ${message.direction}, ${message.author}, ${message.body},
            ${message.sentAt}, ${message.key})
    on conflict (case_id, idempotency_key) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export async function insertAnswerRecord(
  tx: Db,
  caseId: number,
  record: { asOf: Day; revision: number; answers: readonly SiteAnswer[]; total: number },
): Promise<void> {
  const results = JSON.stringify({ answers: record.answers, total: record.total });
  await sql`
    insert into cases.answer_record (city, case_id, as_of, revision, results)
    values (platform.city(), ${caseId}, ${record.asOf}, ${record.revision}, ${results}::jsonb)`.execute(tx);
}

export type CaseChange = {
  readonly stage: Stage;
  readonly assignedTo: number | null;
  readonly answerDue: Date;
  readonly firstAnsweredAt: Date | null;
  readonly closedAt: Date | null;
  readonly linkVersion: number;
};

/** Writes the case, which the caller holds locked, and counts its version up. */
export async function updateCase(tx: Db, id: number, change: CaseChange): Promise<void> {
  await sql`
    update cases.case_file
    set stage = ${change.stage}, assigned_to = ${change.assignedTo}, answer_due = ${change.answerDue},
        first_answered_at = ${change.firstAnsweredAt}, closed_at = ${change.closedAt},
        link_version = ${change.linkVersion}, version = version + 1
    where city = platform.city() and id = ${id}`.execute(tx);
}

import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { CheckedSubmission } from '../core/check-submission.ts';
import type { StatedFacts, SubmissionState } from '../core/submission.ts';

/** Makes forms with the same key wait for each other. */
export async function lockKey(tx: Db, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('submission key'), hashtext(platform.city() || ${key}))`.execute(tx);
}

export type NewSubmission = {
  readonly checked: CheckedSubmission;
  readonly locale: string;
  readonly receivedAt: Date;
  readonly key: string;
};

export async function insertSubmission(tx: Db, { checked, locale, receivedAt, key }: NewSubmission): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into submissions.submission (city, locale, kind, character, parcels, address, description, facts, mandate,
                                        consent_publication, received_at, idempotency_key)
    values (platform.city(), ${locale}, ${checked.kind}, ${checked.character}, ${[...checked.parcels]}::text[],
            ${checked.address}, ${checked.description}, ${JSON.stringify(checked.facts)}::jsonb, ${checked.mandate}, true,
            ${receivedAt}, ${key})
    returning id`.execute(tx);
  const id = rows[0]!.id;
  const { name, email, phone } = checked.party;
  await sql`
    insert into submissions.party (submission_id, city, name, email, phone)
    values (${id}, platform.city(), ${name}, ${email}, ${phone})`.execute(tx);
  return id;
}

export type Letter = {
  readonly id: number;
  readonly direction: 'in' | 'out';
  readonly body: string;
  readonly sentAt: Date;
  readonly key: string | null;
};

/** False when the same form already wrote this message. */
export async function insertMessage(tx: Db, { id, direction, body, sentAt, key }: Letter): Promise<boolean> {
  const { rows } = await sql`
    insert into submissions.message (city, submission_id, direction, body, sent_at, idempotency_key)
    values (platform.city(), ${id}, ${direction}, ${body}, ${sentAt}, ${key})
    on conflict (submission_id, idempotency_key) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export type Decision = {
  readonly state: SubmissionState;
  readonly at: Date;
  readonly by: number | null;
  readonly siteId: number | null;
};

export async function decide(tx: Db, id: number, { state, at, by, siteId }: Decision): Promise<void> {
  await sql`
    update submissions.submission set state = ${state}, decided_at = ${at}, decided_by = ${by}, site_id = ${siteId},
      version = version + 1
    where city = platform.city() and id = ${id}`.execute(tx);
}

/** Ends the private link, and answers the version of the next. */
export async function renewVersion(tx: Db, id: number): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    update submissions.submission set link_version = link_version + 1, version = version + 1
    where city = platform.city() and id = ${id} returning link_version as next`.execute(tx);
  return rows[0]!.next;
}

export async function setFacts(tx: Db, id: number, facts: StatedFacts): Promise<void> {
  await sql`
    update submissions.submission set facts = ${JSON.stringify(facts)}::jsonb, version = version + 1
    where city = platform.city() and id = ${id}`.execute(tx);
}

export type FileRow = {
  readonly id: number;
  readonly fileId: string;
  readonly kind: 'photo' | 'document' | 'mandate';
  readonly description: string;
  readonly at: Date;
};

export async function insertFile(tx: Db, { id, fileId, kind, description, at }: FileRow): Promise<void> {
  await sql`
    insert into submissions.submission_file (city, submission_id, file_id, kind, description, added_at)
    values (platform.city(), ${id}, ${fileId}::uuid, ${kind}, ${description}, ${at})`.execute(tx);
}

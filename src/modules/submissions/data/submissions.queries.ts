import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { Submission, SubmissionState } from '../core/submission.ts';

const SELECT = sql`
  select u.id, u.locale, u.link_version as "linkVersion", u.kind, u.character, u.parcels, u.address, u.description,
         u.facts, u.mandate, u.state, u.received_at as "receivedAt", u.decided_at as "decidedAt", u.erased_at as "erasedAt", u.site_id as "siteId",
         s.slug as "siteSlug", s.status as "siteStatus", u.version
  from submissions.submission u left join sites.site s on s.id = u.site_id and s.city = u.city`;

export async function submissionById(db: Db, id: number): Promise<Submission | null> {
  const { rows } = await sql<Submission>`${SELECT} where u.city = platform.city() and u.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function submissionByKey(db: Db, key: string): Promise<Submission | null> {
  const { rows } = await sql<Submission>`
    ${SELECT} where u.city = platform.city() and u.idempotency_key = ${key}`.execute(db);
  return rows[0] ?? null;
}

/** The submission, and nobody else changes it until the transaction ends. */
export async function lockSubmission(tx: Db, id: number): Promise<Submission | null> {
  await sql`select 1 from submissions.submission where city = platform.city() and id = ${id} for update`.execute(tx);
  return submissionById(tx, id);
}

/** All of the city, those that wait for the office first; at most 500. */
export async function readSubmissions(db: Db, state: SubmissionState | null): Promise<Submission[]> {
  const { rows } = await sql<Submission>`
    ${SELECT} where u.city = platform.city() and (${state}::text is null or u.state = ${state})
    order by u.state <> 'received', u.id desc limit 500`.execute(db);
  return rows;
}

export type Party = { readonly name: string; readonly email: string; readonly phone: string | null };

/** Who submitted: personal data, for the submission's own page and its letters only. */
export async function partyOf(db: Db, id: number): Promise<Party | null> {
  const { rows } = await sql<Party>`
    select name, email, phone from submissions.party where city = platform.city() and submission_id = ${id}`.execute(
    db,
  );
  return rows[0] ?? null;
}

export type SubmissionMessage = { readonly direction: 'in' | 'out'; readonly body: string; readonly sentAt: Date };

export async function messagesOf(db: Db, id: number): Promise<SubmissionMessage[]> {
  const { rows } = await sql<SubmissionMessage>`
    select direction, body, sent_at as "sentAt" from submissions.message
    where city = platform.city() and submission_id = ${id} order by id`.execute(db);
  return rows;
}

export type SubmissionFile = {
  readonly fileId: string;
  readonly kind: 'photo' | 'document' | 'mandate';
  readonly description: string;
  readonly name: string;
  readonly type: string;
  readonly scan: 'clean' | 'not-scanned';
};

export async function filesOf(db: Db, id: number): Promise<SubmissionFile[]> {
  const { rows } = await sql<SubmissionFile>`
    select uf.file_id as "fileId", uf.kind, uf.description, f.name, c.type, c.scan
    from submissions.submission_file uf
    join platform.stored_file f on f.id = uf.file_id
    join platform.file_content c on c.city = f.city and c.sha256 = f.sha256
    where uf.city = platform.city() and uf.submission_id = ${id} order by uf.added_at, uf.file_id`.execute(db);
  return rows;
}

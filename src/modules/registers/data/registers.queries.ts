import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Mapping } from '../core/mapping.ts';
import type { RegisterEntry } from '../core/read-row.ts';
import type { RegisterReport } from '../core/register-report.ts';

export type KnownEntry = {
  readonly reference: string;
  /** Null while the entry waits for a place. */
  readonly siteId: number | null;
  readonly slug: string | null;
  readonly content: RegisterEntry;
};

/** What this sender's lists have brought so far, by the sender's own numbers. */
export async function knownEntries(db: Db, sender: string): Promise<Map<string, KnownEntry>> {
  const { rows } = await sql<KnownEntry>`
    select e.reference, e.site_id as "siteId", s.slug, e.content
    from registers.entry e left join sites.site s on s.id = e.site_id
    where e.city = platform.city() and e.sender = ${sender}`.execute(db);
  return new Map(rows.map((row) => [row.reference, row]));
}

export type WaitingEntry = { readonly sender: string; readonly content: RegisterEntry; readonly file: string };

/** What waits for somebody to say where it lies, by sender and number. */
export async function waitingEntries(
  db: Db,
  limit: number,
): Promise<{ readonly entries: readonly WaitingEntry[]; readonly all: number }> {
  const { rows } = await sql<WaitingEntry & { all: number }>`
    select sender, content, file_name as file, count(*) over () as all from registers.entry
    where city = platform.city() and site_id is null order by sender, reference limit ${limit}`.execute(db);
  return { entries: rows, all: rows[0]?.all ?? 0 };
}

/** One that waits, locked until the transaction ends; null when it no longer does. */
export async function lockWaiting(tx: Db, sender: string, reference: string): Promise<WaitingEntry | null> {
  const { rows } = await sql<WaitingEntry>`
    select sender, content, file_name as file from registers.entry
    where city = platform.city() and sender = ${sender} and reference = ${reference} and site_id is null for update`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Saved mappings by sender. */
export async function savedMappings(db: Db): Promise<Mapping[]> {
  const { rows } = await sql<{ mapping: Mapping }>`
    select mapping from registers.mapping where city = platform.city() order by sender`.execute(db);
  return rows.map(({ mapping }) => mapping);
}

/** The sender's mapping; null when none was saved. */
export async function mappingOf(db: Db, sender: string): Promise<Mapping | null> {
  const { rows } = await sql<{ mapping: Mapping }>`
    select mapping from registers.mapping where city = platform.city() and sender = ${sender}`.execute(db);
  return rows[0]?.mapping ?? null;
}

export type RegisterUpload = {
  readonly id: string;
  readonly fileName: string;
  /** Null once the list is in. */
  readonly content: Buffer | null;
  readonly mapping: Mapping;
  readonly asOf: Day;
  readonly contactId: number;
  readonly report: RegisterReport | null;
};

/** A file that was handed in, with its bytes while it waits; null for one that nobody knows. */
export async function uploadById(db: Db, id: string): Promise<RegisterUpload | null> {
  const { rows } = await sql<RegisterUpload>`
    select id, file_name as "fileName", content, mapping, as_of as "asOf", contact_id as "contactId", report
    from registers.upload where city = platform.city() and id = ${id}::uuid`.execute(db);
  return rows[0] ?? null;
}

export type PastUpload = {
  readonly id: string;
  readonly fileName: string;
  readonly sender: string;
  readonly handedInAt: Date;
  readonly report: (Pick<RegisterReport, 'made' | 'changed' | 'unchanged' | 'waiting'> & { refused: number }) | null;
};

/** The latest lists, newest first. */
export async function pastUploads(db: Db, limit: number): Promise<PastUpload[]> {
  const { rows } = await sql<PastUpload>`
    select id, file_name as "fileName", mapping ->> 'sender' as sender, handed_in_at as "handedInAt",
           case when report is not null then
             (report - 'refused' - 'header') || jsonb_build_object('refused', jsonb_array_length(report -> 'refused')) end as report
    from registers.upload where city = platform.city() order by handed_in_at desc limit ${limit}`.execute(db);
  return rows;
}

import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Mapping } from '../core/mapping.ts';
import type { RegisterEntry } from '../core/read-row.ts';
import type { RegisterReport } from '../core/register-report.ts';

/** One list of a city at a time: two at once would make the same site twice. */
export async function lockRegisters(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('registers'), hashtext(platform.city()))`.execute(tx);
}

export type EntryRow = {
  readonly sender: string;
  readonly siteId: number | null;
  readonly content: RegisterEntry;
  readonly file: string;
};

/** Remembers what a sender calls a site. */
export async function keepEntry(tx: Db, { sender, siteId, content, file }: EntryRow): Promise<void> {
  await sql`
    insert into registers.entry (city, sender, reference, site_id, content, file_name)
    values (platform.city(), ${sender}, ${content.reference}, ${siteId}, ${JSON.stringify(content)}::jsonb, ${file})
    on conflict (city, sender, reference)
    do update set site_id = excluded.site_id, content = excluded.content, file_name = excluded.file_name, seen_at = now()`.execute(
    tx,
  );
}

/** Saves how a sender's columns are read; the last one counts. */
export async function keepMapping(tx: Db, mapping: Mapping): Promise<void> {
  await sql`
    insert into registers.mapping (city, sender, mapping)
    values (platform.city(), ${mapping.sender}, ${JSON.stringify(mapping)}::jsonb)
    on conflict (city, sender) do update set mapping = excluded.mapping, saved_at = now()`.execute(tx);
}

export type UploadRow = {
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly mapping: Mapping;
  readonly asOf: Day;
  readonly contactId: number;
};

/** Keeps a file until somebody decides, and answers its number. */
export async function insertUpload(tx: Db, upload: UploadRow): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into registers.upload (city, file_name, content, mapping, as_of, contact_id)
    values (platform.city(), ${upload.fileName}, ${Buffer.from(upload.content)}, ${JSON.stringify(upload.mapping)}::jsonb,
            ${upload.asOf}, ${upload.contactId})
    returning id`.execute(tx);
  return rows[0]!.id;
}

/** Holds a file that was not brought in yet until the transaction ends; false when there is none. */
export async function lockUpload(tx: Db, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from registers.upload
    where city = platform.city() and id = ${id} and imported_at is null for update`.execute(tx);
  return rows.length === 1;
}

/** The list is in: its report stays, its bytes go. */
export async function closeUpload(tx: Db, id: string, report: RegisterReport): Promise<void> {
  await sql`
    update registers.upload set content = null, imported_at = now(), report = ${JSON.stringify(report)}::jsonb
    where city = platform.city() and id = ${id}`.execute(tx);
}

/** Remembers how the columns of a waiting file are meant. */
export async function remapUpload(tx: Db, id: string, mapping: Mapping): Promise<void> {
  await sql`update registers.upload set mapping = ${JSON.stringify(mapping)}::jsonb
            where city = platform.city() and id = ${id} and imported_at is null`.execute(tx);
}

/** Whether a file that was not brought in yet is gone now. */
export async function deleteUpload(tx: Db, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from registers.upload where city = platform.city() and id = ${id} and imported_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

import { sql } from 'kysely';
import type { Db } from '../db/index.ts';
import type { FileType } from './file-type.ts';
import type { StoredFile } from './keep-file.ts';

type Row = Omit<StoredFile, 'size'> & { width: number | null; height: number | null };

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text could name a file at all. */
export const isFileId = (text: string): boolean => ID.test(text);

/** What is known of files, by id, without their bytes; those that the city does not hold are left out. */
export async function storedFiles(db: Db, ids: readonly string[]): Promise<Map<string, StoredFile>> {
  const { rows } = await sql<Row>`
    select f.id, encode(f.sha256, 'hex') as sha256, c.type, octet_length(c.content) as bytes, f.name, c.width, c.height,
           c.scan
    from platform.stored_file f join platform.file_content c on c.city = f.city and c.sha256 = f.sha256
    where f.city = platform.city() and f.id = any (${ids.filter(isFileId)}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, fileOf(row)]));
}

const fileOf = ({ width, height, ...row }: Row): StoredFile => ({
  ...row,
  size: width === null || height === null ? null : { width, height },
});

export type FileContent = { readonly type: FileType; readonly name: string; readonly content: Buffer };

/** A file's bytes; null when the city holds none of that id. Who may see them is the caller's to know. */
export async function fileContent(db: Db, id: string): Promise<FileContent | null> {
  if (!isFileId(id)) return null;
  const { rows } = await sql<FileContent>`
    select c.type, f.name, c.content
    from platform.stored_file f join platform.file_content c on c.city = f.city and c.sha256 = f.sha256
    where f.city = platform.city() and f.id = ${id}::uuid`.execute(db);
  return rows[0] ?? null;
}

/** Forgets a file, and its bytes when no other file has them. The caller's transaction must leave an event. */
export async function dropFile(tx: Db, id: string): Promise<void> {
  await sql`
    with gone as (delete from platform.stored_file where city = platform.city() and id = ${id}::uuid returning sha256)
    delete from platform.file_content c using gone
    where c.city = platform.city() and c.sha256 = gone.sha256 and not exists (
      select 1 from platform.stored_file other
      where other.city = c.city and other.sha256 = c.sha256 and other.id <> ${id}::uuid)`.execute(tx);
}

/** The same bytes under a second id, so that each holder may forget its own; null when there is no such file. */
export async function copyFile(tx: Db, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into platform.stored_file (city, sha256, name, purpose)
    select city, sha256, name, purpose from platform.stored_file where city = platform.city() and id = ${id}::uuid
    returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

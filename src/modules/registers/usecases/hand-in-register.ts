import type { Day } from '../../../kernel/day.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ApartLimits } from '../../../platform/apart/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import { guessMapping } from '../core/guess-mapping.ts';
import type { Mapping } from '../core/mapping.ts';
import type { RegisterReport } from '../core/register-report.ts';
import type { RegisterTable } from '../core/register-table.ts';
import { mappingOf, type RegisterUpload, uploadById } from '../data/registers.queries.ts';
import { deleteUpload, insertUpload, remapUpload } from '../data/registers.writes.ts';
import { importRegister, type RegisterImportFault } from './import-register.ts';
import { type RegisterApartFault, registerApart, registerAsBefore } from './apart/register-work.ts';
import type { RegisterFile } from './read-register-file.ts';

export type RegisterToHandIn = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sender: string;
  readonly asOf: Day;
  readonly contactId: number;
  readonly actor: Actor;
  /** For reading the file in its own process. */
  readonly limits?: Partial<ApartLimits>;
};

/** Which sheet the sender's last workbook was read from; null where nobody chose one. */
export const sheetBefore = async (db: Db, sender: string): Promise<string | null> =>
  (await mappingOf(db, sender))?.sheet ?? null;

type SheetRead = { readonly table: RegisterTable; readonly sheet: string | null };

/** How the sender's columns were read the last time, else a first guess; of a sheet that was not read then, a guess too. */
export async function mappingForTable(db: Db, { table, sheet }: SheetRead, sender: string): Promise<Mapping> {
  const saved = await mappingOf(db, sender);
  const known = saved && (sheet === null || (saved.sheet ?? sheet) === sheet);
  const mapping = known ? saved : guessMapping(table, sender);
  return { ...mapping, ...(saved?.title && { title: saved.title }), sheet };
}

/** Keeps a file that can be read, with the sender's mapping or a first guess, until somebody decides. Answers its number. */
export async function handInRegister(db: Db, given: RegisterToHandIn): Promise<Result<string, RegisterApartFault>> {
  const sheet = await sheetBefore(db, given.sender);
  const file = await registerAsBefore(given.bytes, { sheet, ...(given.limits && { limits: given.limits }) });
  if (!file.ok) return file;
  const mapping = await mappingForTable(db, file.value, given.sender);
  return db.transaction().execute(async (tx) => {
    const id = await insertUpload(tx, { ...given, content: given.bytes, mapping });
    const details = { rows: file.value.table.rows.length, format: file.value.format };
    await recordEvent(tx, {
      actor: given.actor,
      action: 'register.handed-in',
      object: { kind: 'register', id },
      details,
    });
    return ok(id);
  });
}

/** The table of a file that waits; null once its list is in, or gone. */
export async function readUploadedRegister(
  upload: RegisterUpload,
): Promise<Result<RegisterFile | null, RegisterApartFault>> {
  return upload.content ? registerApart(upload.content, { sheet: upload.mapping.sheet ?? null }) : ok(null);
}

type SheetToTurnTo = { readonly upload: RegisterUpload; readonly sheet: string; readonly actor: Actor };

/** Reads another sheet of a workbook that waits, with the columns that the sender's such sheet had, else with a guess. */
export async function turnToSheet(
  db: Db,
  { upload, sheet, actor }: SheetToTurnTo,
): Promise<Result<null, RegisterApartFault | { kind: 'gone' }>> {
  if (!upload.content) return refuse({ kind: 'gone' });
  const file = await registerApart(upload.content, { sheet });
  if (!file.ok) return file;
  const mapping = await mappingForTable(db, file.value, upload.mapping.sender);
  await db.transaction().execute(async (tx) => {
    await remapUpload(tx, upload.id, mapping);
    await recordEvent(tx, { actor, action: 'register.checked', object: { kind: 'register', id: upload.id } });
  });
  return ok(null);
}

export type UploadToBringIn = {
  readonly id: string;
  readonly mapping: Mapping;
  readonly dryRun: boolean;
  readonly actor: Actor;
  readonly today: Day;
};

export type BringInFault = RegisterImportFault | RegisterApartFault;

/** Reads the file again with this mapping: to see what would come of it, or to bring it in. A list that is in can't be brought in twice. */
export async function bringInRegister(db: Db, asked: UploadToBringIn): Promise<Result<RegisterReport, BringInFault>> {
  const upload = await uploadById(db, asked.id);
  if (!upload?.content) return refuse({ kind: 'gone' });
  const file = await registerApart(upload.content, { sheet: asked.mapping.sheet ?? null });
  if (!file.ok) return file;
  const { asOf, contactId, fileName } = upload;
  const request = { ...asked, file: fileName, table: file.value.table, asOf, contactId, upload: asked.id };
  const result = await importRegister(db, request);
  if (result.ok && !asked.dryRun) return result;
  await db.transaction().execute(async (tx) => {
    await remapUpload(tx, asked.id, asked.mapping);
    const object = { kind: 'register', id: asked.id };
    await recordEvent(tx, { actor: asked.actor, action: 'register.checked', object });
  });
  return result;
}

/** Removes a file that was not brought in; false when there is none. */
export async function dropRegister(db: Db, { id, actor }: { id: string; actor: Actor }): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const gone = await deleteUpload(tx, id);
    if (gone) await recordEvent(tx, { actor, action: 'register.dropped', object: { kind: 'register', id } });
    return gone;
  });
}

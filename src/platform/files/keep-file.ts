import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Db } from '../db/index.ts';
import { examineFile, type HandedIn } from './examine-file.ts';
import type { FileFault, FileType } from './file-type.ts';
import { scan } from './scanner.ts';

export type StoredFile = {
  /** UUID, also in its address. */
  readonly id: string;
  /** Of what is kept, hexadecimal. */
  readonly sha256: string;
  readonly type: FileType;
  /** How many bytes are kept. */
  readonly bytes: number;
  readonly name: string;
  /** Pixels as shown; null of a document. */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly scan: 'clean' | 'not-scanned';
};

/**
 * Keeps a file that somebody handed in, inside the caller's transaction, which must also leave an event. The type is told
 * by the content; pictures lose all metadata but their orientation, so also the place where they were taken; what a virus
 * scanner objects to is refused. The same bytes are kept once for a city.
 */
export async function keepFile(
  tx: Db,
  { city, ...handedIn }: HandedIn & { readonly city: string },
): Promise<Result<StoredFile, FileFault>> {
  const examined = examineFile(handedIn);
  if (!examined.ok) return examined;
  const { type, name, content, size } = examined.value;
  // What was handed in is scanned, and so is everything that is kept of it.
  const scanned = await scan(handedIn.bytes);
  if (scanned === 'infected') return refuse({ kind: 'infected' });
  const hash = createHash('sha256').update(content).digest();
  await sql`
    insert into platform.file_content as c (city, sha256, type, content, width, height, scan)
    values (${city}, ${hash}, ${type}, ${content}, ${size?.width ?? null}, ${size?.height ?? null}, ${scanned})
    on conflict (city, sha256) do update set scan = 'clean'
      where c.scan = 'not-scanned' and excluded.scan = 'clean'`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    insert into platform.stored_file (city, sha256, name, purpose)
    values (${city}, ${hash}, ${name}, ${handedIn.purpose}) returning id`.execute(tx);
  const kept = { id: rows[0]!.id, sha256: hash.toString('hex'), type, bytes: content.length, name };
  return ok({ ...kept, size, scan: scanned });
}

import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import { readStreets, type StreetFault } from '../core/search/read-streets.ts';
import { writeStreets } from '../data/write-streets.ts';
import type { FileSource } from './file-source.ts';

export type StreetsToImport = { readonly source: FileSource; readonly actor: Actor; readonly dryRun: boolean };

export type StreetsReport = {
  readonly streets: number;
  /** Added or moved; 0 on a dry run. */
  readonly written: number;
  readonly refused: readonly StreetFault[];
};

export type StreetsFileFault =
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'unknown-format' };

const MOST_BYTES = 64 * 2 ** 20;

/** Brings the names of streets into a city, from CSV or GeoJSON. The same file again changes nothing. */
export async function importStreets(
  db: Db,
  { source, actor, dryRun }: StreetsToImport,
): Promise<Result<StreetsReport, StreetsFileFault>> {
  if (source.size > MOST_BYTES) return refuse({ kind: 'too-large', most: MOST_BYTES });
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.open()) chunks.push(chunk);
  const read = readStreets(decoded(Buffer.concat(chunks)));
  if (!read) return refuse({ kind: 'unknown-format' });
  const { streets, refused } = read;
  if (dryRun) return ok({ streets: streets.length, written: 0, refused });
  const written = await db.transaction().execute(async (tx) => {
    const changed = await writeStreets(tx, streets, source.name);
    const details = { streets: streets.length, changed, refused: refused.length };
    if (changed > 0)
      await recordEvent(tx, { actor, action: 'street.imported', object: { kind: 'city', id: 0 }, details });
    return changed;
  });
  return ok({ streets: streets.length, written, refused });
}

/** UTF-8, else Windows-1250, in which offices write. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1250').decode(bytes);
  }
}

import type { Db } from '../../../platform/db/index.ts';
import { dropFile } from '../../../platform/files/index.ts';
import { takeFiles } from '../data/erasure.writes.ts';

/** Forgets all files of a submission, and bytes that nothing else holds, inside a change that leaves an event; answers how many. */
export async function dropFiles(tx: Db, id: number): Promise<number> {
  const ids = await takeFiles(tx, id);
  for (const fileId of ids) await dropFile(tx, fileId);
  return ids.length;
}

import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BrokenVector, type ByteSource } from './feature.ts';

export type Spooled = { readonly folder: string; readonly path: string; remove(): Promise<void> };

const MAX_BYTES = 4 * 2 ** 30;

/**
 * A copy in a folder of our own, for formats that are read back and forth. Nothing that lies beside the original
 * (a journal that SQLite would play back) is ever looked at.
 */
export async function spool(source: ByteSource, name: string): Promise<Spooled> {
  if (source.size > MAX_BYTES) throw new BrokenVector('too-large', `${MAX_BYTES}`);
  const folder = await mkdtemp(join(tmpdir(), 'calisia-file-'));
  const path = join(folder, name);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await pipeline(Readable.from(source.open()), createWriteStream(path, { mode: 0o600 }));
    return { folder, path, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

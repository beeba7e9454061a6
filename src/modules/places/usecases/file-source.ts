import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';

/** A file to be read once from its beginning. */
export type FileSource = {
  /** Without folders. */
  readonly name: string;
  readonly size: number;
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

/** A file of this machine; null when there is none at that path or it is a folder. */
export function fileAt(path: string): FileSource | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return null;
  return { name: basename(path), size: stat.size, open: () => createReadStream(path, { highWaterMark: 1 << 18 }) };
}

/** Bytes that are already in memory: an upload, a test. */
export const bytesNamed = (name: string, bytes: Uint8Array): FileSource => ({
  name,
  size: bytes.byteLength,
  open: () => [bytes],
});

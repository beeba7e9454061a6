import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';

/** A file to be read from its beginning, perhaps more than once. */
export type FileSource = {
  /** Without folders. */
  readonly name: string;
  readonly size: number;
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

/** Small enough that the reader's thread answers PostgreSQL every few milliseconds. */
const PIECE = 1 << 16;

/** A file of this machine; null when there is none at that path or it is a folder. */
export function fileAt(path: string): FileSource | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return null;
  return { name: basename(path), size: stat.size, open: () => createReadStream(path, { highWaterMark: PIECE }) };
}

/** Bytes that are already in memory: an upload, a test. */
export const bytesNamed = (name: string, bytes: Uint8Array): FileSource => ({
  name,
  size: bytes.byteLength,
  open: () => [bytes],
});

export type WatchedSource = FileSource & {
  /** Hexadecimal, of the latest reading that came to the end; '' before. */
  sha256(): string;
};

/** The same file; notes its hash and says how many bytes the current reading has passed. */
export function watched(source: FileSource, onBytes: (bytes: number) => void): WatchedSource {
  let digest = '';
  async function* open(): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of source.open()) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      onBytes(bytes);
      yield chunk;
    }
    digest = hash.digest('hex');
  }
  return { name: source.name, size: source.size, open, sha256: () => digest };
}

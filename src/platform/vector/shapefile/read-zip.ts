import { createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { BrokenVector } from '../feature.ts';

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

const [END, CENTRAL, LOCAL] = [0x0605_4b50, 0x0201_4b50, 0x0403_4b50];
const MAX_ENTRIES = 1000;
/** Of one file when unpacked: a shapefile can't be larger. */
const MAX_SIZE = 2 ** 31;
/** Packed geometry shrinks to a third, a table of blanks to a hundredth; a bomb to a thousandth. */
const MAX_RATIO = 400;
const SMALL = 2 ** 20;

/** What a zip file lists (APPNOTE 6.3, without zip64 and encryption). Names are only read: nothing is ever written under them. */
export async function zipEntries(file: FileHandle): Promise<ZipEntry[]> {
  const { size } = await file.stat();
  const tail = await bytesAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = lastSignature(tail);
  if (end < 0) throw new BrokenVector('bad-zip', 'no list of contents');
  const [count, length, start] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  if (start === 0xffff_ffff || count === 0xffff) throw new BrokenVector('bad-zip', 'zip64');
  if (count > MAX_ENTRIES) throw new BrokenVector('bad-zip', `${count} files`);
  if (start + length > size) throw new BrokenVector('bad-zip', 'cut off');
  const list = await bytesAt(file, start, length);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== CENTRAL)
      throw new BrokenVector('bad-zip', 'list of contents');
    if ((list.readUInt16LE(at + 8) & 1) === 1) throw new BrokenVector('zip-encrypted');
    const nameLength = list.readUInt16LE(at + 28);
    entries.push({
      name: list.toString('utf8', at + 46, at + 46 + nameLength),
      method: list.readUInt16LE(at + 10),
      packed: list.readUInt32LE(at + 20),
      size: list.readUInt32LE(at + 24),
      offset: list.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
  return entries;
}

function lastSignature(tail: Buffer): number {
  for (let at = tail.length - 22; at >= 0; at -= 1) if (tail.readUInt32LE(at) === END) return at;
  return -1;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  if (bytesRead < length) throw new BrokenVector('bad-zip', 'cut off');
  return bytes;
}

/** Unpacks one entry into a file of our own; refuses what grows past its own word, past 2 GiB or like a bomb. */
export async function unzipTo(zip: { file: FileHandle; path: string }, entry: ZipEntry, target: string): Promise<void> {
  const { size, packed, method, name } = entry;
  if (size >= MAX_SIZE || (size > SMALL && size > packed * MAX_RATIO)) throw new BrokenVector('zip-too-large', name);
  if (method !== 0 && method !== 8) throw new BrokenVector('bad-zip', `${name}: method ${method}`);
  const local = await bytesAt(zip.file, entry.offset, 30);
  if (local.readUInt32LE(0) !== LOCAL) throw new BrokenVector('bad-zip', name);
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const source: AsyncIterable<Uint8Array> = packed === 0 ? Readable.from([]) : chunks(zip.file, start, packed);
  let written = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _, done) {
      written += chunk.length;
      done(written > size ? new BrokenVector('zip-too-large', name) : null, chunk);
    },
  });
  const out = createWriteStream(target, { mode: 0o600 });
  try {
    if (method === 0 || packed === 0) await pipeline(source, counting, out);
    else await pipeline(source, createInflateRaw(), counting, out);
  } catch (error) {
    if (error instanceof BrokenVector) throw error;
    throw new BrokenVector('bad-zip', `${name}: ${error instanceof Error ? error.message : ''}`);
  }
  if (written !== size) throw new BrokenVector('bad-zip', `${name}: cut off`);
}

async function* chunks(file: FileHandle, start: number, length: number): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < length;) {
    const piece = await bytesAt(file, start + done, Math.min(1 << 18, length - done));
    done += piece.length;
    yield piece;
  }
}

export const openZip = (path: string): Promise<FileHandle> => open(path, 'r');

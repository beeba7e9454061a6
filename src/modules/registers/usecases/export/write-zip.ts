import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, crc32, createDeflateRaw } from 'node:zlib';

/** One file of an archive; its text is taken piece by piece, when those before it have gone out. */
export type ZipMember = { readonly name: string; readonly content: AsyncIterable<string> | Iterable<string> };

type Written = { readonly name: Buffer; readonly sum: number; readonly packed: number; readonly size: number };

/** Sizes follow what they belong to (bit 3), and names are UTF-8 (bit 11). APPNOTE 6.3.10, 4.4.4. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** Past this an archive needs other records (Zip64), which this one has none of. */
const MOST_BYTES = 0xffff_ffff;

/**
 * An archive as a stream, for readers that look at its directory (APPNOTE 6.3.10): nothing of it is kept but that directory.
 * @param at the time that its files say of themselves. Throws RangeError past 4 GiB.
 */
export async function* writeZip(
  members: AsyncIterable<ZipMember> | Iterable<ZipMember>,
  at: Date,
): AsyncGenerator<Uint8Array, void> {
  const entries: Buffer[] = [];
  let offset = 0;
  for await (const { name, content } of members) {
    const [own, begun] = [Buffer.from(name), offset];
    yield local(own, at);
    const { sum, packed, size } = yield* deflated(content);
    const tail = descriptor({ sum, packed, size });
    yield tail;
    offset += LOCAL + own.length + packed + tail.length;
    if (offset > MOST_BYTES || size > MOST_BYTES) throw new RangeError('an archive of more than 4 GiB');
    entries.push(entry({ name: own, sum, packed, size }, { offset: begun, at }));
  }
  const directory = Buffer.concat(entries);
  yield Buffer.concat([directory, end(entries.length, { offset, size: directory.length })]);
}

async function* deflated(content: ZipMember['content']): AsyncGenerator<Uint8Array, Omit<Written, 'name'>> {
  let [sum, packed, size] = [0, 0, 0];
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      sum = crc32(bytes, sum);
      size += bytes.length;
      yield bytes;
    }
  }
  const done = pipeline(Readable.from(counted(), { objectMode: false }), deflate);
  // What breaks is told by the loop below too.
  done.catch(() => undefined);
  for await (const piece of deflate as AsyncIterable<Buffer>) {
    packed += piece.length;
    yield piece;
  }
  await done;
  return { sum, packed, size };
}

const LOCAL = 30;

// oxlint-disable-next-line max-params
function local(name: Buffer, at: Date): Buffer {
  const head = Buffer.alloc(LOCAL);
  head.writeUInt32LE(0x0403_4b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(DEFLATED, 8);
  head.writeUInt32LE(dosTime(at), 10);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function descriptor({ sum, packed, size }: Omit<Written, 'name'>): Buffer {
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x0807_4b50, 0);
  tail.writeUInt32LE(sum, 4);
  tail.writeUInt32LE(packed, 8);
  tail.writeUInt32LE(size, 12);
  return tail;
}

// oxlint-disable-next-line max-params
function entry({ name, sum, packed, size }: Written, { offset, at }: { offset: number; at: Date }): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x0201_4b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(VERSION, 6);
  head.writeUInt16LE(FLAGS, 8);
  head.writeUInt16LE(DEFLATED, 10);
  head.writeUInt32LE(dosTime(at), 12);
  head.writeUInt32LE(sum, 16);
  head.writeUInt32LE(packed, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}

// oxlint-disable-next-line max-params
function end(count: number, { offset, size }: { offset: number; size: number }): Buffer {
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x0605_4b50, 0);
  last.writeUInt16LE(count, 8);
  last.writeUInt16LE(count, 10);
  last.writeUInt32LE(size, 12);
  last.writeUInt32LE(offset, 16);
  return last;
}

/** Time in the low half, day in the high one; seconds by two, years from 1980. */
function dosTime(at: Date): number {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return ((date << 16) | time) >>> 0;
}

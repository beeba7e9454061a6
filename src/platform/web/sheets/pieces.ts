import { constants, crc32, deflateRawSync } from 'node:zlib';

type Bytes = Uint8Array<ArrayBuffer>;

/** A run of a document, compressed so that it may stand anywhere in a deflate stream (RFC 1951): it looks at nothing before it. */
type Piece = { readonly bytes: Bytes; readonly deflated: Bytes };

export const MOST_BYTES = 4 * 1024 * 1024;
const MOST_SEEN = 4096;
const MOST_PIECES = 12;
/** Of what stands between the pieces, uncompressed. Characters. */
const MOST_BETWEEN = 600;

/** By their text, so that nothing can be taken for another. */
const pieces = new Map<string, Piece>();
let kept = 0;
/** Bytes of all pieces in memory, uncompressed. */
export const bytesOfPieces = (): number => kept;

/** What was met once, by its sum: a piece is worth keeping from the second time on. */
const seen = new Set<number>();

/** A document put together from runs that were compressed before. */
export type Pieced = {
  /** Its bytes, in their order. */
  readonly parts: readonly Bytes[];
  /** In gzip's form (RFC 1952). */
  readonly gzipped: () => Bytes;
};

/**
 * The document from pieces that are known; null when one is not, or when it would not be worth it.
 * @param slot what of the document changes from one request to the next, '' when nothing does.
 */
export function piecedOf(text: string, slot: string): Pieced | null {
  const runs = runsOf(text, slot);
  if (!runs || slot.length * (runs.length - 1) > MOST_BETWEEN) return null;
  const known = runs.map(pieceOf);
  if (!known.every((piece) => piece !== null)) return null;
  const between = Buffer.from(slot);
  return {
    parts: known.flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [between, bytes])),
    gzipped: () => gzipOf(known, between),
  };
}

function gzipOf(pieces: readonly Piece[], between: Bytes): Bytes {
  const stored = storedBlock(between);
  const blocks: Bytes[] = [HEADER];
  let [sum, length] = [0, 0];
  for (const [index, { bytes, deflated }] of pieces.entries()) {
    if (index > 0) {
      blocks.push(stored);
      sum = crc32(between, sum);
      length += between.length;
    }
    blocks.push(deflated);
    sum = crc32(bytes, sum);
    length += bytes.length;
  }
  blocks.push(closing(sum, length));
  return Buffer.concat(blocks);
}

function runsOf(text: string, slot: string): string[] | null {
  if (slot === '') return [text];
  const runs: string[] = [];
  let from = 0;
  for (let at = text.indexOf(slot); at >= 0; at = text.indexOf(slot, from)) {
    runs.push(text.slice(from, at));
    if (runs.length >= MOST_PIECES) return null;
    from = at + slot.length;
  }
  runs.push(text.slice(from));
  return runs;
}

function pieceOf(text: string): Piece | null {
  const known = pieces.get(text);
  if (known) return known;
  const bytes = Buffer.from(text);
  const sum = crc32(bytes);
  if (!seen.has(sum)) {
    if (seen.size >= MOST_SEEN) seen.clear();
    seen.add(sum);
    return null;
  }
  const piece = { bytes, deflated: deflateRawSync(bytes, { level: 6, finishFlush: constants.Z_FULL_FLUSH }) };
  // Decoded anew: a slice would keep its whole document alive.
  pieces.set(bytes.toString(), piece);
  kept += bytes.length;
  for (const [oldest, { bytes: old }] of pieces) {
    if (kept <= MOST_BYTES) break;
    pieces.delete(oldest);
    kept -= old.length;
  }
  return piece;
}

/** RFC 1952: gzip, deflate, no name, no time, made anywhere. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** RFC 1951, 3.2.4: bytes as they are. At most 65 535 of them. */
function storedBlock(bytes: Bytes): Bytes {
  const block = Buffer.allocUnsafe(5 + bytes.length);
  block[0] = 0;
  block.writeUInt16LE(bytes.length, 1);
  block.writeUInt16LE(~bytes.length & 0xffff, 3);
  block.set(bytes, 5);
  return block;
}

/** An empty last block, the sum and the length of the whole. */
function closing(sum: number, length: number): Bytes {
  const end = Buffer.allocUnsafe(10);
  end[0] = 3;
  end[1] = 0;
  end.writeUInt32LE(sum, 2);
  end.writeUInt32LE(length, 6);
  return end;
}

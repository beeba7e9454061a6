import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** Below this compressing saves no packet. Bytes. */
const LEAST_TO_COMPRESS = 1024;

/** Most documents are sent once: at level 1 they cost half the time and 4 % more bytes than at 5. One that is kept is worth more. */
const QUICK = { level: 1, memLevel: 7, windowBits: 14 } as const;
const THOROUGH = { level: 6 } as const;

type Bytes = Uint8Array<ArrayBuffer>;

/** A rendered document, with what its sending needs, each made when first asked for. */
export type Sheet = {
  readonly bytes: Bytes;
  readonly etag: () => string;
  /** Null when the document is too short to gain by it. */
  readonly gzipped: () => Bytes | null;
};

/** Text is encoded here and copied out: at half the cost of measuring it first, as `Buffer.from` does. */
const encoded = Buffer.allocUnsafeSlow(256 * 1024);
const MOST_BYTES_OF_A_UNIT = 3;

function bytesOf(text: string): Bytes {
  if (text.length * MOST_BYTES_OF_A_UNIT > encoded.length) return Buffer.from(text);
  return Buffer.from(encoded.subarray(0, encoded.write(text)));
}

export function sheetOf(text: string): Sheet {
  const bytes = bytesOf(text);
  let etag: string | undefined;
  let [gzipped, asked]: [Bytes | undefined, number] = [undefined, 0];
  const compressed = (): Bytes => {
    asked += 1;
    if (asked <= 2) gzipped = gzipSync(bytes, asked === 1 ? QUICK : THOROUGH);
    return gzipped!;
  };
  return {
    bytes,
    etag: () => (etag ??= `W/"${hash('sha1', bytes, 'base64url')}"`),
    gzipped: () => (bytes.length < LEAST_TO_COMPRESS ? null : compressed()),
  };
}

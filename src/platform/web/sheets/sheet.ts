import { createHash, hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { piecedOf } from './pieces.ts';

/** Below this compressing saves no packet. Characters. */
const LEAST_TO_COMPRESS = 1024;

/** Most documents are sent once: at level 1 they cost half the time and 4 % more bytes than at 5. One that is kept is worth more. */
const QUICK = { level: 1, memLevel: 7, windowBits: 14 } as const;
const THOROUGH = { level: 6 } as const;

type Bytes = Uint8Array<ArrayBuffer>;

/** A rendered document, with what its sending needs, each made when first asked for. */
export type Sheet = {
  readonly bytes: () => Bytes;
  readonly etag: () => string;
  /** Null when the document is too short to gain by it. */
  readonly gzipped: () => Bytes | null;
};

/** Text is encoded here, and copied out only when the bytes themselves are sent or kept. */
const encoded = Buffer.allocUnsafeSlow(256 * 1024);
const MOST_BYTES_OF_A_UNIT = 3;
let [standing, length]: [string, number] = ['', 0];

/** Good until the next document is encoded. */
function encodedView(text: string): Bytes {
  if (text.length * MOST_BYTES_OF_A_UNIT > encoded.length) return Buffer.from(text);
  if (standing !== text) [standing, length] = [text, encoded.write(text)];
  return encoded.subarray(0, length);
}

/**
 * @param alike for a document that everybody sees alike: its pieces may be kept. `slot`: what of it changes from one request
 * to the next; '' when nothing does.
 */
export function sheetOf(text: string, alike?: { readonly slot: string }): Sheet {
  const pieced = alike ? piecedOf(text, alike.slot) : null;
  if (pieced) {
    return {
      bytes: () => Buffer.concat(pieced.parts),
      etag: once(() => tagOf(pieced.parts)),
      gzipped: once(() => (text.length < LEAST_TO_COMPRESS ? null : pieced.gzipped())),
    };
  }
  return {
    bytes: () => Buffer.from(encodedView(text)),
    etag: once(() => tagOf([encodedView(text)])),
    gzipped: once(() => (text.length < LEAST_TO_COMPRESS ? null : gzipSync(encodedView(text), QUICK))),
  };
}

/** The same document for those who ask after the first: its bytes, and compressed well as soon as somebody wants it so. */
export function keptForLater(sheet: Sheet): Sheet {
  const bytes = sheet.bytes();
  return {
    bytes: () => bytes,
    etag: once(sheet.etag),
    gzipped: once(() => (bytes.length < LEAST_TO_COMPRESS ? null : gzipSync(bytes, THOROUGH))),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function tagOf(parts: readonly Bytes[]): string {
  if (parts.length === 1) return `W/"${hash('sha1', parts[0]!, 'base64url')}"`;
  const sum = createHash('sha1');
  for (const part of parts) sum.update(part);
  return `W/"${sum.digest('base64url')}"`;
}

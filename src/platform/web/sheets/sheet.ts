import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** Below this compressing saves no packet. Bytes. */
const LEAST_TO_COMPRESS = 1024;

type Bytes = Uint8Array<ArrayBuffer>;

/** A rendered document, with what its sending needs, each made when first asked for. */
export type Sheet = {
  readonly bytes: Bytes;
  readonly etag: () => string;
  /** Null when the document is too short to gain by it. */
  readonly gzipped: () => Bytes | null;
};

export function sheetOf(text: string): Sheet {
  const bytes: Bytes = Buffer.from(text);
  let etag: string | undefined;
  let gzipped: Bytes | undefined;
  return {
    bytes,
    etag: () => (etag ??= `W/"${createHash('sha1').update(bytes).digest('base64url')}"`),
    gzipped: () => (bytes.length < LEAST_TO_COMPRESS ? null : (gzipped ??= gzipSync(bytes, { level: 5 }))),
  };
}

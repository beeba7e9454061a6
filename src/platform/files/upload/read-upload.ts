import { HTTPException } from 'hono/http-exception';
import { takePlace } from '../../apart/places.ts';
import type { PageContext } from '../../web/environment.ts';
import { readParts, type Part } from './multipart.ts';

export type Uploaded = { readonly field: string; readonly name: string; readonly bytes: Buffer };

export type Upload = {
  /** One value for each name (the first), line ends as `\n`. */
  readonly form: URLSearchParams;
  /** Files that were chosen; an empty choice is none. */
  readonly files: readonly Uploaded[];
  /** More came than is taken: the form holds what stood before, no file is kept. Answer 413 with the form and a sentence. */
  readonly tooLarge: boolean;
};

/** What the largest form of ours holds: one file of 20 MiB and its words. */
const UPLOAD_LIMIT_BYTES = 21 * 1024 * 1024;
/** A browser shows our answer only when it could send all of its own. */
const READ_AND_DROPPED_BYTES = 4 * UPLOAD_LIMIT_BYTES;
/** Forms with files that are read at once, so that a few callers can't fill the memory: 6 × 21 MiB at most. */
const AT_ONCE = 6;
/** How long one that comes meanwhile waits, unread, before it is asked to come again. */
const WAIT_MS = 15_000;
const FIELD_LIMIT_BYTES = 64 * 1024;

/**
 * A posted form with files (`multipart/form-data`), read up to a limit. Throws HTTPException 415 for another type, 400 for a
 * broken body or a NUL character, 413 far above the limit, and 503
 * when too many are read at once and none ends within a quarter of a minute.
 */
export async function readUpload(c: PageContext): Promise<Upload> {
  const boundary = /^multipart\/form-data\b.*?;\s*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(
    c.req.header('content-type') ?? '',
  );
  if (!boundary) throw new HTTPException(415);
  const leave = await takePlace('upload', WAIT_MS, AT_ONCE);
  if (!leave) {
    c.header('Retry-After', '30');
    throw new HTTPException(503);
  }
  try {
    const { bytes, tooLarge } = await readBody(c.req.raw.body);
    return uploadOf(readParts(bytes, (boundary[1] ?? boundary[2])!), tooLarge);
  } finally {
    leave();
  }
}

async function readBody(body: ReadableStream<Uint8Array> | null): Promise<{ bytes: Buffer; tooLarge: boolean }> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size <= UPLOAD_LIMIT_BYTES) kept.push(part);
    if (size > READ_AND_DROPPED_BYTES) throw new HTTPException(413);
  }
  return { bytes: Buffer.concat(kept), tooLarge: size > UPLOAD_LIMIT_BYTES };
}

function uploadOf(parts: readonly Part[] | null, tooLarge: boolean): Upload {
  if (!parts) throw new HTTPException(400);
  const form = new URLSearchParams();
  const files: Uploaded[] = [];
  let words = 0;
  for (const { field, fileName, bytes, whole } of parts) {
    if (field.includes('\0') || fileName?.includes('\0')) throw new HTTPException(400);
    if (fileName !== null) {
      if (whole && !tooLarge && (fileName !== '' || bytes.length > 0)) files.push({ field, name: fileName, bytes });
      continue;
    }
    words += bytes.length;
    if (words > FIELD_LIMIT_BYTES) throw new HTTPException(413);
    const value = bytes.toString('utf8');
    if (value.includes('\0')) throw new HTTPException(400);
    if (whole && !form.has(field)) form.set(field, value.replaceAll('\r\n', '\n'));
  }
  if (!tooLarge && parts.some(({ whole }) => !whole)) throw new HTTPException(400);
  return { form, files, tooLarge };
}

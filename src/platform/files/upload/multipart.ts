export type Part = {
  readonly field: string;
  /** As the sender calls it; null of a plain field. */
  readonly fileName: string | null;
  readonly bytes: Buffer;
  /** False of the last part when the body ends inside it. */
  readonly whole: boolean;
};

const PARTS_MAX = 100;
const HEADERS_MAX = 2048;
const LINE = Buffer.from('\r\n');
const HEADERS_END = Buffer.from('\r\n\r\n');

/** The parts of a `multipart/form-data` body (RFC 7578) in their order; null when it is none, or has too many. */
export function readParts(body: Buffer, boundary: string): Part[] | null {
  const first = Buffer.from(`--${boundary}`, 'latin1');
  const between = Buffer.from(`\r\n--${boundary}`, 'latin1');
  if (!body.subarray(0, first.length).equals(first)) return null;
  const parts: Part[] = [];
  let at = first.length;
  for (;;) {
    const after = body.subarray(at, at + 2);
    if (after.toString('latin1') === '--') return parts;
    // A body that was cut between two parts.
    if (after.length < 2) return parts;
    if (!after.equals(LINE) || parts.length >= PARTS_MAX) return null;
    const headersEnd = body.indexOf(HEADERS_END, at);
    if (headersEnd === -1) return body.length - at > HEADERS_MAX ? null : parts;
    if (headersEnd - at > HEADERS_MAX) return null;
    const named = readHeaders(body.toString('utf8', at + 2, headersEnd));
    if (!named) return null;
    const start = headersEnd + HEADERS_END.length;
    const end = body.indexOf(between, start);
    const whole = end !== -1;
    parts.push({ ...named, bytes: body.subarray(start, whole ? end : body.length), whole });
    if (!whole) return parts;
    at = end + between.length;
  }
}

/** Browsers write `name="…"; filename="…"` with `%22`, `%0D` and `%0A` for what would end them. */
function readHeaders(text: string): Pick<Part, 'field' | 'fileName'> | null {
  const line = text.split('\r\n').find((header) => /^content-disposition:\s*form-data\s*;/i.test(header));
  const field = line && /[;\s]name="([^"]{0,200})"/i.exec(line)?.[1];
  if (field === undefined || field === '') return null;
  const fileName = /[;\s]filename="([^"]*)"/i.exec(line!)?.[1] ?? null;
  return { field: plain(field), fileName: fileName === null ? null : plain(fileName) };
}

const plain = (text: string): string =>
  text.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

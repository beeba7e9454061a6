import type { PageContext } from '../../web/environment.ts';
import { SANDBOX } from '../../web/security.ts';

type Sent = {
  readonly type: string;
  readonly name: string;
  readonly content: Buffer | ReadableStream<Uint8Array>;
  readonly tag: string;
};

/**
 * What people handed in, so that it can do no harm: its own type and no guessing, nothing runs, pictures are shown and
 * everything else is saved. Whoever keeps it asks again each time, because a file may be taken back.
 */
export function sendFile(c: PageContext, { type, name, content, tag }: Sent): Response {
  const etag = `"${tag}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache', 'Content-Security-Policy': SANDBOX };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  return c.body(content instanceof ReadableStream ? content : new Uint8Array(content), 200, {
    ...headers,
    'Content-Type': type,
    'Content-Disposition': `${type.startsWith('image/') ? 'inline' : 'attachment'}; ${nameHeader(name)}`,
    'X-Content-Type-Options': 'nosniff',
  });
}

/** RFC 6266: a plain name for old readers and the whole one in UTF-8. */
function nameHeader(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const coded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `filename="${plain}"; filename*=UTF-8''${coded}`;
}

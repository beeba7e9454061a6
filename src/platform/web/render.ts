import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PageContext } from './environment.ts';
import { keepSheet } from './sheets/kept-sheets.ts';
import { sheetOf, type Sheet } from './sheets/sheet.ts';

/** A whole HTML document. Public pages may be kept by the browser and asked for again by their tag; others never. */
export function page(c: PageContext, view: VNode, status = 200): Response {
  const text = `<!doctype html>${renderToString(view)}`;
  // What everybody sees alike is compressed by pieces that many pages share; what only some may see is kept nowhere.
  const alike = status === 200 && c.get('keepAs') !== undefined;
  const sheet = alike ? sheetOf(text, { slot: encodeEntities(c.get('url').search) }) : sheetOf(text);
  if (status === 200) keepSheet(c, sheet);
  return sendSheet(c, sheet, status);
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** As it stands in the document. */
const encodeEntities = (text: string): string => text.replace(/[&<"]/g, (sign) => SIGNS[sign]!);

/** Headers are set on the answer itself: reading `c.res` before there is one makes every answer a stream, at twice the cost. */
export function sendSheet(c: PageContext, sheet: Sheet, status = 200): Response {
  const gzipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '') ? sheet.gzipped() : null;
  const answer = c.body(gzipped ?? sheet.bytes(), status as 200, {
    'Content-Type': 'text/html; charset=utf-8',
    Vary: 'Cookie, Accept-Encoding',
    ...(gzipped && { 'Content-Encoding': 'gzip' }),
  });
  const { headers } = answer;
  if (headers.has('Cache-Control')) return answer;
  if (status !== 200 || c.get('session')) headers.set('Cache-Control', 'no-store');
  else {
    const tag = sheet.etag();
    headers.set('Cache-Control', 'private, no-cache');
    headers.set('ETag', tag);
    if (c.req.header('if-none-match') === tag) return unchanged(answer);
  }
  return answer;
}

function unchanged({ headers }: Response): Response {
  const left = new Headers(headers);
  left.delete('Content-Encoding');
  left.delete('Content-Type');
  return new Response(null, { status: 304, headers: left });
}

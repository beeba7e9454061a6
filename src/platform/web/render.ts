import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PageContext } from './environment.ts';

/** A whole HTML document. Public pages may be kept by the browser and asked for again by their tag; others never. */
export function page(c: PageContext, view: VNode, status = 200): Response {
  const html = `<!doctype html>${renderToString(view)}`;
  const headers: Record<string, string> = { 'Content-Type': 'text/html; charset=utf-8', Vary: 'Cookie' };
  const kept = c.res.headers.get('Cache-Control');
  if (kept) headers['Cache-Control'] = kept;
  else if (status !== 200 || c.get('session')) headers['Cache-Control'] = 'no-store';
  else {
    headers['Cache-Control'] = 'private, no-cache';
    headers['ETag'] = `W/"${createHash('sha1').update(html).digest('base64url')}"`;
    if (c.req.header('if-none-match') === headers['ETag']) return c.body(null, 304, headers);
  }
  return c.body(html, status as 200, headers);
}

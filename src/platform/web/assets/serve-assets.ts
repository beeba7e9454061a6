import { PLAIN_ROUTES } from '../../../routes.ts';
import type { App, PageContext } from '../environment.ts';

/** Built files: their names carry a hash of their content, so they never change. */
export function serveAssets(app: App): void {
  app.get(PLAIN_ROUTES.assets, (c) => {
    const file = c.var.assets.file(c.req.path.slice(1));
    if (!file) return c.notFound();
    const encoding = file.compressible ? chosen(c) : 'identity';
    const headers: Record<string, string> = {
      'Content-Type': file.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      ETag: encoding === 'identity' ? file.etag : file.etag.replace(/"$/, `-${encoding}"`),
      Vary: 'Accept-Encoding',
    };
    if (c.req.header('if-none-match') === headers['ETag']) return c.body(null, 304, headers);
    if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
    return c.body(file.body(encoding), 200, headers);
  });
}

function chosen(c: PageContext): 'br' | 'gzip' | 'identity' {
  const accepted = c.req.header('accept-encoding') ?? '';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

import { join } from 'node:path';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { readAssets } from './assets/assets.ts';
import type { App, AppEnv, FaultStatus, PageContext, WebSettings } from './environment.ts';
import { fault } from './fault.ts';
import { localeOfPath } from './prepare.ts';
import { isForPrograms, sameOriginWrites, securityHeaders } from './security.ts';
import { serveAssets } from './assets/serve-assets.ts';
import { mountTheme } from './theme.ts';

const BODY_LIMIT_BYTES = 64 * 1024;
const QUERY_LIMIT_CHARACTERS = 4096;

/** The empty site: safe headers, own-origin writes, size limits, built files, fault pages. Modules mount their pages on it. */
export function createWeb(settings: WebSettings): App {
  const app: App = new Hono<AppEnv>();
  const assets = readAssets(settings.clientFolder ?? join(process.cwd(), 'dist', 'client'));
  app.use(async (c, next) => {
    c.set('rooms', settings.rooms);
    c.set('settings', settings);
    c.set('assets', assets);
    c.set('requestId', requestId());
    c.set('url', new URL(c.req.url));
    c.set('locale', localeOfPath(c.req.path));
    await next();
  });
  app.use(securityHeaders);
  app.use(compress({ threshold: 1024 }));
  app.use(sameOriginWrites);
  app.use(limitWrites(bodyLimit({ maxSize: BODY_LIMIT_BYTES, onError: (c) => fault(c as PageContext, 413) })));
  app.use(async (c, next) => (isReadable(c.get('url')) ? next() : fault(c, 400)));
  serveAssets(app);
  mountTheme(app);
  app.notFound((c) => fault(c, 404));
  app.onError(async (error, c) => {
    const status = statusOf(error);
    if (status >= 500)
      (settings.log ?? console.error)(
        line(error, { id: c.var.requestId, method: c.req.method, route: c.get('route') ?? 'none' }),
      );
    return fault(c, status);
  });
  return app;
}

/**
 * A read has no body; asking the limit would build a whole Request for it. A form with files is limited where it is read
 * (`readUpload`), a question of a program by its interface; every other reader refuses it unread.
 */
const limitWrites =
  (limit: MiddlewareHandler<AppEnv>): MiddlewareHandler<AppEnv> =>
  (c, next) =>
    c.req.method === 'GET' || c.req.method === 'HEAD' || hasFiles(c) || isForPrograms(c.req.path)
      ? next()
      : limit(c, next);

const hasFiles = (c: Context<AppEnv>): boolean => /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '');

const KNOWN: readonly number[] = [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 503];

const statusOf = (error: Error): FaultStatus =>
  error instanceof HTTPException && KNOWN.includes(error.status) ? (error.status as FaultStatus) : 500;

const LETTERS = 'bcdfghjkmnpqrstvwxz23456789';

/** Eight characters without vowels and look-alikes, easy to read out on the phone. A name, not a secret. */
function requestId(): string {
  let id = '';
  for (let i = 0; i < 8; i += 1) id += (i === 4 ? '-' : '') + LETTERS[Math.floor(Math.random() * LETTERS.length)];
  return id;
}

/** PostgreSQL can't hold NUL, and no page of ours needs a longer query. */
function isReadable({ href, search }: URL): boolean {
  return !href.includes('%00') && search.length <= QUERY_LIMIT_CHARACTERS;
}

/** The page's name, never its address: an address may hold a private link or what an investor wrote. */
function line(error: Error, where: { id: string; method: string; route: string }): string {
  return JSON.stringify({ level: 'error', at: new Date().toISOString(), ...where, error: error.stack });
}

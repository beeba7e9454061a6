import type { MiddlewareHandler } from 'hono';
import { ROUTES } from '../../routes.ts';
import { fault } from './fault.ts';
import type { AppEnv } from './environment.ts';

/** Nothing runs that we didn't serve; nobody frames us; forms go nowhere else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** For what people handed in: it may not run, load or send anything, even opened by itself. */
export const SANDBOX = "default-src 'none'; sandbox";

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
};

/** A map fetches the pictures of its layers, so their servers stand in both lists. */
const policyWith = (origins: readonly string[]): string =>
  CONTENT_SECURITY_POLICY.replace(/(img-src 'self' data:|connect-src 'self')/g, `$1 ${origins.join(' ')}`);

/** Security headers on every response, also on faults. */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  // A page behind a private link asks for a stricter one.
  const { headers } = c.res;
  const referrer = headers.get('Referrer-Policy');
  const sandboxed = headers.get('Content-Security-Policy') === SANDBOX;
  for (const name in HEADERS) headers.set(name, HEADERS[name]!);
  const origins = c.get('pictureOrigins') ?? [];
  if (sandboxed) headers.set('Content-Security-Policy', SANDBOX);
  else if (origins.length > 0) headers.set('Content-Security-Policy', policyWith(origins));
  if (referrer === 'no-referrer') headers.set('Referrer-Policy', referrer);
  if (c.get('rooms').config.baseUrl.startsWith('https:')) {
    headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  }
  headers.set('X-Request-Id', c.get('requestId'));
};

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Mail programs stop a letter's row by a POST of their own, from anywhere and without a cookie (RFC 8058, one click). The
 * secret in the address is all that it takes, and stopping is all that it can do.
 */
const ONE_CLICK = Object.values(ROUTES.stopAlert).map((path) => new RegExp(`^${path.replace(':link', '[0-9a-z-]+')}$`));

const isOneClick = (method: string, path: string): boolean =>
  method === 'POST' && ONE_CLICK.some((address) => address.test(path));

/** Programs are no browsers: they send neither header, and the interfaces know no cookie. Pages of others stay out. */
export const isForPrograms = (path: string): boolean => path.startsWith('/api/');

/** A write must come from our own page: `Sec-Fetch-Site: same-origin`, or an equal `Origin`; with neither it is refused. */
export const sameOriginWrites: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (SAFE.has(c.req.method) || isOneClick(c.req.method, c.req.path)) return next();
  const site = c.req.header('sec-fetch-site');
  if (isForPrograms(c.req.path) && site === undefined && c.req.header('origin') === undefined) return next();
  const allowed =
    site === undefined
      ? isOurs(c.req.header('origin'), c.req.header('host') ?? new URL(c.req.url).host, c.var.rooms.config.baseUrl)
      : site === 'same-origin';
  return allowed ? next() : fault(c, 403);
};

function isOurs(origin: string | undefined, host: string, baseUrl: string): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.host === host || from.origin === new URL(baseUrl).origin;
}

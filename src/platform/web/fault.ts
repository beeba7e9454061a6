import { page } from './render.ts';
import { frameOf, prepare } from './prepare.ts';
import type { FaultStatus, PageContext } from './environment.ts';

/**
 * A page that says what happened, why, and what next, in the reader's language.
 * `retryAfterSeconds` goes with 429 and 503.
 */
export async function fault(
  c: PageContext,
  status: FaultStatus,
  { retryAfterSeconds }: { retryAfterSeconds?: number } = {},
): Promise<Response> {
  try {
    await prepare(c);
  } catch {
    // The database can't be asked: the page speaks without the city.
  }
  if (retryAfterSeconds !== undefined) c.header('Retry-After', String(Math.max(1, Math.ceil(retryAfterSeconds))));
  c.header('Cache-Control', 'no-store');
  const seen = { status, requestId: c.var.requestId, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  if (wantsJson(c)) return c.json({ error: seen }, status);
  return page(c, c.var.settings.faultPage(frameOf(c), seen), status);
}

const wantsJson = (c: PageContext): boolean => /^application\/json\b/.test(c.req.header('accept') ?? '');

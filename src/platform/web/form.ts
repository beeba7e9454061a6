import { clientAddress } from '../rate/client-address.ts';
import { isFormKey, newFormKey } from './desk.ts';
import { HTTPException } from 'hono/http-exception';
import type { PageContext } from './environment.ts';

/**
 * The posted form, one value for each name (the first), line ends as `\n`.
 * Throws HTTPException 415 for anything but a plain form and 400 for a NUL character, which PostgreSQL can't store.
 */
export async function readForm(c: PageContext): Promise<URLSearchParams> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw new HTTPException(415);
  const single = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(await c.req.text())) {
    if (name.includes('\0') || value.includes('\0')) throw new HTTPException(400);
    if (!single.has(name)) single.set(name, value.replaceAll('\r\n', '\n'));
  }
  return single;
}

export type PublicForm = {
  readonly form: URLSearchParams;
  /** The form's own mark as it came; its use case refuses a spoilt one. */
  readonly given: string;
  /** The mark with which the form is shown again: its own, or a new one where it was spoilt. */
  readonly key: string;
  /** From where it came, for counting tries. */
  readonly address: string;
};

/** What every form that a stranger sends begins with. The answer is for one reader and kept nowhere. */
export async function readPublicForm(c: PageContext): Promise<PublicForm> {
  const form = await readForm(c);
  const given = form.get('key') ?? '';
  c.header('Cache-Control', 'no-store');
  const address = clientAddress(c.env, c.req.header('x-forwarded-for'));
  return { form, given, key: isFormKey(given) ? given : newFormKey(), address };
}

/** Says in the answer when to come again, and answers the minutes until then, at least one. */
export function comeAgain(c: PageContext, retryAfterSeconds: number): number {
  c.header('Retry-After', String(retryAfterSeconds));
  return Math.max(1, Math.ceil(retryAfterSeconds / 60));
}

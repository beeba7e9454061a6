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

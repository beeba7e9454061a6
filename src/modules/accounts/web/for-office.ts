import { fault, type PageContext, type SessionLike } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { allows, type Permission } from '../core/session.ts';

type Answer = (c: PageContext, session: SessionLike) => Response | Promise<Response>;

/**
 * Lets only the office in, and of the office only who has the permission. Reading without a session leads to the
 * sign-in and back; writing without one is refused with 401, a session without the right with 403.
 */
export function forOffice(permission: Permission, answer: Answer): (c: PageContext) => Promise<Response> {
  return async (c) => {
    c.header('Cache-Control', 'no-store');
    const { session, locale } = c.var;
    if (!session) {
      if (c.req.method !== 'GET') return fault(c, 401);
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(href('signIn', locale, {}, new URLSearchParams({ back: pathname + search })), 303);
    }
    return allows(session, permission) ? answer(c, session) : fault(c, 403);
  };
}

import type { PageContext } from '../../../platform/web/index.ts';
import type { Desk } from '../usecases/desk.ts';

/** What a use case works with, from the request. */
export const deskOf = (c: PageContext): Desk => ({
  db: c.var.db,
  whole: c.var.rooms.database.whole,
  city: c.var.city,
  baseUrl: c.var.rooms.config.baseUrl,
  now: c.var.rooms.clock.now(),
});

/** A page behind a private link: kept nowhere, found by no search, and its address told to nobody. */
export function closeToOthers(c: PageContext): void {
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex, nofollow');
  c.header('Referrer-Policy', 'no-referrer');
}

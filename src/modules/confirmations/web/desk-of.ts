import type { PageContext } from '../../../platform/web/index.ts';
import type { Desk } from '../../cases/index.server.ts';

/** What a use case works with, from the request. */
export const deskOf = (c: PageContext): Desk => ({
  db: c.var.db,
  whole: c.var.rooms.database.whole,
  city: c.var.city,
  baseUrl: c.var.rooms.config.baseUrl,
  now: c.var.rooms.clock.now(),
});

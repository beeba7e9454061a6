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

/** A form's own mark, made when it is drawn: the same form sent twice is one letter. */
export const newKey = (): string => crypto.randomUUID();

export const isKey = (text: string | null): text is string => text !== null && /^[A-Za-z0-9_-]{16,64}$/.test(text);

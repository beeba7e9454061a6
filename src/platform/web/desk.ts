import type { CityProfile } from '../../kernel/city-profile.ts';
import type { Db } from '../db/index.ts';
import type { PageContext } from './environment.ts';

/** What a use case that writes letters, links and rows works with. */
export type Desk = {
  /** The city's rows. */
  readonly db: Db;
  /** Secrets and counters of tries. */
  readonly whole: Db;
  readonly city: CityProfile;
  /** Public address without a closing slash. */
  readonly baseUrl: string;
  readonly now: Date;
};

/** The same, from the request. */
export const deskOf = (c: PageContext): Desk => ({
  db: c.var.db,
  whole: c.var.rooms.database.whole,
  city: c.var.city,
  baseUrl: c.var.rooms.config.baseUrl,
  now: c.var.rooms.clock.now(),
});

/** For a page behind a private link, which is a key: kept nowhere, found by no search, and not passed on to where a link leads. */
export function closeToOthers(c: PageContext): void {
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex, nofollow');
  c.header('Referrer-Policy', 'no-referrer');
}

/** A form's own mark, made when it is drawn: the same form sent twice is done once. */
export const newFormKey = (): string => crypto.randomUUID();

export const isFormKey = (text: string | null): text is string => text !== null && /^[A-Za-z0-9_-]{16,64}$/.test(text);

import { addDays, addMonths, type Day } from '../../../kernel/day.ts';

/** Unconfirmed requests are forgotten after so many days, alerts a year after they were confirmed or renewed. */
const PENDING_DAYS = 2;
const YEAR_MONTHS = 12;
/** Days before the end on which the owner is told of it. */
const WARN_DAYS = 14;

export const pendingUntil = (today: Day): Day => addDays(today, PENDING_DAYS);
export const alertExpiry = (today: Day): Day => addMonths(today, YEAR_MONTHS);
export const warnFrom = (expiresOn: Day): Day => addDays(expiresOn, -WARN_DAYS);

/** A site that answers an alert, and a mark of its state: another mark means that something of it changed. */
export type AlertMatch = { readonly siteId: number; readonly slug: string; readonly state: string };

export type AlertNews = { readonly fresh: readonly AlertMatch[]; readonly changed: readonly AlertMatch[] };

/** What the owner has not been told: sites new to the alert, and sites whose state differs from the one told. */
export function newsOf(matches: readonly AlertMatch[], told: ReadonlyMap<number, string>): AlertNews {
  return {
    fresh: matches.filter(({ siteId }) => !told.has(siteId)),
    changed: matches.filter(({ siteId, state }) => told.has(siteId) && told.get(siteId) !== state),
  };
}

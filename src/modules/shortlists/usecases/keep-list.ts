import { dayInPoland } from '../../../kernel/day.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { takeTry } from '../../../platform/rate/rate.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { isSlug, listExpiry, MOST_SITES } from '../core/shortlist.ts';
import { listById } from '../data/list.queries.ts';
import { addToList, insertList, touchList } from '../data/list.writes.ts';
import { linkOf, openLink } from './private-link.ts';

export type KeepFailure = { kind: 'no-sites' } | { kind: 'too-many'; retryAfterSeconds: number };

export type ToKeep = {
  readonly slugs: readonly string[];
  /** Canonical, '' for none. */
  readonly need: string;
  /** The list that the reader already has, '' for none. */
  readonly link: string;
  /** Network address; only a keyed hash of it is kept. */
  readonly address: string;
};

const LISTS_PER_HOUR = 60;
const HOUR_SECONDS = 3600;

/** Puts sites on the reader's list, or on a new one, and answers the link that changes it. */
export async function keepSites(desk: Desk, to: ToKeep): Promise<Result<{ link: string }, KeepFailure>> {
  const slugs = [...new Set(to.slugs)].filter(isSlug).slice(0, MOST_SITES);
  if (slugs.length === 0) return refuse({ kind: 'no-sites' });
  const tried = await takeTry(desk.whole, {
    what: 'shortlist',
    who: to.address,
    limit: LISTS_PER_HOUR,
    windowSeconds: HOUR_SECONDS,
    now: desk.now,
  });
  if (!tried.allowed) return refuse({ kind: 'too-many', retryAfterSeconds: tried.retryAfterSeconds });
  const today = dayInPoland(desk.now);
  const opened = to.link === '' ? null : await openLink(desk, ['edit'], to.link);
  const known = opened && (await listById(desk.db, opened.id, today));
  const id = await desk.db.transaction().execute(async (tx) => {
    const list = { need: to.need, expiresOn: listExpiry(today) };
    const at = known?.id ?? (await insertList(tx, list));
    if (known) await touchList(tx, at, list);
    const added = await addToList(tx, at, { slugs, most: MOST_SITES });
    await noteChange(tx, at, { action: known ? 'shortlist.changed' : 'shortlist.made', added });
    return at;
  });
  return ok({ link: await linkOf(desk, 'edit', id) });
}

/** Leaves the event: how many, never which or whose. */
export const noteChange = (tx: Db, id: number, { action, added }: { action: string; added: number }): Promise<number> =>
  recordEvent(tx, { actor: 'visitor', action, object: { kind: 'shortlist', id }, details: { sites: added } });

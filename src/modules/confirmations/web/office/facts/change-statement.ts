import { type PageContext, type SessionLike } from '../../../../../platform/web/index.ts';
import type { Site } from '../../../../sites/index.ts';
import { restoreFact, setFactAside, type SetAsideFailure } from '../../../../sites/index.server.ts';

/** A statement that the office is about to set aside, and why, as typed. */
export type Doubt = {
  readonly factId: number;
  readonly reason: string;
  readonly fault: Extract<SetAsideFailure, { kind: 'bad-reason' }>['code'] | null;
};

type Sent = { readonly site: Site; readonly form: URLSearchParams; readonly session: SessionLike };

/** What came of it: a word to say, the form again, or a statement that is not this site's. */
export type Changed =
  | { readonly say: 'aside' | 'restored' | 'not-changed' }
  | { readonly doubt: Doubt }
  | 'no-such-fact'
  /** It waits until a second person has read the site. */
  | 'in-review';

/** The number of a statement in a form or an address; null when it is none. */
export const factNumber = (text: string | null | undefined): number | null =>
  /^\d{1,15}$/.test(text ?? '') ? Number(text) : null;

/** Sets a statement aside, or lets it count again. */
export async function changeStatement(c: PageContext, { site, form, session }: Sent): Promise<Changed> {
  const factId = factNumber(form.get('fact'));
  if (factId === null) return 'no-such-fact';
  const reason = (form.get('reason') ?? '').slice(0, 4000);
  const doubt = { slug: site.slug, factId, clerk: { accountId: session.accountId }, now: c.var.rooms.clock.now() };
  const restoring = form.get('do') === 'restore';
  const done = restoring
    ? await restoreFact(c.var.db, doubt)
    : await setFactAside(c.var.db, { ...doubt, reason: reason.replace(/\s+/g, ' ') });
  if (done.ok) return { say: restoring ? 'restored' : 'aside' };
  switch (done.error.kind) {
    case 'bad-reason':
      return { doubt: { factId, reason, fault: done.error.code } };
    case 'stale':
      return { say: 'not-changed' };
    case 'no-such-fact':
    case 'in-review':
      return done.error.kind;
  }
}

import { cleanLine, hasControlCharacters } from '../../../kernel/plain-text.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { statementOfSite } from '../data/set-aside.queries.ts';
import { insertSetAside, liftSetAside } from '../data/set-aside.writes.ts';
import { lockSite } from '../data/sites.queries.ts';

export type StatementInDoubt = {
  readonly slug: string;
  readonly factId: number;
  readonly clerk: { readonly accountId: number };
  readonly now: Date;
};

export type SetAsideFailure =
  | { kind: 'bad-reason'; code: 'required' | 'too-long' | 'control-characters' }
  | { kind: 'no-such-fact' }
  /** A second person is reading what the site is published with. */
  | { kind: 'in-review' }
  /** Somebody was faster: it is set aside, or counts, already. */
  | { kind: 'stale' };

/** Characters. */
const LONGEST_REASON = 500;

/**
 * Lets a statement that proved wrong count no longer: it stays in the history with who set it aside, when and why. What its
 * source said before does not come back (`shownTo`).
 */
export function setFactAside(
  db: Db,
  { reason: typed, ...doubt }: StatementInDoubt & { readonly reason: string },
): Promise<Result<null, SetAsideFailure>> {
  const reason = cleanLine(typed);
  const code =
    reason === ''
      ? 'required'
      : reason.length > LONGEST_REASON
        ? 'too-long'
        : hasControlCharacters(reason)
          ? 'control-characters'
          : null;
  if (code) return Promise.resolve(refuse({ kind: 'bad-reason', code }));
  return change(db, doubt, reason);
}

/** Lets a statement that was set aside count again. The record that it was set aside stays. */
export const restoreFact = (db: Db, doubt: StatementInDoubt): Promise<Result<null, SetAsideFailure>> =>
  change(db, doubt, null);

function change(db: Db, doubt: StatementInDoubt, reason: string | null): Promise<Result<null, SetAsideFailure>> {
  const { slug, factId, clerk, now } = doubt;
  return db.transaction().execute(async (tx) => {
    const site = await lockSite(tx, slug);
    const found = site && (await statementOfSite(tx, site.id, factId));
    if (!site || !found) return refuse({ kind: 'no-such-fact' } as const);
    if (site.status === 'in-review') return refuse({ kind: 'in-review' } as const);
    if (found.aside === (reason !== null)) return refuse({ kind: 'stale' } as const);
    const mark = { siteId: site.id, factId, by: clerk.accountId, now };
    await (reason === null ? liftSetAside(tx, mark) : insertSetAside(tx, mark, reason));
    await recordEvent(tx, {
      actor: `user:${clerk.accountId}`,
      action: reason === null ? 'site.fact-restored' : 'site.fact-set-aside',
      object: { kind: 'site', id: site.id },
      details: { fact: factId, key: found.key },
    });
    return ok(null);
  });
}

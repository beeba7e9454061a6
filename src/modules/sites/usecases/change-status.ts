import { clockInPoland } from '../../../kernel/calendar/poland-clock.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { checkChange, OFFERED, type SiteStatus, type StatusFault } from '../core/status.ts';
import { lastSubmitter, lockOfficeSite } from '../data/office-sites.queries.ts';
import { writeStatus } from '../data/office-sites.writes.ts';
import { dropProposal } from './proposal/decide-proposal.ts';

export type StatusFailure = StatusFault | { kind: 'no-such-site' } | { kind: 'stale' };

export type StatusToChange = {
  readonly slug: string;
  /** As the clerk read it. */
  readonly version: number;
  readonly to: SiteStatus;
  readonly reason: string;
  readonly accountId: number;
  readonly now: Date;
};

/** Changes a site's status for a reason; what comes on offer was submitted by one account and published by another. */
export function changeStatus(db: Db, asked: StatusToChange): Promise<Result<null, StatusFailure>> {
  const { slug, version, to, accountId, now } = asked;
  return db.transaction().execute(async (tx) => {
    const site = await lockOfficeSite(tx, slug);
    if (!site) return refuse({ kind: 'no-such-site' } as const);
    if (site.version !== version) return refuse({ kind: 'stale' } as const);
    const checked = checkChange({
      from: site.status,
      to,
      reason: asked.reason,
      by: accountId,
      submittedBy: await lastSubmitter(tx, site.id),
      hasLand: site.kind !== 'land' || site.parcels.length > 0 || site.drawn !== null,
    });
    if (!checked.ok) return checked;
    const today = clockInPoland(now).day;
    const change = { siteId: site.id, from: site.status, to, reason: checked.value, accountId, at: now, today };
    if (!OFFERED.includes(to)) await dropProposal(tx, site, { reason: checked.value, accountId, now });
    await writeStatus(tx, change);
    const action = to === 'published' ? 'site.published' : 'site.status-changed';
    const object = { kind: 'site', id: site.id };
    await recordEvent(tx, { actor: `user:${accountId}`, action, object, details: { from: site.status, to } });
    return ok(null);
  });
}

import type { Day } from '../../../kernel/day.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type Actor, recordEvent } from '../../audit/index.server.ts';
import { lockSite } from '../data/sites.queries.ts';
import { writeStatus } from '../data/office-sites.writes.ts';

export type PublishSiteFailure =
  | { kind: 'no-such-site'; slug: string }
  | { kind: 'already-published'; slug: string }
  | { kind: 'takes-two'; slug: string };

export type SiteToPublish = { readonly slug: string; readonly actor: Actor; readonly today: Day };

/**
 * Offers a draft or withdrawn site to the public from today, and answers its number. For commands and imports of what was
 * published elsewhere: people publish in two (`changeStatus`).
 */
export async function publishSite(
  db: Db,
  { slug, actor, today }: SiteToPublish,
): Promise<Result<number, PublishSiteFailure>> {
  if (actor.startsWith('user:')) return refuse({ kind: 'takes-two', slug });
  return db.transaction().execute(async (tx) => {
    const site = await lockSite(tx, slug);
    if (!site) return refuse({ kind: 'no-such-site', slug } as const);
    if (site.status === 'published') return refuse({ kind: 'already-published', slug } as const);
    const change = { siteId: site.id, from: site.status, to: 'published', reason: 'publish', accountId: null } as const;
    await writeStatus(tx, { ...change, at: new Date(`${today}T12:00:00Z`), today });
    const details = { from: site.status, publishedOn: today };
    await recordEvent(tx, { actor, action: 'site.published', object: { kind: 'site', id: site.id }, details });
    return ok(site.id);
  });
}

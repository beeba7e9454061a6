import { sql } from 'kysely';
import type { Db } from '../../../platform/db/index.ts';
import type { Proposal, ProposalContent, ProposalState } from '../core/office/proposal.ts';

/** What waits for a second person of a site; null when nothing does. */
export async function openProposal(db: Db, siteId: number): Promise<Proposal | null> {
  const { rows } = await sql<Proposal>`
    select p.id, p.site_id as "siteId", p.content, to_jsonb(p.authors) as authors, p.version, p.changed_at as "changedAt",
           array(select a.name from accounts.account a where a.id = any (p.authors) order by a.name) as "authorNames"
    from sites.proposal p where p.city = platform.city() and p.site_id = ${siteId} and p.state = 'open'`.execute(db);
  return rows[0] ?? null;
}

type Wish = {
  readonly siteId: number;
  readonly content: ProposalContent;
  readonly accountId: number;
  readonly now: Date;
};

/** Writes the open proposal of a site, which the caller holds locked; answers its number. */
export async function keepProposal(tx: Db, { siteId, content, accountId, now }: Wish): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into sites.proposal as p (city, site_id, content, authors, opened_at, changed_at)
    values (platform.city(), ${siteId}, ${JSON.stringify(content)}::jsonb, array[${accountId}]::bigint[], ${now}, ${now})
    on conflict (site_id) where state = 'open' do update set content = excluded.content, version = p.version + 1,
      changed_at = excluded.changed_at,
      authors = case when ${accountId} = any (p.authors) then p.authors else p.authors || ${accountId}::bigint end
    returning id`.execute(tx);
  return rows[0]!.id;
}

/** Writes what waits in other words than its authors', who stay the same; whoever has read it has to read it again. */
export async function rewriteProposal(
  tx: Db,
  { id, content, now }: { readonly id: number; readonly content: ProposalContent; readonly now: Date },
): Promise<void> {
  await sql`
    update sites.proposal set content = ${JSON.stringify(content)}::jsonb, version = version + 1, changed_at = ${now}
    where city = platform.city() and id = ${id} and state = 'open'`.execute(tx);
}

type Closing = {
  readonly id: number;
  readonly state: Exclude<ProposalState, 'open'>;
  readonly by: number;
  readonly reason: string;
  readonly now: Date;
};

export async function closeProposal(tx: Db, { id, state, by, reason, now }: Closing): Promise<void> {
  await sql`
    update sites.proposal set state = ${state}, decided_by = ${by}, decided_at = ${now}, reason = ${reason}
    where city = platform.city() and id = ${id}`.execute(tx);
}

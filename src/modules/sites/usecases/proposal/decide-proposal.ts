import { clockInPoland } from '../../../../kernel/calendar/poland-clock.ts';
import { cleanLines, hasControlCharactersInLines } from '../../../../kernel/plain-text.ts';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { recordEvent } from '../../../audit/index.server.ts';
import type { ChangedPart } from '../../core/office/changed-parts.ts';
import type { Proposal } from '../../core/office/proposal.ts';
import { OFFERED, REASON, type StatusFault } from '../../core/status.ts';
import { lockOfficeSite, type OfficeSite } from '../../data/office-sites.queries.ts';
import { writeChanged } from '../../data/office-sites.writes.ts';
import { closeProposal, openProposal } from '../../data/proposals.ts';
import { readWords, writeDraft, type SaveFailure } from '../save-site.ts';
import { applyFiles } from './apply-files.ts';

export type ProposalFailure =
  | { kind: 'no-such-site' }
  /** Somebody has decided it, or put more into it, since it was read. */
  | { kind: 'stale' }
  /** Who put something into a proposal does not accept it. */
  | { kind: 'same-person' }
  | Extract<StatusFault, { kind: `reason-${string}` }>
  | Extract<SaveFailure, { kind: 'bad-draft' }>;

export type ProposalToDecide = {
  readonly slug: string;
  readonly proposal: number;
  /** As the clerk read it. */
  readonly version: number;
  readonly accountId: number;
  readonly now: Date;
};

type Read = { readonly site: OfficeSite; readonly proposal: Proposal };

async function read(tx: Db, asked: ProposalToDecide): Promise<Result<Read, ProposalFailure>> {
  const site = await lockOfficeSite(tx, asked.slug);
  if (!site) return refuse({ kind: 'no-such-site' });
  const proposal = await openProposal(tx, site.id);
  const same = proposal?.id === asked.proposal && proposal.version === asked.version;
  return proposal && same && OFFERED.includes(site.status) ? ok({ site, proposal }) : refuse({ kind: 'stale' });
}

/**
 * Makes all that was proposed true at once: until then the public saw the site as it was. Whoever put something into it can't
 * accept it. What was typed is read again, since parcels may have changed meanwhile. `epsg` is the city's zone.
 */
export function acceptProposal(
  db: Db,
  asked: ProposalToDecide & { readonly epsg: number },
): Promise<Result<null, ProposalFailure>> {
  const { accountId, epsg, now } = asked;
  return db.transaction().execute(async (tx) => {
    const found = await read(tx, asked);
    if (!found.ok) return found;
    const { site, proposal } = found.value;
    if (proposal.authors.includes(accountId)) return refuse({ kind: 'same-person' });
    const { words, files = [] } = proposal.content;
    const changed: ChangedPart[] = [];
    if (words) {
      const placed = await readWords(tx, words, epsg);
      if (!placed.ok) return placed.error.kind === 'bad-draft' ? refuse(placed.error) : refuse({ kind: 'stale' });
      changed.push(...(await writeDraft(tx, site, { placed: placed.value, today: clockInPoland(now).day })));
    }
    if (await applyFiles(tx, site.id, files)) changed.push('files');
    const by = { id: proposal.id, by: accountId, now };
    await closeProposal(tx, { ...by, state: 'accepted', reason: '' });
    await writeChanged(tx, site, { changed, accountId, at: now, proposalId: proposal.id });
    await note(tx, site, { action: 'site.proposal-accepted', accountId, proposal, changed });
    return ok(null);
  });
}

/** Lets a proposal go, for a reason that stays in the history: refused by another person, or taken back by who made it. */
export function refuseProposal(
  db: Db,
  asked: ProposalToDecide & { readonly reason: string },
): Promise<Result<null, ProposalFailure>> {
  const { accountId, now } = asked;
  return db.transaction().execute(async (tx) => {
    const reason = cleanLines(asked.reason);
    if (reason.length < REASON.least) return refuse({ kind: 'reason-missing' });
    if (reason.length > REASON.most) return refuse({ kind: 'reason-too-long', max: REASON.most });
    if (hasControlCharactersInLines(reason)) return refuse({ kind: 'reason-characters' });
    const found = await read(tx, asked);
    if (!found.ok) return found;
    const { site, proposal } = found.value;
    const state = proposal.authors.includes(accountId) ? 'withdrawn' : 'refused';
    await letGo(tx, site, { proposal, state, reason, accountId, now });
    return ok(null);
  });
}

type LetGo = {
  readonly proposal: Proposal;
  readonly state: 'refused' | 'withdrawn';
  readonly reason: string;
  readonly accountId: number;
  readonly now: Date;
};

async function letGo(tx: Db, site: OfficeSite, { proposal, state, reason, accountId, now }: LetGo): Promise<void> {
  await closeProposal(tx, { id: proposal.id, state, by: accountId, reason, now });
  await writeChanged(tx, site, { changed: [], accountId, at: now, proposalId: proposal.id, reason });
  await note(tx, site, { action: `site.proposal-${state}`, accountId, proposal, changed: [] });
}

/** A site that leaves the offer takes what was proposed of it along. The caller holds it locked and says why. */
export async function dropProposal(tx: Db, site: OfficeSite, by: Omit<LetGo, 'proposal' | 'state'>): Promise<void> {
  const proposal = await openProposal(tx, site.id);
  if (proposal) await letGo(tx, site, { ...by, proposal, state: 'withdrawn' });
}

type Noted = {
  readonly action: string;
  readonly accountId: number;
  readonly proposal: Proposal;
  readonly changed: readonly ChangedPart[];
};

const note = (tx: Db, site: OfficeSite, { action, accountId, proposal, changed }: Noted): Promise<number> =>
  recordEvent(tx, {
    actor: `user:${accountId}`,
    action,
    object: { kind: 'site', id: site.id },
    details: { proposal: proposal.id, changed: changed.join() },
  });

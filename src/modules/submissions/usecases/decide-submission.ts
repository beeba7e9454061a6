import { clockInPoland } from '../../../kernel/calendar/poland-clock.ts';
import { cleanLines, hasControlCharactersInLines } from '../../../kernel/plain-text.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import type { FactKey, siteDraft } from '../../sites/index.ts';
import { addFactIn, createSiteIn, keepSiteFiles, siteBySlug, type SaveFailure } from '../../sites/index.server.ts';
import { ownerLetter } from '../core/letters.ts';
import { ownerFact } from '../core/owner-fact.ts';
import type { Submission } from '../core/submission.ts';
import { filesOf, lockSubmission, partyOf } from '../data/submissions.queries.ts';
import { decide, insertMessage } from '../data/submissions.writes.ts';
import { dropFiles } from './drop-files.ts';
import { ownerAddress } from './private-link.ts';

export type DecisionFailure =
  | { kind: 'gone' }
  | { kind: 'stale' }
  | { kind: 'decided' }
  | { kind: 'bad-reason'; code: 'missing' | 'too-long' | 'control-characters' }
  | { kind: 'no-mandate' }
  | Extract<SaveFailure, { kind: 'bad-draft' }>;

export type ToDecide = { readonly id: number; readonly version: number; readonly accountId: number };

const REASON_MAX = 2000;
type Open = (tx: Db, one: Submission) => Promise<Result<string, DecisionFailure>>;

async function deciding(desk: Desk, { id, version }: ToDecide, work: Open): Promise<Result<string, DecisionFailure>> {
  return desk.db.transaction().execute(async (tx) => {
    const one = await lockSubmission(tx, id);
    if (!one) return refuse({ kind: 'gone' } as const);
    if (one.version !== version) return refuse({ kind: 'stale' } as const);
    return one.state === 'accepted' || one.state === 'declined' ? refuse({ kind: 'decided' } as const) : work(tx, one);
  });
}

/**
 * Asks the owner to complete the submission, or declines it and forgets its files; either way he reads the reason in a letter
 * and on his page.
 */
export function answerOwner(
  desk: Desk,
  asked: ToDecide & { readonly state: 'asked' | 'declined'; readonly reason: string },
): Promise<Result<string, DecisionFailure>> {
  return deciding(desk, asked, async (tx, one) => {
    const reason = cleanLines(asked.reason);
    if (reason.length < 5) return refuse({ kind: 'bad-reason', code: 'missing' });
    if (reason.length > REASON_MAX) return refuse({ kind: 'bad-reason', code: 'too-long' });
    if (hasControlCharactersInLines(reason)) return refuse({ kind: 'bad-reason', code: 'control-characters' });
    const { state, accountId } = asked;
    await decide(tx, one.id, { state, at: desk.now, by: accountId, siteId: null });
    await insertMessage(tx, { id: one.id, direction: 'out', body: reason, sentAt: desk.now, key: null });
    await tell(tx, desk, { one, kind: state, reason });
    const dropped = state === 'declined' ? await dropFiles(tx, one.id) : 0;
    const object = { kind: 'submission', id: one.id };
    const details = state === 'declined' ? { files: dropped } : {};
    await recordEvent(tx, { actor: `user:${accountId}`, action: `submission.${state}`, object, details });
    return ok('');
  });
}

/**
 * Makes a draft of the submission with the owner's facts and files, and answers its name in addresses. Somebody who speaks
 * for an owner must have handed in the mandate. Publishing takes two people, as of any site.
 */
export function acceptSubmission(
  desk: Desk,
  asked: ToDecide & { readonly words: siteDraft.DraftWords },
): Promise<Result<string, DecisionFailure>> {
  return deciding(desk, asked, async (tx, one) => {
    const files = await filesOf(tx, one.id);
    if (one.mandate !== 'owner' && !files.some(({ kind }) => kind === 'mandate')) return refuse({ kind: 'no-mandate' });
    const actor = `user:${asked.accountId}` as const;
    const made = await createSiteIn(tx, { words: asked.words, epsg: desk.city.epsg, actor });
    if (!made.ok) {
      if (made.error.kind === 'bad-draft') return refuse(made.error);
      throw new Error(made.error.kind);
    }
    const slug = made.value;
    const site = (await siteBySlug(tx, slug))!;
    const today = clockInPoland(one.receivedAt).day;
    for (const key of Object.keys(one.facts) as FactKey[]) {
      const fact = ownerFact(one, { key, value: one.facts[key]!, today });
      const added = await addFactIn(tx, { slug, fact, actor, today: clockInPoland(desk.now).day });
      if (!added.ok) throw new Error(`a checked fact was refused: ${JSON.stringify(added.error)}`);
    }
    for (const { fileId, kind, description } of files) {
      if (kind !== 'mandate') await keepSiteFiles.attachKeptFile(tx, { siteId: site.id, fileId, kind, description });
    }
    await decide(tx, one.id, { state: 'accepted', at: desk.now, by: asked.accountId, siteId: site.id });
    await tell(tx, desk, { one, kind: 'accepted', reason: '' });
    const object = { kind: 'submission', id: one.id };
    await recordEvent(tx, {
      actor,
      action: 'submission.accepted',
      object,
      details: { site: site.id, files: files.length },
    });
    return ok(slug);
  });
}

type Told = { readonly one: Submission; readonly kind: 'asked' | 'accepted' | 'declined'; readonly reason: string };

async function tell(tx: Db, desk: Desk, { one, kind, reason }: Told): Promise<void> {
  const party = await partyOf(tx, one.id);
  if (!party) return;
  const link = await ownerAddress(desk, one, one.locale);
  const words = ownerLetter(kind, { id: one.id, link, city: desk.city, reason }, one.locale);
  const letter = { city: desk.city.teryt, about: `submission:${one.id}`, now: desk.now };
  await queueMail(tx, { ...letter, to: party.email, replyTo: desk.city.email, ...words });
}

import { isDeepStrictEqual } from 'node:util';
import { clockInPoland } from '../../../kernel/calendar/poland-clock.ts';
import {
  cleanLine,
  cleanLines,
  hasControlCharacters,
  hasControlCharactersInLines,
} from '../../../kernel/plain-text.ts';
import type { FactValue } from '../../../kernel/fact.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { keepFile, type FileFault } from '../../../platform/files/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { takeTry } from '../../../platform/rate/rate.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import { FACT_KINDS, type FactKey } from '../../sites/index.ts';
import { addFactIn, readFacts as knownFacts } from '../../sites/index.server.ts';
import { readFacts, type SubmissionFault, type SubmissionWords } from '../core/check-submission.ts';
import { officeLetter } from '../core/letters.ts';
import { ownerFact } from '../core/owner-fact.ts';
import type { StatedFacts, Submission } from '../core/submission.ts';
import { insertFigure } from '../data/figures.ts';
import { filesOf, lockSubmission } from '../data/submissions.queries.ts';
import { decide, insertFile, insertMessage, setFacts } from '../data/submissions.writes.ts';
import { officeAddress } from './private-link.ts';

export type RoomFailure =
  | FileFault
  | { kind: 'gone' }
  | { kind: 'closed' }
  | { kind: 'too-many'; retryAfterSeconds: number }
  | { kind: 'too-many-files'; max: number }
  | { kind: 'bad-text'; field: 'description' | 'text'; code: 'missing' | 'too-long' | 'control-characters' }
  | { kind: 'bad-facts'; faults: readonly SubmissionFault[] };

const MOST_FILES = 30;
const DESCRIPTION_MAX = 200;
const MESSAGE_MAX = 3000;
const WRITES_PER_HOUR = 60;

type Done = Result<null, RoomFailure>;

/** One write of the owner to the submission behind the link; one that was declined is only read. */
async function inRoom(desk: Desk, id: number, work: (tx: Db, one: Submission) => Promise<Done>): Promise<Done> {
  const counted = {
    what: 'submission-room',
    who: String(id),
    limit: WRITES_PER_HOUR,
    windowSeconds: 3600,
    now: desk.now,
  };
  const counter = await takeTry(desk.whole, counted);
  if (!counter.allowed) return refuse({ kind: 'too-many', retryAfterSeconds: counter.retryAfterSeconds });
  return desk.db.transaction().execute(async (tx) => {
    const one = await lockSubmission(tx, id);
    if (!one) return refuse({ kind: 'gone' } as const);
    return one.state === 'declined' ? refuse({ kind: 'closed' } as const) : work(tx, one);
  });
}

export type OwnerFile = {
  readonly id: number;
  readonly kind: 'photo' | 'document' | 'mandate';
  readonly description: string;
  readonly file: { readonly bytes: Uint8Array; readonly name: string };
};

/** Keeps a photo, a document or the mandate that the owner adds. */
export function addOwnerFile(desk: Desk, { id, kind, description, file }: OwnerFile): Promise<Done> {
  return inRoom(desk, id, async (tx) => {
    const text = cleanLine(description);
    const bad = (code: 'missing' | 'too-long' | 'control-characters') =>
      refuse({ kind: 'bad-text', field: 'description', code } as const);
    if (text === '') return bad('missing');
    if (text.length > DESCRIPTION_MAX) return bad('too-long');
    if (hasControlCharacters(text)) return bad('control-characters');
    if ((await filesOf(tx, id)).length >= MOST_FILES) return refuse({ kind: 'too-many-files', max: MOST_FILES });
    const purpose = kind === 'photo' ? 'photo' : 'document';
    const kept = await keepFile(tx, { city: desk.city.teryt, ...file, purpose });
    if (!kept.ok) return kept;
    await insertFile(tx, { id, fileId: kept.value.id, kind, description: text, at: desk.now });
    await note(tx, id, 'submission.file-added');
    return ok(null);
  });
}

/** The owner's words to the office; a submission that waited for them waits for the office again. */
export function replyToOffice(desk: Desk, reply: { id: number; text: string; key: string }): Promise<Done> {
  return inRoom(desk, reply.id, async (tx, one) => {
    const { id, key } = reply;
    const body = cleanLines(reply.text);
    const bad = (code: 'missing' | 'too-long' | 'control-characters') =>
      refuse({ kind: 'bad-text', field: 'text', code } as const);
    if (body === '') return bad('missing');
    if (body.length > MESSAGE_MAX) return bad('too-long');
    if (hasControlCharactersInLines(body)) return bad('control-characters');
    if (!(await insertMessage(tx, { id, direction: 'in', body, sentAt: desk.now, key }))) return ok(null);
    if (one.state === 'asked') await decide(tx, id, { state: 'received', at: desk.now, by: null, siteId: one.siteId });
    await tellOffice(tx, desk, id);
    await note(tx, id, 'submission.reply-received');
    return ok(null);
  });
}

export type FactsNow = {
  readonly id: number;
  /** Fields that were sent; one that was not says nothing. */
  readonly facts: SubmissionWords['facts'];
  /** What the owner says is no longer so; an emptied field that is not among them is asked about. */
  readonly gone: readonly string[];
};

/**
 * What the owner states now. Of an accepted site each change is a fact with the owner as its source, confirmed today;
 * everybody sees it once a clerk has looked at it. What he
 * says is no longer so leaves his statement, and the office reads that in a message: the site's history is the office's.
 */
export function stateFacts(desk: Desk, change: FactsNow): Promise<Done> {
  return inRoom(desk, change.id, async (tx, one) => {
    const today = clockInPoland(desk.now).day;
    const read = readFacts(change.facts, one.kind, today);
    if (read.faults.length > 0) return refuse({ kind: 'bad-facts', faults: read.faults });
    const emptied = (Object.keys(one.facts) as FactKey[]).filter((key) => change.facts[key] && !read.stated[key]);
    const asked = emptied.filter((key) => !change.gone.includes(key));
    if (asked.length > 0) {
      return refuse({ kind: 'bad-facts', faults: asked.map((key) => ({ field: `v-${key}`, code: 'emptied' })) });
    }
    const changed = changesOf(one.facts, read.stated);
    const kept = Object.entries(one.facts).filter(([key]) => !emptied.some((gone) => gone === key));
    await setFacts(tx, one.id, { ...Object.fromEntries(kept), ...read.stated });
    if (emptied.length > 0) await tellGone(tx, desk, { one, keys: emptied });
    if (one.siteSlug && one.siteId) {
      const known = (await knownFacts(tx, { siteId: one.siteId, visibility: ['public', 'partners', 'office'] })).get(
        one.siteId,
      );
      // Saying the same again after it went out of date confirms it.
      const again = (Object.keys(read.stated) as FactKey[]).filter(
        (key) => (known?.[key]?.[0]?.confirmedOn ?? '') < today,
      );
      for (const key of new Set([...changed, ...again])) {
        const value = read.stated[key]!;
        // The same figure that everybody sees already needs no second look.
        const unseen = !known?.[key]?.some((fact) => fact.visibility === 'public' && isSame(fact.value, value));
        const fact = ownerFact(one, { key, value, today, unseen });
        const added = await addFactIn(tx, { slug: one.siteSlug, fact, actor: 'visitor', today });
        if (!added.ok) throw new Error(`a checked fact was refused: ${JSON.stringify(added.error)}`);
        if (unseen && value.kind !== 'text')
          await insertFigure(tx, { factId: added.value, submissionId: one.id, at: desk.now });
      }
    }
    await note(tx, one.id, 'submission.facts-changed', changed.length + emptied.length);
    return ok(null);
  });
}

async function tellOffice(tx: Db, desk: Desk, id: number): Promise<void> {
  const words = officeLetter('reply', { id, link: officeAddress(desk, id), city: desk.city });
  const letter = { city: desk.city.teryt, about: `submission:${id}`, now: desk.now, to: desk.city.email };
  await queueMail(tx, { ...letter, ...words });
}

async function tellGone(tx: Db, desk: Desk, { one, keys }: { one: Submission; keys: FactKey[] }): Promise<void> {
  const labels = keys.map((key) => FACT_KINDS[key].label[one.locale]).join(', ');
  const body = `${one.locale === 'pl' ? 'Już nieaktualne' : 'No longer so'}: ${labels}.`;
  await insertMessage(tx, { id: one.id, direction: 'in', body, sentAt: desk.now, key: null });
  await tellOffice(tx, desk, one.id);
}

const isSame = (one: FactValue, other: FactValue): boolean => isDeepStrictEqual(one, other);

const changesOf = (before: StatedFacts, after: StatedFacts): FactKey[] =>
  (Object.keys(after) as FactKey[]).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));

// oxlint-disable-next-line max-params
const note = (tx: Db, id: number, action: string, facts = 0): Promise<number> =>
  recordEvent(tx, {
    actor: 'visitor',
    action,
    object: { kind: 'submission', id },
    details: facts > 0 ? { facts } : {},
  });

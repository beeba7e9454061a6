import { clockInPoland } from '../../../../kernel/calendar/poland-clock.ts';
import { failedLetters, type FailedLetter } from '../../../../platform/mail/index.ts';
import type { PageContext } from '../../../../platform/web/index.ts';
import { colleagues, type Colleague } from '../../../accounts/index.server.ts';
import { readEvents } from '../../../audit/index.server.ts';
import type { AuditEvent } from '../../../audit/index.ts';
import { storedNeed, type Need } from '../../../matching/index.ts';
import { answerNeed } from '../../../matching/index.server.ts';
import { isCaseNumber } from '../../core/case.ts';
import { countViews } from '../../core/inbox.ts';
import {
  caseByNumber,
  frozenAnswer,
  messagesOf,
  partyOf,
  type CaseFile,
  type CaseMessage,
  type FrozenAnswer,
  type Party,
} from '../../data/case.queries.ts';
import type { Correction } from '../../core/corrections.ts';
import { calculationsShown, type ShownCalculation } from '../calculations.tsx';
import { correctionsSince } from '../corrected.tsx';
import { listedSitesOf, type ListedSite } from '../case-sites.tsx';
import { inboxCases } from '../../data/inbox.queries.ts';
import { pathOfCase } from '../../data/permit-path.ts';
import { type CasePermits, papersToCheck, permitsOfCase } from '../permits/case-permits.ts';

/** All that the office sees of a case. */
export type OfficeCase = {
  readonly file: CaseFile;
  readonly party: Party;
  readonly messages: readonly CaseMessage[];
  readonly events: readonly AuditEvent[];
  readonly people: readonly Colleague[];
  readonly need: Need | null;
  /** As it was frozen; of a case without a record, as of today. */
  readonly answer: (FrozenAnswer & { readonly frozen: boolean }) | null;
  /** Of the answers that the page shows. */
  readonly corrections: readonly Correction[];
  /** The shortlist that came with the enquiry. */
  readonly listed: readonly ListedSite[];
  readonly failed: readonly FailedLetter[];
  readonly waiting: number;
  /** Calculations of public aid that came with the enquiry. */
  readonly calculations: readonly ShownCalculation[];
  /** The permit plan reckoned as of today, and whether the enquiry brought answers for one. */
  readonly permits: {
    readonly plan: CasePermits | null;
    readonly toCheck: Awaited<ReturnType<typeof papersToCheck>>;
    readonly asked: boolean;
  };
};

const EVENTS_SHOWN = 200;
/** Of the sites that answered best. */
export const SITES_SHOWN = 5;

/** The case that the address names, erased or not. */
export async function caseNamed(c: PageContext): Promise<CaseFile | null> {
  const number = c.req.param('number') ?? '';
  return isCaseNumber(number) ? caseByNumber(c.var.db, number) : null;
}

export async function readOfficeCase(c: PageContext): Promise<OfficeCase | null> {
  const { db, rooms } = c.var;
  const file = await caseNamed(c);
  if (!file || file.erasedAt) return null;
  const filter = { objectKind: 'case', objectId: String(file.id), actor: null, day: null };
  const now = rooms.clock.now();
  const [party, messages, events, people, inbox, failed] = await Promise.all([
    partyOf(db, file.id),
    messagesOf(db, file.id, { withNotes: true }),
    readEvents(db, filter, { before: null, limit: EVENTS_SHOWN }),
    colleagues(db),
    inboxCases(db),
    failedLetters(db, `case:${file.id}`),
  ]);
  if (!party) throw new Error(`the case ${file.id} has no party`);
  const need = storedNeed(file.need);
  const answer = need ? await answerOf(c, file, need) : null;
  const corrections = need && answer?.frozen ? await correctionsSince(c, need, { ...answer, shown: SITES_SHOWN }) : [];
  const listed = await listedSitesOf(c, file.id, need);
  const waiting = countViews(inbox, { me: 0, now }).ours;
  const plan = await permitsOfCase(c, file);
  const toCheck = plan ? await papersToCheck(c, plan) : [];
  const permits = { plan, toCheck, asked: (await pathOfCase(db, file.id)).asked !== '' };
  const calculations = await calculationsShown(c, file.id);
  return {
    file,
    party,
    messages,
    events,
    people,
    need,
    answer,
    corrections,
    listed,
    failed,
    waiting,
    permits,
    calculations,
  };
}

async function answerOf(c: PageContext, file: CaseFile, need: Need): Promise<OfficeCase['answer']> {
  const frozen = await frozenAnswer(c.var.db, file.id);
  if (frozen) return { ...frozen, frozen: true };
  const asOf = clockInPoland(c.var.rooms.clock.now()).day;
  const { answers, revision } = await answerNeed(c.var.db, need, asOf);
  return { asOf, revision, answers, total: answers.length, frozen: false };
}

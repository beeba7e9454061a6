import { dayInPoland } from '../../../kernel/day.ts';
import type { Fact, FactValue } from '../../../kernel/fact.ts';
import type { Message } from '../../../kernel/finding.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import { type FileFault, keepFile } from '../../../platform/files/index.ts';
import { takeTry } from '../../../platform/rate/rate.ts';
import type { Desk } from '../../../platform/web/index.ts';
import { recordEvent } from '../../audit/index.server.ts';
import {
  checkFact,
  FACT_KINDS,
  type FactKey,
  type NewFact,
  readValue,
  type Site,
  type ValueWords,
} from '../../sites/index.ts';
import { addFactIn, readFacts, readSites } from '../../sites/index.server.ts';
import type { Respondent } from '../core/respondent.ts';
import { type Answer, type Sheet, type SheetState, sheetState } from '../core/sheet.ts';
import { shownFact } from '../core/shown-fact.ts';
import { respondentById } from '../data/respondents.queries.ts';
import { lockSheet } from '../data/sheets.queries.ts';
import { keepAnswer } from '../data/sheets.writes.ts';

export type GivenAnswer = {
  readonly key: FactKey;
  readonly answer: Answer;
  /** With `different`. */
  readonly words: ValueWords;
  /** The number of the statement that the reader saw; '' when he saw none. */
  readonly seen: string;
  /** A letter or a map about this fact. */
  readonly file: File | null;
};

type File = { readonly bytes: Uint8Array; readonly name: string };

export type AnswerFault = { readonly key: FactKey } & Message;
export type AnswerFailure =
  | { kind: 'closed'; state: Exclude<SheetState, 'open'> | 'gone' }
  | { kind: 'nothing-answered' }
  | { kind: 'bad-answers'; faults: readonly AnswerFault[] }
  | { kind: 'bad-file'; key: FactKey; fault: FileFault }
  | { kind: 'too-many'; retryAfterSeconds: number };

const TRIES_PER_HOUR = 30;

/**
 * Records what somebody answered on his page: all of it or nothing. The first answer to a question stands; the same page
 * sent again changes nothing. The caller has checked the private link.
 * @returns how many questions were answered now.
 */
export async function answerSheet(
  desk: Desk,
  { sheetId, answers }: { sheetId: number; answers: readonly GivenAnswer[] },
): Promise<Result<number, AnswerFailure>> {
  const limit = { limit: TRIES_PER_HOUR, windowSeconds: 3600, now: desk.now };
  const tried = await takeTry(desk.whole, { what: 'confirmation', who: `${desk.city.teryt}|${sheetId}`, ...limit });
  if (!tried.allowed) return refuse({ kind: 'too-many', retryAfterSeconds: tried.retryAfterSeconds });
  if (answers.length === 0) return refuse({ kind: 'nothing-answered' });
  return desk.db
    .transaction()
    .execute(async (tx) => {
      const sheet = await lockSheet(tx, sheetId);
      if (!sheet) return refuse({ kind: 'closed', state: 'gone' } as const);
      const state = sheetState(sheet, dayInPoland(desk.now));
      const fresh = answers.filter(({ key }) => sheet.questions.some((one) => one.key === key && one.answer === null));
      // The same page sent twice, or a question that somebody answered meanwhile: what stands is shown.
      if (state === 'answered' || (state === 'open' && fresh.length === 0)) return ok(0);
      if (state !== 'open') return refuse({ kind: 'closed', state } as const);
      const written = await write(tx, desk, { sheet, answers: fresh });
      if (!written.ok) throw new Undone(written.error);
      return written;
    })
    .catch((cause: unknown) => {
      if (cause instanceof Undone) return refuse(cause.failure);
      throw cause;
    });
}

/** Rolls the transaction back, for a refusal that was found in the middle of it. */
class Undone extends Error {
  readonly failure: AnswerFailure;
  constructor(failure: AnswerFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

type Work = { readonly sheet: Sheet; readonly answers: readonly GivenAnswer[] };

async function write(tx: Db, desk: Desk, { sheet, answers }: Work): Promise<Result<number, AnswerFailure>> {
  const respondent = (await respondentById(tx, sheet.respondentId))!;
  const site = (await readSites(tx, null, [sheet.siteId]))[0]!;
  const facts =
    (await readFacts(tx, { siteId: site.id, visibility: ['public', 'partners', 'office'] })).get(site.id) ?? {};
  const read = answers.map((given) => ({
    given,
    ...statementOf(given, { respondent, site, desk, facts: facts[given.key] }),
  }));
  const faults = read.flatMap(({ given, faults: found }) => found.map((fault) => ({ key: given.key, ...fault })));
  if (faults.length > 0) return refuse({ kind: 'bad-answers', faults });
  for (const { given, fact } of read) {
    const fileId = given.file ? await keep(tx, desk, { key: given.key, file: given.file }) : null;
    if (fileId !== null && typeof fileId !== 'string') return refuse(fileId);
    const added = fact
      ? await addFactIn(tx, { slug: site.slug, fact, actor: 'visitor', today: dayInPoland(desk.now) })
      : null;
    if (added && !added.ok) throw new Error(`a checked fact was refused: ${added.error.kind}`);
    const factId = added?.ok ? added.value : null;
    await keepAnswer(tx, sheet.id, { key: given.key, answer: given.answer, factId, fileId, now: desk.now });
  }
  await recordEvent(tx, {
    actor: 'visitor',
    action: 'confirmation.answered',
    object: { kind: 'site', id: site.id },
    details: {
      sheet: sheet.id,
      respondent: respondent.id,
      ...Object.fromEntries(
        (['same', 'different', 'unknown'] as const).map((what) => [
          what,
          answers.filter(({ answer }) => answer === what).length,
        ]),
      ),
      files: answers.filter(({ file }) => file !== null).length,
    },
  });
  return ok(answers.length);
}

type Means = {
  readonly respondent: Respondent;
  readonly site: Site;
  readonly desk: Desk;
  readonly facts: readonly Fact[] | undefined;
};
type Read = { readonly fact: NewFact | null; readonly faults: readonly Message[] };

/** The answer as a dated statement of whoever was asked; null for "I don't know". */
function statementOf(given: GivenAnswer, { respondent, site, desk, facts }: Means): Read {
  if (given.answer === 'unknown') return { fact: null, faults: [] };
  const today = dayInPoland(desk.now);
  const { shown, visibility } = shownFact(given.key, facts, { to: respondent, today });
  const value = given.answer === 'same' ? sameValue(given, shown) : readValue(given.key, given.words);
  if (!value.ok) return { fact: null, faults: [value.error] };
  const fact: NewFact = {
    key: given.key,
    value: value.value,
    source: { kind: respondent.kind, name: respondent.sourceName, reference: null, url: null },
    confirmedOn: today,
    visibility: FACT_KINDS[given.key].inside ? 'office' : visibility,
    synthetic: respondent.synthetic && site.synthetic,
  };
  return { fact, faults: checkFact(fact, today) };
}

/** "Still true" is said of what the reader saw; if that changed while he read, he is asked again. */
function sameValue({ seen }: GivenAnswer, shown: Fact | undefined): Result<FactValue, { kind: 'changed' } & Message> {
  if (shown && shown.id === seen) return ok(shown.value);
  return refuse({ kind: 'changed', code: shown ? 'changed-meanwhile' : 'nothing-to-confirm', params: {} });
}

type Kept = { readonly key: FactKey; readonly file: File };

async function keep(tx: Db, desk: Desk, { key, file }: Kept): Promise<string | AnswerFailure> {
  const kept = await keepFile(tx, { city: desk.city.teryt, bytes: file.bytes, name: file.name, purpose: 'document' });
  return kept.ok ? kept.value.id : { kind: 'bad-file', key, fault: kept.error };
}

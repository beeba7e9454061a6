import { dayInPoland } from '../../../../kernel/day.ts';
import { fault, page, type PageContext, readForm, deskOf, closeToOthers } from '../../../../platform/web/index.ts';
import { readUpload, type Upload, type Uploaded } from '../../../../platform/files/upload/index.ts';
import { href } from '../../../../routes.ts';
import { type FactKey, publicSource } from '../../../sites/index.ts';
import { readFacts, readSites } from '../../../sites/index.server.ts';
import { ANSWERS, type Sheet, sheetState, waiting } from '../../core/sheet.ts';
import { shownFact } from '../../core/shown-fact.ts';
import { respondentById } from '../../data/respondents.queries.ts';
import { sheetById } from '../../data/sheets.queries.ts';
import { type AnswerFailure, type AnswerFault, answerSheet, type GivenAnswer } from '../../usecases/answer-sheet.ts';
import { declineSheet } from '../../usecases/office-work.ts';
import { sheetOfLink } from '../../usecases/private-link.ts';
import { ConfirmationView, type Opened, type Trouble } from './confirmation-view.tsx';
import { ClosedLink, LostLink } from './closed-link.tsx';

/** `/potwierdzenie/:link`. Opening it writes nothing: mail scanners open every link. */
export async function showConfirmation(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const sheet = await sheetOfLink(deskOf(c), c.req.param('link') ?? '');
  if (!sheet) return page(c, <LostLink c={c} />, 404);
  return draw(c, sheet, { trouble: null, said: c.req.query('thanks') !== undefined });
}

export async function sendConfirmation(c: PageContext): Promise<Response> {
  closeToOthers(c);
  const link = c.req.param('link') ?? '';
  const desk = deskOf(c);
  // The link first: nobody without one makes us read a file.
  const sheet = await sheetOfLink(desk, link);
  if (!sheet) return page(c, <LostLink c={c} />, 404);
  const { form, files, tooLarge } = await readSent(c);
  const own = href('confirmation', c.var.locale, { link });
  if (form.get('do') === 'decline') {
    await declineSheet(desk, sheet.id);
    return c.redirect(own, 303);
  }
  const answers = answersOf(form, sheet, files);
  if (tooLarge) return draw(c, sheet, { trouble: { kind: 'bad-file', answers }, said: false }, 413);
  const alone = filesWithoutAnswer(sheet, { answers, files });
  if (alone.length > 0)
    return draw(c, sheet, { trouble: { kind: 'bad-answers', answers, faults: alone }, said: false }, 422);
  const sent = await answerSheet(desk, { sheetId: sheet.id, answers });
  if (sent.ok) return c.redirect(`${own}?thanks=1`, 303);
  return refused(c, { sheet, failure: sent.error, answers });
}

type Refused = { readonly sheet: Sheet; readonly failure: AnswerFailure; readonly answers: readonly GivenAnswer[] };

async function refused(c: PageContext, { sheet, failure, answers }: Refused): Promise<Response> {
  const now = (await sheetById(c.var.db, sheet.id)) ?? sheet;
  switch (failure.kind) {
    case 'closed':
      return draw(c, now, { trouble: null, said: false });
    case 'too-many':
      c.header('Retry-After', String(failure.retryAfterSeconds));
      return draw(c, now, { trouble: { kind: 'too-many', answers }, said: false }, 429);
    case 'bad-answers':
      return draw(c, now, { trouble: { kind: 'bad-answers', answers, faults: failure.faults }, said: false }, 422);
    case 'bad-file': {
      const faults = [{ key: failure.key, code: 'bad-file', params: {} }];
      return draw(c, now, { trouble: { kind: 'bad-answers', answers, faults }, said: false }, 422);
    }
    case 'nothing-answered':
      return draw(c, now, { trouble: { kind: 'nothing-answered', answers }, said: false }, 422);
  }
}

/** A page with a file field is sent in parts; one without a file may come as a plain form. */
async function readSent(c: PageContext): Promise<Upload> {
  if (/^multipart\//i.test(c.req.header('content-type') ?? '')) return readUpload(c);
  return { form: await readForm(c), files: [], tooLarge: false };
}

/** Under which name the file about a fact comes. */
const fileOf = (files: readonly Uploaded[], key: FactKey): Uploaded | null =>
  files.find(({ field }) => field === `f-${key}`) ?? null;

/** A file says nothing alone: whoever sends one also marks what he says. */
const filesWithoutAnswer = (
  sheet: Sheet,
  { answers, files }: { answers: readonly GivenAnswer[]; files: readonly Uploaded[] },
): AnswerFault[] =>
  waiting(sheet)
    .filter(({ key }) => fileOf(files, key) && !answers.some((one) => one.key === key))
    .map(({ key }) => ({ key, code: 'file-alone', params: {} }));

/** What was marked, of the questions that this page asks. */
// oxlint-disable-next-line max-params
const answersOf = (form: URLSearchParams, sheet: Sheet, files: readonly Uploaded[]): GivenAnswer[] =>
  sheet.questions.flatMap(({ key }) => {
    const answer = ANSWERS.find((one) => one === form.get(`a-${key}`));
    if (!answer) return [];
    const words = {
      value: (form.get(`v-${key}`) ?? '').slice(0, 4000),
      none: form.get(`n-${key}`) === '1',
    };
    return [{ key, answer, words, seen: form.get(`s-${key}`) ?? '', file: fileOf(files, key) }];
  });

type Draw = { readonly trouble: Trouble | null; readonly said: boolean };

// oxlint-disable-next-line max-params
async function draw(c: PageContext, sheet: Sheet, { trouble, said }: Draw, status = 200): Promise<Response> {
  const { db, rooms } = c.var;
  const today = dayInPoland(rooms.clock.now());
  const state = sheetState(sheet, today);
  if (state !== 'open')
    return page(c, <ClosedLink c={c} state={state} sheet={sheet} />, state === 'expired' ? 410 : 200);
  const [respondent, [site], facts] = await Promise.all([
    respondentById(db, sheet.respondentId),
    readSites(db, null, [sheet.siteId]),
    readFacts(db, { siteId: sheet.siteId, visibility: ['public', 'partners', 'office'] }),
  ]);
  if (!respondent || !site) return fault(c, 404);
  const known = facts.get(site.id) ?? {};
  const opened: Opened = {
    sheet,
    site,
    source: publicSource.publicSource({
      kind: respondent.kind,
      name: respondent.sourceName,
      reference: null,
      url: null,
    }),
    questions: waiting(sheet).map(({ key }) => ({
      key,
      shown: shownFact(key, known[key], { to: respondent, today }).shown,
    })),
    today,
    link: c.req.param('link') ?? '',
  };
  return page(c, <ConfirmationView c={c} opened={opened} trouble={trouble} said={said} />, status);
}

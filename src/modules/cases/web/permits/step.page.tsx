import { readUpload, type Upload } from '../../../../platform/files/upload/index.ts';
import {
  deskOf,
  fault,
  frameOf,
  page,
  readForm,
  type PageContext,
  type SessionLike,
} from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import type { FieldError } from '../../../../ui/form.tsx';
import { Page } from '../../../../ui/page.tsx';
import { completenessOf, type Procedure, PROCEDURES, stepDates, type Wanted } from '../../../permits/index.ts';
import { paperReads } from '../../../permits/index.server.ts';
import { datesFaultText, type DateWords, planMessages, readDates, wordsOfDates } from '../../../permits/web/index.ts';
import { fileFaultText } from '../../../sites/web/index.ts';
import type { CaseFile } from '../../data/case.queries.ts';
import {
  addPermitPaper,
  changePermitPaper,
  type PermitFailure,
  recordPermitStep,
  tickPermitPapers,
} from '../../usecases/permits/work-on-permits.ts';
import { askToImprove } from '../../usecases/permits/work-on-papers.ts';
import { type CasePermits, permitsOfCase, todayOf } from './case-permits.ts';
import { caseOfAddress, versionIn } from './plan.page.tsx';
import { StepView } from './step-view.tsx';

/** A step of a case that has a plan. */
export type CaseStep = { readonly file: CaseFile; readonly permits: CasePermits; readonly procedure: Procedure };

/** The step that the address names; null where the case has no plan or there is no such procedure. */
export async function stepOfAddress(c: PageContext): Promise<CaseStep | null> {
  const file = await caseOfAddress(c);
  const procedure = PROCEDURES.find(({ id }) => id === c.req.param('step'));
  const permits = file && procedure ? await permitsOfCase(c, file) : null;
  return file && procedure && permits ? { file, permits, procedure } : null;
}

/** `/biuro/sprawy/:number/pozwolenia/:step` */
export async function showCasePermit(c: PageContext): Promise<Response> {
  const step = await stepOfAddress(c);
  if (!step) return fault(c, 404);
  return draw(c, step, { done: planMessages(c.var.locale).desk.done[c.req.query('done') ?? ''] ?? null });
}

type Given = { readonly form: URLSearchParams; readonly upload: Upload | null; readonly session: SessionLike };

/** Does what one of the page's forms asks: `do` names it, a form with a file adds it. */
export async function workOnCasePermit(c: PageContext, session: SessionLike): Promise<Response> {
  const step = await stepOfAddress(c);
  if (!step) return fault(c, 404);
  const withFile = /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '');
  const upload = withFile ? await readUpload(c) : null;
  const given = { form: upload?.form ?? (await readForm(c)), upload, session };
  if (upload) return addFile(c, step, { ...given, upload });
  switch (given.form.get('do')) {
    case 'dates':
      return saveDates(c, step, given);
    case 'papers':
      return savePapers(c, step, given);
    case 'improve':
      return improve(c, step, given);
    case 'office':
    case 'investor':
    case 'remove':
      return changeFile(c, step, given);
    default:
      return fault(c, 422);
  }
}

const workOf = ({ file }: CaseStep, { form, session }: Given) => ({
  caseId: file.id,
  version: versionIn(form),
  clerk: { accountId: session.accountId },
});

// oxlint-disable-next-line max-params
async function saveDates(c: PageContext, step: CaseStep, given: Given): Promise<Response> {
  const { form } = given;
  const text = planMessages(c.var.locale);
  const words: DateWords = Object.fromEntries([...form].map(([key, value]) => [key, value.trim().slice(0, 40)]));
  const wanted: Wanted | null = words['wanted'] === 'added' || words['wanted'] === 'skipped' ? words['wanted'] : null;
  const { dates, errors } = readDates(words, text);
  const again = (more: Partial<StepState>, status: number) => draw(c, step, { words, wanted, ...more }, status);
  // Every fault at once: what can be read is looked at though something else can't.
  const order = stepDates.datesFaults(dates, todayOf(c)).map((one) => datesFaultText(one, text));
  if (errors.length > 0) return again({ errors: [...errors, ...order] }, 422);
  const { id: procedure } = step.procedure;
  const done = await recordPermitStep(deskOf(c), workOf(step, given), { procedure, dates, wanted });
  if (done.ok) return back(c, step, 'dates');
  const { error } = done;
  if (error.kind === 'bad-dates') return again({ errors: error.faults.map((one) => datesFaultText(one, text)) }, 422);
  return error.kind === 'stale' ? again({ problem: text.desk.stale }, 409) : fault(c, 404);
}

// oxlint-disable-next-line max-params
async function savePapers(c: PageContext, step: CaseStep, given: Given): Promise<Response> {
  const { id: procedure, papers } = step.procedure;
  const ticked = papers.map(({ key }) => key).filter((key) => given.form.has(`paper-${key}`));
  const done = await tickPermitPapers(deskOf(c), workOf(step, given), { procedure, papers: ticked });
  if (done.ok) return back(c, step, 'papers');
  if (done.error.kind !== 'stale') return fault(c, 404);
  return draw(c, step, { ticked, problem: planMessages(c.var.locale).desk.stale }, 409);
}

// oxlint-disable-next-line max-params
async function improve(c: PageContext, step: CaseStep, given: Given): Promise<Response> {
  const text = planMessages(c.var.locale);
  const asked = { paper: given.form.get('improve-paper') ?? '', sentence: given.form.get('sentence') ?? '' };
  const done = await askToImprove(deskOf(c), workOf(step, given), { procedure: step.procedure.id, ...asked });
  if (done.ok) return back(c, step, 'improve');
  const { error } = done;
  const state = { improve: { ...asked, sentence: asked.sentence.slice(0, 5000) } };
  if (error.kind === 'stale') return draw(c, step, { ...state, problem: text.desk.stale }, 409);
  if (error.kind === 'gone' || error.kind === 'no-plan') return fault(c, 404);
  const wrong =
    error.kind === 'no-such-paper'
      ? { field: 'improve-paper', text: text.step.badPaper }
      : { field: 'sentence', text: text.step.sentenceFaults[error.code](error.limit) };
  return draw(c, step, { ...state, errors: [wrong] }, 422);
}

// oxlint-disable-next-line max-params
async function changeFile(c: PageContext, step: CaseStep, given: Given): Promise<Response> {
  const wish = given.form.get('do') as 'office' | 'investor' | 'remove';
  const change = { fileId: given.form.get('file') ?? '', do: wish };
  const done = await changePermitPaper(deskOf(c), workOf(step, given), change);
  return done.ok ? back(c, step, wish === 'remove' ? 'remove' : 'circle') : fault(c, 404);
}

// oxlint-disable-next-line max-params
async function addFile(c: PageContext, step: CaseStep, given: Given & { upload: Upload }): Promise<Response> {
  const { locale } = c.var;
  const paper = given.form.get('paper') ?? '';
  const circle: paperReads.Circle = given.form.get('circle') === 'investor' ? 'investor' : 'office';
  const again = (field: string, text: string, status = 422) =>
    draw(c, step, { chosen: { paper, circle }, errors: [{ field, text }] }, status);
  if (given.upload.tooLarge) return again('file', fileFaultText({ kind: 'too-large-form' }, locale), 413);
  const file = given.upload.files.find(({ field }) => field === 'file');
  if (!file) return again('file', fileFaultText({ kind: 'no-file' }, locale));
  const { id: procedure } = step.procedure;
  const done = await addPermitPaper(deskOf(c), workOf(step, given), { procedure, paper, circle, file });
  if (done.ok) return back(c, step, 'file');
  return refusedFile(c, done.error, again);
}

type Again = (field: string, text: string) => Promise<Response>;

// oxlint-disable-next-line max-params
function refusedFile(c: PageContext, error: PermitFailure, again: Again): Promise<Response> {
  const text = planMessages(c.var.locale).step;
  switch (error.kind) {
    case 'gone':
    case 'no-plan':
    case 'stale':
    case 'bad-dates':
    case 'no-such-file':
    case 'of-investor':
      return fault(c, 404);
    case 'no-such-paper':
      return again('paper', text.badPaper);
    case 'too-many-files':
      return again('file', text.tooMany(error.max));
    default:
      return again('file', fileFaultText(error, c.var.locale));
  }
}

const back = (c: PageContext, { file, procedure }: CaseStep, done: string): Response =>
  c.redirect(href('officeCasePermit', c.var.locale, { number: file.number, step: procedure.id }, `done=${done}`), 303);

export type StepState = {
  readonly words: DateWords;
  readonly wanted: Wanted | null;
  readonly ticked: readonly string[] | null;
  readonly improve: { readonly paper: string; readonly sentence: string };
  readonly chosen: { readonly paper: string; readonly circle: paperReads.Circle };
  readonly errors: readonly FieldError[];
  readonly done: string | null;
  readonly problem: string | null;
};

// oxlint-disable-next-line max-params
async function draw(c: PageContext, step: CaseStep, part: Partial<StepState>, status = 200): Promise<Response> {
  const { db, locale } = c.var;
  const { permits, procedure } = step;
  const [all, files] = await Promise.all([
    paperReads.paperWords(db, permits.plan.id),
    paperReads.paperFiles(db, permits.plan.id, 'office'),
  ]);
  const said = all.get(procedure.id) ?? [];
  const known = permits.plan.steps[procedure.id];
  const own = files.filter((one) => one.procedure === procedure.id);
  const state: StepState = {
    words: wordsOfDates(known?.dates ?? stepDates.NO_DATES),
    wanted: known?.wanted ?? null,
    ticked: null,
    improve: { paper: '', sentence: '' },
    chosen: { paper: '', circle: 'office' },
    errors: [],
    done: null,
    problem: null,
    ...part,
  };
  const seen = said.filter((one) => one.seen).map(({ paper }) => paper);
  const ticked = new Set(state.ticked ?? seen);
  const check = completenessOf(procedure.papers, ticked, own);
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={`${procedure.name[locale]}: ${step.file.codeName}`}
      nav="office"
      wide
      robots="noindex"
    >
      <StepView c={c} step={step} state={state} check={check} said={said} files={own} />
    </Page>,
    status,
  );
}

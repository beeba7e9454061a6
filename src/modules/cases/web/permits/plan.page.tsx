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
import { Page } from '../../../../ui/page.tsx';
import { observedSteps } from '../../../permits/index.server.ts';
import { type Answers, permitMessages, planMessages, readAnswers } from '../../../permits/web/index.ts';
import { isCaseNumber } from '../../core/case.ts';
import { caseByNumber, type CaseFile } from '../../data/case.queries.ts';
import { planPermits } from '../../usecases/permits/work-on-permits.ts';
import { beginningOf, permitsOfCase, todayOf } from './case-permits.ts';
import { PlanView } from './plan-view.tsx';

/** The case that the address names; null when the city holds none, or its person was erased. */
export async function caseOfAddress(c: PageContext): Promise<CaseFile | null> {
  const number = c.req.param('number') ?? '';
  const file = isCaseNumber(number) ? await caseByNumber(c.var.db, number) : null;
  return file?.erasedAt ? null : file;
}

/** `/biuro/sprawy/:number/pozwolenia` */
export async function showCasePermits(c: PageContext): Promise<Response> {
  const file = await caseOfAddress(c);
  if (!file) return fault(c, 404);
  const done = planMessages(c.var.locale).desk.done[c.req.query('done') ?? ''] ?? null;
  return draw(c, file, { done });
}

/** Makes the plan, or changes its answers. */
export async function workOnCasePermits(c: PageContext, session: SessionLike): Promise<Response> {
  const file = await caseOfAddress(c);
  if (!file) return fault(c, 404);
  const form = await readForm(c);
  if (form.get('do') !== 'answers') return fault(c, 422);
  const { locale } = c.var;
  const answers = readAnswers(form, { today: todayOf(c) }, permitMessages(locale));
  if (answers.errors.length > 0) return draw(c, file, { answers }, 422);
  const work = { caseId: file.id, version: versionIn(form), clerk: { accountId: session.accountId } };
  const done = await planPermits(deskOf(c), work, answers);
  if (done.ok) return c.redirect(href('officeCasePermits', locale, { number: file.number }, 'done=answers'), 303);
  if (done.error.kind === 'gone') return fault(c, 404);
  return draw(c, file, { answers, problem: planMessages(locale).desk.stale }, 409);
}

/** The version of the plan that a form was drawn from; 0 where there was none. */
export const versionIn = (form: URLSearchParams): number =>
  Number(/^\d{1,9}$/.exec(form.get('version') ?? '')?.[0] ?? 0);

export type PlanState = {
  /** What was typed and could not be kept; null: as it stands. */
  readonly answers: Answers | null;
  readonly done: string | null;
  readonly problem: string | null;
};

// oxlint-disable-next-line max-params
async function draw(c: PageContext, file: CaseFile, part: Partial<PlanState>, status = 200): Promise<Response> {
  const state = { answers: null, done: null, problem: null, ...part };
  const [permits, beginning] = await Promise.all([permitsOfCase(c, file), beginningOf(c, file)]);
  const observed = await observedSteps(c.var.db, (permits?.plan ?? beginning).project);
  const text = planMessages(c.var.locale);
  return page(
    c,
    <Page frame={frameOf(c)} title={`${text.title}: ${file.codeName}`} nav="office" wide robots="noindex">
      <PlanView c={c} file={file} permits={permits} beginning={beginning} observed={observed} state={state} />
    </Page>,
    status,
  );
}

import { fault, page, readForm, type PageContext, type SessionLike, deskOf } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { baseOfCity } from '../../places/web/index.ts';
import { siteContacts } from '../../sites/index.server.ts';
import type { siteDraft } from '../../sites/index.ts';
import { siteWords } from '../../sites/web/index.ts';
import type { Submission } from '../core/submission.ts';
import { filesOf, messagesOf, partyOf, submissionById } from '../data/submissions.queries.ts';
import { waitingFigures } from '../data/figures.ts';
import { acceptSubmission, answerOwner, type DecisionFailure } from '../usecases/decide-submission.ts';
import { lookAtFigure } from '../usecases/look-at-figure.ts';
import { renewOwnerLink } from '../usecases/renew-link.ts';
import { faultText, submissionMessages } from './messages.ts';
import { OfficeSubmissionView, type OfficeState } from './office-submission-view.tsx';

const CALM: OfficeState = { done: null, problem: null, answer: null, accept: null };

/** `/biuro/zgloszenia/:id` */
export async function showSubmission(c: PageContext): Promise<Response> {
  const one = await find(c);
  const done = submissionMessages(c.var.locale).office.done[c.req.query('done') ?? ''] ?? null;
  return one ? draw(c, one, { ...CALM, done }) : fault(c, 404);
}

export async function workOnSubmission(c: PageContext, session: SessionLike): Promise<Response> {
  const form = await readForm(c);
  const one = await find(c);
  if (!one) return fault(c, 404);
  const work = form.get('do') ?? '';
  const read = /^\d{1,9}$/.test(form.get('version') ?? '') ? Number(form.get('version')) : -1;
  // The form of the draft carries none: whoever decides first makes it, and the other is told so.
  const asked = { id: one.id, version: work === 'create' ? one.version : read, accountId: session.accountId };
  switch (work) {
    case 'asked':
    case 'declined': {
      const reason = form.get('reason') ?? '';
      const done = await answerOwner(deskOf(c), { ...asked, state: work, reason });
      if (done.ok)
        return c.redirect(href('officeSubmission', c.var.locale, { id: String(one.id) }, `done=${work}`), 303);
      return refused(c, one, { failure: done.error, reason, words: null });
    }
    case 'figure-show':
    case 'figure-keep': {
      const factId = /^\d{1,15}$/.test(form.get('fact') ?? '') ? Number(form.get('fact')) : -1;
      const { accountId } = session;
      const done = await lookAtFigure(deskOf(c), { id: one.id, factId, show: work === 'figure-show', accountId });
      if (done.ok)
        return c.redirect(href('officeSubmission', c.var.locale, { id: String(one.id) }, `done=${work}`), 303);
      return done.error.kind === 'gone' ? fault(c, 404) : problem(c, one, done.error.kind);
    }
    case 'renew': {
      const done = await renewOwnerLink(deskOf(c), asked);
      if (done.ok) return c.redirect(href('officeSubmission', c.var.locale, { id: String(one.id) }, 'done=renew'), 303);
      return done.error.kind === 'gone' ? fault(c, 404) : problem(c, one, done.error.kind);
    }
    case 'find':
    case 'add':
    case 'fetch':
      return draw(c, one, { ...CALM, accept: { ...(await siteWords.findOrAdd(c, form)), faults: [] } });
    case 'create': {
      const words = siteWords.wordsOf(form);
      const done = await acceptSubmission(deskOf(c), { ...asked, words });
      if (done.ok) return c.redirect(href('officeSite', c.var.locale, { slug: done.value }, 'done=created'), 303);
      return refused(c, one, { failure: done.error, reason: '', words });
    }
    default:
      return problem(c, one, 'unknown-work');
  }
}

async function find(c: PageContext): Promise<Submission | null> {
  const id = c.req.param('id') ?? '';
  return /^[1-9]\d{0,14}$/.test(id) ? submissionById(c.var.db, Number(id)) : null;
}

type Refused = { failure: DecisionFailure; reason: string; words: siteDraft.DraftWords | null };

function refused(c: PageContext, one: Submission, { failure, reason, words }: Refused): Promise<Response> | Response {
  switch (failure.kind) {
    case 'gone':
      return fault(c, 404);
    case 'bad-reason': {
      const text = faultText({ field: 'reason', code: failure.code, limit: 2000 }, c.var.locale);
      return draw(c, one, { ...CALM, answer: { reason: reason.slice(0, 10_000), fault: text } }, 422);
    }
    case 'bad-draft':
      return draw(c, one, { ...CALM, accept: { words: words!, finding: null, faults: failure.faults } }, 422);
    default:
      return problem(c, one, failure.kind);
  }
}

const problem = (c: PageContext, one: Submission, kind: string): Promise<Response> => {
  const text = submissionMessages(c.var.locale).office.problems[kind]!;
  return draw(
    c,
    one,
    { ...CALM, problem: text },
    kind === 'stale' || kind === 'decided' || kind === 'looked' ? 409 : 422,
  );
};

// oxlint-disable-next-line max-params
async function draw(c: PageContext, one: Submission, state: OfficeState, status = 200): Promise<Response> {
  const { db, city } = c.var;
  const now = (await submissionById(db, one.id)) ?? one;
  const [party, files, messages, figures, contacts, base] = await Promise.all([
    partyOf(db, one.id),
    filesOf(db, one.id),
    messagesOf(db, one.id),
    waitingFigures(db, one.id),
    siteContacts(db),
    baseOfCity(db, city),
  ]);
  const found = { one: now, party, files, messages, figures, contacts, base };
  return page(c, <OfficeSubmissionView c={c} found={found} state={state} />, status);
}

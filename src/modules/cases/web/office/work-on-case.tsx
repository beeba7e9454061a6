import type { Result } from '../../../../kernel/result.ts';
import {
  fault,
  page,
  readForm,
  type PageContext,
  type SessionLike,
  deskOf,
  isFormKey,
  newFormKey,
} from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { isStage } from '../../core/case.ts';
import type { FieldFault } from '../../core/enquiry.ts';
import { addNote } from '../../usecases/add-note.ts';
import { answerCase } from '../../usecases/answer-case.ts';
import { assignCase } from '../../usecases/assign-case.ts';
import { changeStage } from '../../usecases/change-stage.ts';
import { renewLink } from '../../usecases/renew-link.ts';
import { caseMessages } from '../messages.ts';
import { readOfficeCase } from './office-case.ts';
import { OfficeCaseView } from './office-case-view.tsx';
import type { Draft } from './office-draft.ts';

type Failure =
  | { kind: 'stale' | 'gone' | 'bad-stage' | 'unknown-colleague' | 'unknown-work' }
  | { kind: 'bad-text'; fault: FieldFault<'text'> };

type Work = { caseId: number; version: number; key: string; form: URLSearchParams; clerk: { accountId: number } };

/** Does what one of the page's forms asks: `do` names it. */
export async function workOnCase(c: PageContext, session: SessionLike): Promise<Response> {
  const form = await readForm(c);
  const found = await readOfficeCase(c);
  if (!found) return fault(c, 404);
  const given = form.get('key');
  const key = isFormKey(given) ? given : newFormKey();
  const version = /^\d{1,9}$/.test(form.get('version') ?? '') ? Number(form.get('version')) : -1;
  const what = form.get('do') ?? '';
  const work = { caseId: found.file.id, version, key, form, clerk: { accountId: session.accountId } };
  const done = await perform(c, what, work);
  if (done.ok) {
    return c.redirect(href('officeCase', c.var.locale, { number: found.file.number }, `done=${what}`), 303);
  }
  return refused(c, done.error, { what, form, key });
}

async function perform(c: PageContext, what: string, work: Work): Promise<Result<null, Failure>> {
  const desk = deskOf(c);
  const text = work.form.get('text') ?? '';
  switch (what) {
    case 'answer':
      return answerCase(desk, { ...work, text });
    case 'note':
      return addNote(desk, { ...work, text });
    case 'assign':
      return assignCase(desk, { ...work, to: Number(/^\d{1,15}$/.exec(work.form.get('to') ?? '')?.[0] ?? -1) });
    case 'stage': {
      const to = work.form.get('to') ?? '';
      return isStage(to) ? changeStage(desk, { ...work, to }) : { ok: false, error: { kind: 'bad-stage' } };
    }
    case 'link':
      return renewLink(desk, work);
    default:
      return { ok: false, error: { kind: 'unknown-work' } };
  }
}

type Sent = { what: string; form: URLSearchParams; key: string };

async function refused(c: PageContext, failure: Failure, { what, form, key }: Sent): Promise<Response> {
  const found = failure.kind === 'gone' ? null : await readOfficeCase(c);
  if (!found) return fault(c, 404);
  const words = caseMessages(c.var.locale).office;
  const typed = (form.get('text') ?? '').slice(0, 20_000);
  const writes = what === 'answer' || what === 'note';
  const draft: Draft = {
    answer: what === 'answer' ? typed : '',
    note: what === 'note' ? typed : '',
    key,
    fault: failure.kind === 'bad-text' && writes ? { of: what, fault: failure.fault } : null,
  };
  const stale = failure.kind === 'stale';
  const problem = stale
    ? `${words.staleTitle}. ${writes ? words.staleText : words.staleChange}`
    : failure.kind === 'bad-text'
      ? null
      : words.badForm;
  const state = { draft, tab: 'all', done: null, problem } as const;
  return page(c, <OfficeCaseView c={c} found={found} state={state} />, stale ? 409 : 422);
}

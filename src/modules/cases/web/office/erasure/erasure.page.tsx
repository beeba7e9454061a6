import {
  deskOf,
  fault,
  frameOf,
  page,
  type PageContext,
  readForm,
  type SessionLike,
} from '../../../../../platform/web/index.ts';
import { href } from '../../../../../routes.ts';
import type { FieldError } from '../../../../../ui/form.tsx';
import { Page } from '../../../../../ui/page.tsx';
import type { BadErasure } from '../../../core/keeping/erasure.ts';
import type { Keeping } from '../../../core/keeping/retention.ts';
import type { CaseFile } from '../../../data/case.queries.ts';
import { casesOfSamePerson, type Held, heldBy } from '../../../data/erasure.queries.ts';
import { checkErasure, eraseCase, type EraseFailure, keepingOfCase } from '../../../usecases/erasure/erase-case.ts';
import { caseOfAddress } from '../../permits/plan.page.tsx';
import { ConfirmView } from './confirm-view.tsx';
import { ErasureView } from './erasure-view.tsx';
import { erasureMessages } from './messages.ts';

/** `/biuro/sprawy/:number/usuniecie`: what would go, what stays, and whether it may be done. */
export async function showErasure(c: PageContext): Promise<Response> {
  const file = await caseOfAddress(c);
  return file ? draw(c, file, {}) : fault(c, 404);
}

export type Typed = { readonly ground: string; readonly why: string; readonly version: number };

/** The first step reads the reason and asks once more; the second erases. */
export async function workOnErasure(c: PageContext, session: SessionLike): Promise<Response> {
  const file = await caseOfAddress(c);
  if (!file) return fault(c, 404);
  const form = await readForm(c);
  const version = Number(/^\d{1,9}$/.exec(form.get('version') ?? '')?.[0] ?? -1);
  const typed = { ground: form.get('ground') ?? '', why: (form.get('why') ?? '').slice(0, 2000), version };
  if (version !== file.version) return refused(c, file, { typed, error: { kind: 'stale', version: file.version } });
  const checked = await checkErasure(deskOf(c), file, typed);
  if (!checked.ok) return refused(c, file, { typed, error: checked.error });
  if (form.get('do') !== 'erase') return confirm(c, file, { typed, errors: [] });
  if ((form.get('number') ?? '').trim() !== file.number) {
    const wrong = { field: 'number', text: erasureMessages(c.var.locale).badNumber };
    return confirm(c, file, { typed, errors: [wrong] }, 422);
  }
  const clerk = { accountId: session.accountId };
  const done = await eraseCase(deskOf(c), { caseId: file.id, version, typed, clerk });
  if (!done.ok) return refused(c, file, { typed, error: done.error });
  return c.redirect(href('officeCase', c.var.locale, { number: file.number }, 'done=erased'), 303);
}

type Refusal = { readonly typed: Typed; readonly error: EraseFailure };

// oxlint-disable-next-line max-params
function refused(c: PageContext, file: CaseFile, { typed, error }: Refusal): Promise<Response> | Response {
  if (error.kind === 'gone') return fault(c, 404);
  if (error.kind === 'stale') return draw(c, file, { typed, problem: erasureMessages(c.var.locale).stale }, 409);
  return draw(c, file, { typed, errors: faultsInWords(c, error) }, 422);
}

function faultsInWords(c: PageContext, { faults }: BadErasure): FieldError[] {
  const text = erasureMessages(c.var.locale).faults;
  return faults.map((one) => ({
    field: one.field,
    text: one.field === 'ground' ? text.ground[one.code] : text.why[one.code],
  }));
}

export type ErasureState = {
  readonly keeping: Keeping;
  readonly held: Held;
  readonly others: readonly string[];
  readonly typed: Pick<Typed, 'ground' | 'why'>;
  readonly errors: readonly FieldError[];
  readonly problem: string | null;
};

// oxlint-disable-next-line max-params
async function draw(c: PageContext, file: CaseFile, part: Partial<ErasureState>, status = 200): Promise<Response> {
  const { db, locale } = c.var;
  const [keeping, held, others] = await Promise.all([
    keepingOfCase(deskOf(c), file),
    heldBy(db, file.id),
    casesOfSamePerson(db, file.id),
  ]);
  const empty = { typed: { ground: '', why: '' }, errors: [], problem: null };
  const title = erasureMessages(locale).title(file.number);
  return page(
    c,
    <Page frame={frameOf(c)} title={title} nav="office" wide robots="noindex">
      <ErasureView c={c} file={file} state={{ keeping, held, others, ...empty, ...part }} />
    </Page>,
    status,
  );
}

type Confirmed = { readonly typed: Typed; readonly errors: readonly FieldError[] };

// oxlint-disable-next-line max-params
function confirm(
  c: PageContext,
  file: CaseFile,
  { typed, errors }: Confirmed,
  status = 200,
): Response | Promise<Response> {
  const title = erasureMessages(c.var.locale).confirmTitle(file.number);
  return page(
    c,
    <Page frame={frameOf(c)} title={title} nav="office" wide robots="noindex">
      <ConfirmView c={c} file={file} typed={typed} errors={errors} />
    </Page>,
    status,
  );
}

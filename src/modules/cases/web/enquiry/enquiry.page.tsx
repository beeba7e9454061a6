import {
  comeAgain,
  page,
  readPublicForm,
  type PageContext,
  deskOf,
  newFormKey,
} from '../../../../platform/web/index.ts';
import { href } from '../../../../routes.ts';
import { plural } from '../../../../ui/quantity.ts';
import type { EnquiryField, FieldFault } from '../../core/enquiry.ts';
import { openCase, type OpenCaseFailure } from '../../usecases/open-case.ts';
import { privateLink } from '../../usecases/private-link.ts';
import { askedCalculation } from '../calculations.tsx';
import { caseMessages } from '../messages.ts';
import { EnquiryPage, type EnquiryView } from './enquiry-view.tsx';
import { readSubject, subjectOfAddress } from './subject.ts';

const FIELDS: readonly EnquiryField[] = ['name', 'email', 'phone', 'company', 'codeName', 'message'];
/** Longer texts are cut before they are shown again. Characters. */
const SHOWN_MAX = 20_000;

export async function showEnquiry(c: PageContext): Promise<Response> {
  const subject = await subjectOfAddress(c);
  const text = caseMessages(c.var.locale).enquiry;
  const problem = subject.fault === 'need' ? text.badNeed : subject.fault === 'site' ? text.badSite : null;
  const view = { words: wordsOf(new URLSearchParams()), subject, key: newFormKey(), faults: [], problem };
  c.header('Cache-Control', 'no-store');
  return page(c, <EnquiryPage c={c} view={view} />);
}

export async function sendEnquiry(c: PageContext): Promise<Response> {
  const { form, given, key, address } = await readPublicForm(c);
  const { locale } = c.var;
  const words = wordsOf(form);
  const raw = {
    need: form.get('need') ?? '',
    site: form.get('site') ?? '',
    list: form.get('list') ?? '',
    path: form.get('path') ?? '',
  };
  const aid = form.get('aid') ?? '';
  const asked = aid === '' ? null : await askedCalculation(c, aid);
  const opened = await openCase(deskOf(c), {
    words,
    ...raw,
    calculation: asked?.calculation ?? null,
    locale,
    key: given,
    address,
  });
  if (!opened.ok) {
    const subject = await readSubject(c, { ...raw, aid });
    return refused(c, opened.error, { words, subject, key });
  }
  const file = opened.value;
  const link = await privateLink(deskOf(c), { id: file.id, version: file.linkVersion });
  return c.redirect(href('caseRoom', locale, { link }, 'received=1'), 303);
}

type Kept = Pick<EnquiryView, 'words' | 'subject' | 'key'>;

function refused(c: PageContext, failure: OpenCaseFailure, kept: Kept): Response {
  const text = caseMessages(c.var.locale).enquiry;
  const draw = (status: number, faults: readonly FieldFault<EnquiryField>[], problem: string | null): Response =>
    page(c, <EnquiryPage c={c} view={{ ...kept, faults, problem }} />, status);
  switch (failure.kind) {
    case 'bad-enquiry':
      return draw(422, failure.faults, null);
    case 'bad-form':
      return draw(422, [], text.damaged);
    case 'too-many': {
      const minutes = comeAgain(c, failure.retryAfterSeconds);
      const noun = plural(c.var.locale, minutes, text.minutes);
      return draw(429, [], text.tooMany(minutes, noun));
    }
  }
}

const wordsOf = (form: URLSearchParams): Record<EnquiryField, string> =>
  Object.fromEntries(FIELDS.map((field) => [field, (form.get(field) ?? '').slice(0, SHOWN_MAX)])) as Record<
    EnquiryField,
    string
  >;

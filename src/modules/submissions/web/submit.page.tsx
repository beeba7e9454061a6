import {
  comeAgain,
  frameOf,
  page,
  type PageContext,
  deskOf,
  newFormKey,
  readPublicForm,
} from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { Page } from '../../../ui/page.tsx';
import { FIELDS, type SubmissionField, type SubmissionWords } from '../core/check-submission.ts';
import { submissionLink } from '../usecases/private-link.ts';
import { submitSite } from '../usecases/submit-site.ts';
import { factWords } from './fact-words.ts';
import { submissionMessages } from './messages.ts';
import { SubmitForm, type SubmitView } from './submit-form.tsx';

const SHOWN_MAX = 10_000;

const wordsOf = (form: URLSearchParams): SubmissionWords => {
  const typed = Object.fromEntries(FIELDS.map((field) => [field, (form.get(field) ?? '').slice(0, SHOWN_MAX)]));
  return { ...(typed as Record<SubmissionField, string>), facts: factWords(form) };
};

/** `/zglos-teren` */
export const showSubmit = (c: PageContext): Response =>
  draw(c, { words: wordsOf(new URLSearchParams()), key: newFormKey(), faults: [], problem: null }, 200);

export async function sendSubmission(c: PageContext): Promise<Response> {
  const { form, given, key, address } = await readPublicForm(c);
  const { locale } = c.var;
  const text = submissionMessages(locale).form;
  const words = wordsOf(form);
  const desk = deskOf(c);
  const sent = await submitSite(desk, { words, locale, key: given, address });
  if (sent.ok) {
    const link = await submissionLink(desk, sent.value);
    return c.redirect(href('submissionRoom', locale, { link }, 'done=received'), 303);
  }
  if (sent.error.kind === 'too-many') {
    const problem = text.tooMany(comeAgain(c, sent.error.retryAfterSeconds));
    return draw(c, { words, key, faults: [], problem }, 429);
  }
  const faults = sent.error.kind === 'bad-submission' ? sent.error.faults : [];
  return draw(c, { words, key, faults, problem: faults.length === 0 ? text.badForm : null }, 422);
}

// oxlint-disable-next-line max-params
function draw(c: PageContext, view: SubmitView, status: number): Response {
  const { locale } = c.var;
  const text = submissionMessages(locale).form;
  // A key is drawn for one reader.
  c.header('Cache-Control', 'no-store');
  return page(
    c,
    <Page
      frame={frameOf(c)}
      title={(status === 200 ? '' : text.errorTitle) + text.title}
      nav="submitSite"
      sheets={['desk']}
    >
      <div class="wrap">
        <div class="head">
          <h1>{text.title}</h1>
          <p class="lede">{text.lede}</p>
        </div>
        <div class="leaf">
          <SubmitForm c={c} view={view} />
          <aside class="note">
            <h2>{text.next}</h2>
            <ol class="steps">
              {text.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </aside>
        </div>
      </div>
    </Page>,
    status,
  );
}

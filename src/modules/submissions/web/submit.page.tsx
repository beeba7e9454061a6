import { clientAddress } from '../../../platform/client-address.ts';
import { frameOf, page, readForm, type PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { Checkbox, ErrorSummary, Field, FieldErrorText, Select, TextArea, TextField } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { FIELDS, type SubmissionFault, type SubmissionField, type SubmissionWords } from '../core/check-submission.ts';
import { factsAsked, MANDATES } from '../core/submission.ts';
import { submissionLink } from '../usecases/private-link.ts';
import { submitSite } from '../usecases/submit-site.ts';
import { deskOf, factWords, isKey, newKey } from './desk-of.ts';
import { FactFields } from './fact-fields.tsx';
import { errorOf, faultText, submissionMessages } from './messages.ts';

type View = {
  readonly words: SubmissionWords;
  readonly key: string;
  readonly faults: readonly SubmissionFault[];
  readonly problem: string | null;
};
type Props = { c: PageContext; view: View };

const SHOWN_MAX = 10_000;

const wordsOf = (form: URLSearchParams): SubmissionWords => {
  const typed = Object.fromEntries(FIELDS.map((field) => [field, (form.get(field) ?? '').slice(0, SHOWN_MAX)]));
  return { ...(typed as Record<SubmissionField, string>), facts: factWords(form) };
};

/** `/zglos-teren` */
export const showSubmit = (c: PageContext): Response =>
  draw(c, { words: wordsOf(new URLSearchParams()), key: newKey(), faults: [], problem: null }, 200);

export async function sendSubmission(c: PageContext): Promise<Response> {
  const form = await readForm(c);
  const { locale } = c.var;
  const text = submissionMessages(locale).form;
  const given = form.get('key');
  const key = isKey(given) ? given : newKey();
  const words = wordsOf(form);
  const address = clientAddress(c.env, c.req.header('x-forwarded-for'));
  const desk = deskOf(c);
  const sent = await submitSite(desk, { words, locale, key: given ?? '', address });
  if (sent.ok) {
    const link = await submissionLink(desk, sent.value);
    return c.redirect(href('submissionRoom', locale, { link }, 'done=received'), 303);
  }
  if (sent.error.kind === 'too-many') {
    c.header('Retry-After', String(sent.error.retryAfterSeconds));
    const problem = text.tooMany(Math.ceil(sent.error.retryAfterSeconds / 60));
    return draw(c, { words, key, faults: [], problem }, 429);
  }
  const faults = sent.error.kind === 'bad-submission' ? sent.error.faults : [];
  return draw(c, { words, key, faults, problem: faults.length === 0 ? text.badForm : null }, 422);
}

// oxlint-disable-next-line max-params
function draw(c: PageContext, view: View, status: number): Response {
  const { locale } = c.var;
  const text = submissionMessages(locale).form;
  // A key is drawn for one reader.
  c.header('Cache-Control', 'no-store');
  return page(
    c,
    <Page frame={frameOf(c)} title={(status === 200 ? '' : text.errorTitle) + text.title} nav="submitSite">
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

function SubmitForm({ c, view }: Props) {
  const { locale } = c.var;
  const text = submissionMessages(locale).form;
  return (
    <form method="post" action={href('submitSite', locale)} noValidate>
      {view.problem && (
        <p class="notice notice--late" role="alert">
          {view.problem}
        </p>
      )}
      <ErrorSummary errors={view.faults.map((fault) => errorOf(fault, locale))} locale={locale} />
      <input type="hidden" name="key" value={view.key} />
      <What c={c} view={view} />
      <Facts c={c} view={view} />
      <Who c={c} view={view} />
      <Consents c={c} view={view} />
      <p class="actions mt">
        <button class="btn">{text.submit}</button>
      </p>
    </form>
  );
}

const faultOf = ({ c, view }: Props, name: string): string | undefined => {
  const fault = view.faults.find(({ field }) => field === name);
  return fault && faultText(fault, c.var.locale);
};

function What(props: Props) {
  const { c, view } = props;
  const { locale } = c.var;
  const words = submissionMessages(locale);
  const text = words.form;
  const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value, label }));
  const common = { locale, size: 'w20' as const };
  return (
    <fieldset class="group">
      <legend>{text.what}</legend>
      <Field id="kind" label={text.kind} error={faultOf(props, 'kind')} locale={locale}>
        <Select
          id="kind"
          value={view.words.kind}
          options={[{ value: '', label: text.choose }, ...kinds]}
          error={faultOf(props, 'kind')}
        />
      </Field>
      <TextArea
        id="parcels"
        label={text.parcels}
        hint={text.parcelsHint}
        value={view.words.parcels}
        rows={3}
        error={faultOf(props, 'parcels')}
        locale={locale}
      />
      <TextField
        {...common}
        id="address"
        label={text.address}
        hint={text.addressHint}
        value={view.words.address}
        error={faultOf(props, 'address')}
      />
      <TextArea
        id="description"
        label={`${text.description} (${text.optional})`}
        hint={text.descriptionHint}
        value={view.words.description}
        rows={4}
        error={faultOf(props, 'description')}
        locale={locale}
      />
    </fieldset>
  );
}

function Facts({ c, view }: Props) {
  const { locale } = c.var;
  const text = submissionMessages(locale).form;
  const land = factsAsked('land');
  const built = factsAsked('hall').filter((key) => !land.includes(key));
  const rest = { words: view.words.facts, faults: view.faults, locale };
  return (
    <fieldset class="group">
      <legend>{text.facts}</legend>
      <p class="sub">{text.factsLede}</p>
      <h3>{text.ofLand}</h3>
      <FactFields keys={land} {...rest} />
      <h3>{text.ofBuildings}</h3>
      <FactFields keys={built} {...rest} />
    </fieldset>
  );
}

function Who(props: Props) {
  const { c, view } = props;
  const { locale } = c.var;
  const words = submissionMessages(locale);
  const text = words.form;
  const options = MANDATES.map((value) => ({ value, label: words.mandates[value]! }));
  const line = { locale, size: 'w20' as const };
  return (
    <fieldset class="group">
      <legend>{text.who}</legend>
      <Field
        id="mandate"
        label={text.mandate}
        hint={text.mandateHint}
        error={faultOf(props, 'mandate')}
        locale={locale}
      >
        <Select
          id="mandate"
          value={view.words.mandate}
          options={[{ value: '', label: text.choose }, ...options]}
          hint={text.mandateHint}
          error={faultOf(props, 'mandate')}
        />
      </Field>
      <TextField
        {...line}
        id="name"
        label={text.name}
        value={view.words.name}
        autoComplete="name"
        error={faultOf(props, 'name')}
      />
      <TextField
        {...line}
        id="email"
        type="email"
        label={text.email}
        hint={text.emailHint}
        value={view.words.email}
        autoComplete="email"
        error={faultOf(props, 'email')}
      />
      <TextField
        {...line}
        id="phone"
        type="tel"
        label={`${text.phone} (${text.optional})`}
        value={view.words.phone}
        autoComplete="tel"
        error={faultOf(props, 'phone')}
      />
    </fieldset>
  );
}

function Consents(props: Props) {
  const { c, view } = props;
  const { locale } = c.var;
  const text = submissionMessages(locale).form;
  return (
    <fieldset class="group consents">
      <legend>{text.consents}</legend>
      <FieldErrorText id="consent" error={faultOf(props, 'consent')} locale={locale} />
      <p>
        <Checkbox id="consent" checked={view.words.consent === '1'} label={text.consent} />
      </p>
      <p class="small sub">
        {text.privacy} <a href={href('privacy', locale)}>{text.privacyLink}</a>.
      </p>
    </fieldset>
  );
}

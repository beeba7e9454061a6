import type { PageContext } from '../../../platform/web/index.ts';
import { href } from '../../../routes.ts';
import { Checkbox, ErrorSummary, Field, FieldErrorText, Select, TextArea, TextField } from '../../../ui/form.tsx';
import type { SubmissionFault, SubmissionWords } from '../core/check-submission.ts';
import { factsAsked, MANDATES } from '../core/submission.ts';
import { FactFields } from './fact-fields.tsx';
import { errorOf, faultText, submissionMessages } from './messages.ts';

export type SubmitView = {
  readonly words: SubmissionWords;
  readonly key: string;
  readonly faults: readonly SubmissionFault[];
  readonly problem: string | null;
};
type Props = { c: PageContext; view: SubmitView };

/** All that an owner is asked at first; files come on the private page. */
export function SubmitForm({ c, view }: Props) {
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
      <h2>{text.ofLand}</h2>
      <FactFields keys={land} {...rest} />
      <h2>{text.ofBuildings}</h2>
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

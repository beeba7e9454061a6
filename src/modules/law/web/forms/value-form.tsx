import { href } from '../../../../routes.ts';
import { ErrorSummary, Field, FieldErrorText, Input, Select, TextArea, TextField } from '../../../../ui/form.tsx';
import { ENTRY_STATUSES } from '../../core/entry.ts';
import { shapeOf, TERM_UNITS } from '../../core/shape.ts';
import { errorsOf, type FormErrors } from './fault-words.ts';
import { lawMessages } from '../messages.ts';
import type { ParameterState } from '../parameter-state.ts';
import { writeTable } from '../row-words.tsx';
import { ValueFields } from './value-fields.tsx';
import { SourceFields } from './source-fields.tsx';

type Props = { state: ParameterState; errors: FormErrors };

/** Another value, typed as its parameter is written, with its days and its source. */
export function ValueForm({ state }: { state: ParameterState }) {
  const { line, words, locale } = state;
  const text = lawMessages(locale).one.value;
  const errors = errorsOf(state, 'value');
  const typed = state.form === 'value';
  const day = (field: 'from' | 'to', label: string, hint?: string) => (
    <TextField
      id={`value-${field}`}
      name={field}
      label={label}
      hint={hint}
      type={errors.of(field) ? 'text' : 'date'}
      value={typed ? words[field] : ''}
      error={errors.of(field)}
      locale={locale}
    />
  );
  const statuses = ENTRY_STATUSES.map((value) => ({ value, label: text.statuses[value]! }));
  return (
    <form
      method="post"
      action={href('officeLawParameter', locale, { key: line.parameter.key })}
      autocomplete="off"
      noValidate
    >
      <ErrorSummary errors={errors.all} locale={locale} />
      {line.parameter.form?.table && (
        // What Enter in a field sends: the first button of a form, which else would take a row away.
        <button class="vh" name="do" value="value" tabIndex={-1}>
          {text.submit}
        </button>
      )}
      <p>{text.lede}</p>
      <ValueField state={state} errors={errors} />
      {day('from', text.from)}
      {day('to', text.to, text.toHint)}
      <Field id="value-status" label={text.status} error={errors.of('status')} locale={locale}>
        <Select
          id="value-status"
          name="status"
          value={typed ? words.status : ''}
          options={[{ value: '', label: text.choose }, ...statuses]}
          error={errors.of('status')}
        />
      </Field>
      <SourceFields state={state} errors={errors} of="value" />
      <p class="actions mt">
        <button class="btn" name="do" value="value">
          {text.submit}
        </button>
      </p>
    </form>
  );
}

const CURRENCY: Readonly<Record<string, string>> = { percent: '%', pln: 'zł', eur: '€' };

/** A number with its unit, a term, yes or no; a table as JSON beside an example. */
function ValueField({ state, errors }: Props) {
  const { line, locale, form } = state;
  const all = lawMessages(locale);
  const text = all.one.value;
  const { parameter, shelf, rows } = line;
  const words = form === 'value' ? state.words : null;
  const shape = shapeOf(parameter);
  const now = rows.map(({ value }) => shelf.tell(parameter, value, locale)).join(' | ');
  const hint = now === '' ? undefined : text.now(now);
  const error = errors.of('value');
  const value = words?.value ?? '';
  if (parameter.form) return <ValueFields state={state} errors={errors} form={parameter.form} />;
  const field = { id: 'value-value', name: 'value', label: text.value, hint, error, value, locale };
  if (shape === 'json') {
    const example = writeTable((rows[0] ?? parameter.rows.at(-1))?.value ?? null);
    return (
      <>
        <TextArea {...field} hint={text.json} rows={8} />
        <details>
          <summary>{text.example}</summary>
          <pre class="law-table">{example}</pre>
        </details>
      </>
    );
  }
  if (shape === 'yes-no') {
    const options = [
      { value: '', label: text.choose },
      { value: 'yes', label: text.yes },
      { value: 'no', label: text.no },
    ];
    return (
      <Field {...field}>
        <Select {...field} options={options} />
      </Field>
    );
  }
  const unit = CURRENCY[shape] && parameter.unit?.includes('/') !== true ? CURRENCY[shape] : unitOf(state);
  return (
    <Field {...field}>
      <Input {...field} unit={shape === 'term' ? undefined : unit} size="w10" inputMode="decimal" maxLength={40} />
      {shape === 'term' && <TermUnit state={state} errors={errors} />}
    </Field>
  );
}

function unitOf({ line: { parameter }, locale }: ParameterState): string | undefined {
  return parameter.unit === null ? undefined : (lawMessages(locale).units[parameter.unit] ?? parameter.unit);
}

function TermUnit({ state: { form, words, line, locale }, errors }: Props) {
  const all = lawMessages(locale);
  const now = line.rows[0]?.value as { unit?: string } | undefined;
  const error = errors.of('termUnit');
  return (
    <>
      <FieldErrorText id="value-termUnit" error={error} locale={locale} />
      <label class="vh" for="value-termUnit">
        {all.one.value.term}
      </label>
      <Select
        id="value-termUnit"
        name="termUnit"
        value={form === 'value' ? words.termUnit : (now?.unit ?? 'days')}
        options={TERM_UNITS.map((value) => ({ value, label: all.termUnits[value]! }))}
        error={error}
      />
    </>
  );
}

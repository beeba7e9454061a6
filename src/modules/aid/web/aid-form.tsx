import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../kernel/locale.ts';
import { href } from '../../../routes.ts';
import { Checkbox, ErrorSummary, Field, FieldErrorText, Input, Select, TextField } from '../../../ui/form.tsx';
import { FIRM_SIZE_NAMES } from '../core/project.ts';
import { type AidField, AWARD_LINES } from './fields.ts';
import { aidMessages } from './messages.ts';
import { type FormErrors, given } from './read-form.ts';

export type FormView = { readonly query: URLSearchParams; readonly errors: FormErrors; readonly locale: Locale };

/** Everything that can be asked on one page; all but the municipality and the costs may stay open. */
export function AidForm(view: FormView) {
  const { errors, locale } = view;
  const text = aidMessages(locale);
  const listed = [...errors].map(([field, message]) => ({ field, text: message, label: labelOf(field, locale) }));
  return (
    <form action={href('aid', locale)} method="get" noValidate>
      <ErrorSummary errors={listed} locale={locale} />
      <Group title={text.groups.project}>
        <Line view={view} name="municipality" size="w10" />
        <SizeLine {...view} />
        <Line view={view} name="investment" unit="PLN" />
        <Line view={view} name="labour" unit="PLN" />
        <Line view={view} name="jobs" size="w6" />
        <Line view={view} name="pkd" size="w6" />
        <DayLine view={view} name="start" />
      </Group>
      <Group title={text.groups.terms}>
        {(['newActivity', 'reinvestment', 'research', 'services', 'losing'] as const).map((name) => (
          <YesNo key={name} view={view} name={name} />
        ))}
        <Line view={view} name="ratio" unit="%" size="w6" />
      </Group>
      <Received {...view} />
      <Group title={text.groups.property}>
        <Line view={view} name="land" unit="m²" />
        <Line view={view} name="building" unit="m²" />
        <Line view={view} name="structures" unit="PLN" />
      </Group>
      <Group title={text.groups.day}>
        <DayLine view={view} name="asOf" />
        <Line view={view} name="rate" unit="PLN" size="w6" />
      </Group>
      <p class="actions mt">
        <button class="btn">{text.count}</button>
      </p>
    </form>
  );
}

function labelOf(field: string, locale: Locale): string {
  const text = aidMessages(locale);
  const [, what, n] = /^aid(Day|Eur)(\d)$/.exec(field) ?? [];
  if (what) return what === 'Day' ? text.received.date(Number(n)) : text.received.eur(Number(n));
  return field === 'aidNone' ? text.groups.received : text.fields[field as AidField].label;
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset class="group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

type LineProps = { view: FormView; name: AidField };

function Line({
  view: { query, errors, locale },
  name,
  unit,
  size = 'w10',
}: LineProps & { unit?: string; size?: 'w6' | 'w10' }) {
  const { label, hint } = aidMessages(locale).fields[name];
  const value = given(query, name);
  const numeric = name !== 'pkd' && name !== 'municipality';
  return (
    <TextField
      id={name}
      label={label}
      hint={hint}
      value={value}
      size={size}
      maxLength={40}
      error={errors.get(name)}
      locale={locale}
      {...(unit && { unit })}
      {...(numeric && { inputMode: 'decimal' as const })}
    />
  );
}

function DayLine({ view: { query, errors, locale }, name }: LineProps) {
  const { label, hint } = aidMessages(locale).fields[name];
  return (
    <TextField
      id={name}
      label={label}
      hint={hint}
      type="date"
      value={given(query, name)}
      size="w10"
      error={errors.get(name)}
      locale={locale}
    />
  );
}

function YesNo({ view: { query, errors, locale }, name }: LineProps) {
  const text = aidMessages(locale);
  const { label, hint } = text.fields[name];
  const error = errors.get(name);
  const options = [
    { value: '', label: text.dontKnow },
    { value: 'yes', label: text.yes },
    { value: 'no', label: text.no },
  ];
  return (
    <Field id={name} label={label} hint={hint} error={error} locale={locale}>
      <Select id={name} value={given(query, name)} options={options} hint={hint} error={error} />
    </Field>
  );
}

function SizeLine({ query, errors, locale }: FormView) {
  const text = aidMessages(locale);
  const { label, hint } = text.fields.size;
  const error = errors.get('size');
  const sizes = FIRM_SIZE_NAMES.map((value) => ({ value, label: text.sizes[value] }));
  return (
    <Field id="size" label={label} hint={hint} error={error} locale={locale}>
      <Select
        id="size"
        value={given(query, 'size')}
        options={[{ value: '', label: text.dontKnow }, ...sizes]}
        hint={hint}
        error={error}
      />
    </Field>
  );
}

function Received({ query, errors, locale }: FormView) {
  const text = aidMessages(locale);
  return (
    <Group title={text.groups.received}>
      <p class="hint">{text.received.hint}</p>
      {AWARD_LINES.map((n) => {
        const [day, eur] = [`aidDay${n}`, `aidEur${n}`];
        return (
          <div key={n}>
            <TextField
              id={day}
              type="date"
              label={text.received.date(n)}
              value={given(query, day)}
              error={errors.get(day)}
              locale={locale}
            />
            <Field id={eur} label={text.received.eur(n)} error={errors.get(eur)} locale={locale}>
              <Input
                id={eur}
                value={given(query, eur)}
                unit="EUR"
                inputMode="decimal"
                maxLength={40}
                error={errors.get(eur)}
              />
            </Field>
          </div>
        );
      })}
      <div class="mt-small">
        <FieldErrorText id="aidNone" error={errors.get('aidNone')} locale={locale} />
        <Checkbox id="aidNone" checked={query.get('aidNone') !== null} label={text.received.none} />
      </div>
    </Group>
  );
}

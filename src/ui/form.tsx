import type { ComponentChildren } from 'preact';
import type { Locale } from '../kernel/locale.ts';
import { uiMessages } from './messages.ts';
import { plural } from './quantity.ts';

/** `label` names the field in the summary, where its error stands away from it. */
export type FieldError = { readonly field: string; readonly text: string; readonly label?: string };

type Common = { id: string; label: string; hint?: string | undefined; error?: string | undefined; locale: Locale };

/** Ids of hint and error, to be named by `aria-describedby`. */
export function describedBy(id: string, has: { hint?: unknown; error?: unknown }): string | undefined {
  return [has.hint ? `${id}-h` : '', has.error ? `${id}-e` : ''].filter(Boolean).join(' ') || undefined;
}

/** A question: label and hint left, error and controls right. Pass the control as children. */
export function Field({ id, label, hint, error, locale, children }: Common & { children?: ComponentChildren }) {
  return (
    <div class={error ? 'ask ask--error' : 'ask'}>
      <div>
        <label class="lab" for={id}>
          {label}
        </label>
        {hint && (
          <span class="hint" id={`${id}-h`}>
            {hint}
          </span>
        )}
      </div>
      <div class="controls">
        <FieldErrorText id={id} error={error} locale={locale} />
        {children}
      </div>
    </div>
  );
}

export function FieldErrorText({ id, error, locale }: { id: string; error: string | undefined; locale: Locale }) {
  if (!error) return null;
  return (
    <span class="err" id={`${id}-e`}>
      <span class="vh">{uiMessages(locale).form.error} </span>
      {error}
    </span>
  );
}

type InputProps = {
  id: string;
  name?: string;
  value: string;
  /** Stands in the field and is read with it. */
  unit?: ComponentChildren;
  size?: 'w4' | 'w6' | 'w10' | 'w20';
  hint?: unknown;
  error?: unknown;
  type?: 'text' | 'email' | 'tel' | 'date' | 'password';
  inputMode?: 'decimal' | 'numeric' | 'text';
  autoComplete?: string;
  required?: boolean;
  maxLength?: number;
};

/** A text input; numbers too are text with a decimal keyboard, so that a comma may be typed. The unit stands in the field. */
export function Input(props: InputProps) {
  const { id, name = id, value, unit, size = 'w10', hint, error, type = 'text' } = props;
  return (
    <span class={unit ? 'in' : `in ${size}`}>
      <input
        id={id}
        name={name}
        // Preact types each kind of input apart; the kinds here share their attributes.
        type={type as 'text'}
        value={value}
        class={unit ? size : undefined}
        {...attributes(props)}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={
          [unit ? `${id}-u` : '', describedBy(id, { hint, error })].filter(Boolean).join(' ') || undefined
        }
      />
      {unit && (
        <span class="unit" id={`${id}-u`}>
          {unit}
        </span>
      )}
    </span>
  );
}

/** Only what was asked for: Preact's types take no undefined here. */
const attributes = ({ inputMode, autoComplete, required, maxLength }: InputProps) => ({
  ...(inputMode && { inputMode }),
  ...(autoComplete && { autocomplete: autoComplete as 'on' }),
  ...(required && { required }),
  ...(maxLength !== undefined && { maxLength }),
});

/** A question whose answer is a text. */
export function TextField(props: Common & InputProps) {
  return (
    <Field {...props}>
      <Input {...props} />
    </Field>
  );
}

/** A question whose answer is a long text. */
export function TextArea(props: Common & { name?: string; value: string; rows?: number; maxLength?: number }) {
  const { id, name = id, value, rows = 6, maxLength, hint, error } = props;
  return (
    <Field {...props}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, { hint, error })}
      >
        {value}
      </textarea>
    </Field>
  );
}

export type Option = { readonly value: string; readonly label: string };

/** A native list of choices. */
export function Select(props: {
  id: string;
  name?: string;
  value: string;
  options: readonly Option[];
  hint?: unknown;
  error?: unknown;
}) {
  const { id, name = id, value, options, hint, error } = props;
  return (
    <select
      id={id}
      name={name}
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={describedBy(id, { hint, error })}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** A box to tick; `about` completes the label for those who don't see what stands beside it. */
export function Checkbox(props: {
  id: string;
  name?: string;
  checked: boolean;
  label: string;
  about?: string;
  value?: string;
}) {
  const { id, name = id, checked, label, about, value = '1' } = props;
  return (
    <label class="check">
      <input type="checkbox" id={id} name={name} value={value} checked={checked} /> {label}
      {about && <span class="vh">: {about}</span>}
    </label>
  );
}

/** Must or wish, of one requirement. */
export function Weight({
  name,
  value,
  about,
  locale,
}: {
  name: string;
  value: 'must' | 'wish';
  about: string;
  locale: Locale;
}) {
  const text = uiMessages(locale).form;
  return (
    <span class="weight" role="radiogroup" aria-label={text.howImportant(about)}>
      {(['must', 'wish'] as const).map((weight) => (
        <label key={weight}>
          <input type="radio" name={name} value={weight} checked={weight === value} />
          <span>{text[weight]}</span>
        </label>
      ))}
    </span>
  );
}

/** What has to be corrected, each line leading to its field; the page's focus goes here (`autofocus` needs no script). */
export function ErrorSummary({ errors, locale }: { errors: readonly FieldError[]; locale: Locale }) {
  if (errors.length === 0) return null;
  const text = uiMessages(locale).form;
  const title =
    errors.length === 1
      ? text.summaryOne
      : text.summary(errors.length, plural(locale, errors.length, text.summaryForms));
  return (
    <div class="error-summary" role="alert" aria-labelledby="errors" tabIndex={-1} autofocus>
      <h2 id="errors">{title}</h2>
      <ul>
        {errors.map(({ field, text: message, label }) => (
          <li key={field}>
            <a href={`#${field}`}>
              {label ? `${label}: ${message.charAt(0).toLowerCase()}${message.slice(1)}` : message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

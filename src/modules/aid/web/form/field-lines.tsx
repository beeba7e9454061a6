import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../kernel/locale.ts';
import { Field, Select, TextField, type Option } from '../../../../ui/form.tsx';
import { type AidField, type LineField, PRESET } from '../fields.ts';
import { aidMessages } from '../messages.ts';
import { given } from './reader.ts';

export type FormView = {
  readonly query: URLSearchParams;
  readonly errors: ReadonlyMap<string, string>;
  readonly locale: Locale;
};

type Words = { readonly label: string; readonly hint?: string };
type Asked = { readonly view: FormView; readonly id: string; readonly words: Words };

export function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset class="group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

/** Questions that most people leave alone: folded until one of them is wrong; the line says how many were answered. */
export function Folded({
  view: { query, errors, locale },
  title,
  hint,
  names,
  open = false,
  children,
}: {
  view: FormView;
  title: string;
  hint: string;
  /** The fields that stand in it. */
  names: readonly string[];
  open?: boolean;
  children: ComponentChildren;
}) {
  const answered = names.filter((name) => !PRESET.test(name) && given(query, name) !== '').length;
  return (
    <details class="aid-fold" open={open || names.some((name) => errors.has(name))}>
      <summary>
        <b>{title}</b> {answered > 0 && <span class="aid-count">{aidMessages(locale).answered(answered)}</span>}
        <span class="hint">{hint}</span>
      </summary>
      {children}
    </details>
  );
}

export function TextLine({
  view: { query, errors, locale },
  id,
  words,
  unit,
  size = 'w10',
  kind = 'number',
}: Asked & { unit?: string; size?: 'w6' | 'w10' | 'w20'; kind?: 'number' | 'text' | 'date' }) {
  return (
    <TextField
      id={id}
      label={words.label}
      hint={words.hint}
      value={given(query, id)}
      size={size}
      error={errors.get(id)}
      locale={locale}
      {...(unit && { unit })}
      {...(kind === 'date' ? { type: 'date' as const } : { maxLength: 40 })}
      {...(kind === 'number' && { inputMode: 'decimal' as const })}
    />
  );
}

export function ChoiceLine({
  view: { query, errors, locale },
  id,
  words,
  options,
}: Asked & { options: readonly Option[] }) {
  const error = errors.get(id);
  return (
    <Field id={id} label={words.label} hint={words.hint} error={error} locale={locale}>
      <Select id={id} value={given(query, id)} options={options} hint={words.hint} error={error} />
    </Field>
  );
}

type Named = { readonly view: FormView; readonly name: AidField };

/** A question by its name; `Line` without its wording given. */
export function Line({
  view,
  name,
  ...rest
}: Named & { unit?: string; size?: 'w6' | 'w10'; kind?: 'number' | 'text' | 'date' }) {
  return <TextLine view={view} id={name} words={aidMessages(view.locale).fields[name]} {...rest} />;
}

export function YesNo({ view, name }: Named) {
  const text = aidMessages(view.locale);
  const options = [
    { value: '', label: text.dontKnow },
    { value: 'yes', label: text.yes },
    { value: 'no', label: text.no },
  ];
  return <ChoiceLine view={view} id={name} words={text.fields[name]} options={options} />;
}

/** The label of a field in a line, with the number of the line. */
export const lineWords = (name: LineField, n: number, locale: Locale): Words => ({
  label: `${aidMessages(locale).lines[name]} ${n}`,
});

/** The lines that are shown: those that were filled, one more, and at least `least`. */
export function shownLines({
  view: { query, errors },
  names,
  numbers,
  least,
}: {
  view: FormView;
  names: readonly string[];
  numbers: readonly number[];
  least: number;
}): readonly number[] {
  const last = numbers.findLast((n) =>
    names.some((name) => given(query, `${name}${n}`) !== '' || errors.has(`${name}${n}`)),
  );
  return numbers.slice(0, Math.max(least, (last ?? 0) + 1));
}

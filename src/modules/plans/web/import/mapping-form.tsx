import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../../kernel/locale.ts';
import { ErrorSummary, Field, FieldErrorText, Select, TextField } from '../../../../ui/form.tsx';
import { LossReason } from '../loss-table.tsx';
import { planMessages } from '../messages.ts';

/** As typed. Every such form has the name of its mapping, and why people's work may go. */
export type TypedWords = Readonly<Record<'mapping' | 'name' | 'why', string>>;

/** What a field of the form needs: its value, and what is wrong with it. */
export type Of<Words> = (field: keyof Words & string) => {
  readonly id: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly locale: Locale;
};

type Props<Words extends TypedWords> = {
  words: Words;
  faults: readonly { readonly field: string; readonly text: string }[];
  saved: readonly string[];
  texts: { readonly file: string; readonly nameHint: string };
  /** The upload before would have taken something away. */
  loses: boolean;
  action: string;
  locale: Locale;
  /** The fields of this kind of file. */
  children: (of: Of<Words>) => ComponentChildren;
};

/** A vector file, and what in it means what: by a saved mapping or by a new one. */
export function MappingForm<Words extends TypedWords>(props: Props<Words>) {
  const { words, faults, saved, texts, loses, action, locale, children } = props;
  const text = planMessages(locale).import;
  const errorOf = (field: string) => faults.find((fault) => fault.field === field)?.text;
  const of: Of<Words> = (field) => ({ id: field, value: words[field] as string, error: errorOf(field), locale });
  const choices = [{ value: '', label: text.newMapping }, ...saved.map((name) => ({ value: name, label: name }))];
  return (
    <form method="post" action={action} enctype="multipart/form-data" noValidate>
      <ErrorSummary errors={faults} locale={locale} />
      <Field id="file" label={texts.file} hint={text.fileHint} locale={locale}>
        <FieldErrorText id="file" error={errorOf('file')} locale={locale} />
        <input
          type="file"
          id="file"
          name="file"
          accept=".geojson,.json,.gpkg,.zip"
          aria-invalid={errorOf('file') ? 'true' : undefined}
          aria-describedby={errorOf('file') ? 'file-h file-e' : 'file-h'}
        />
      </Field>
      <Field {...of('mapping')} label={text.mapping} hint={text.mappingHint}>
        <Select {...of('mapping')} options={choices} hint />
      </Field>
      <TextField {...of('name')} label={text.name} hint={texts.nameHint} size="w20" maxLength={80} />
      {children(of)}
      {(loses || words.why !== '') && <LossReason value={words.why} error={errorOf('why')} locale={locale} />}
      <p class="actions mt">
        <button class="btn">{text.submit}</button>
        <button class="btn btn--quiet" name="dry" value="1">
          {text.dryRun}
        </button>
      </p>
    </form>
  );
}

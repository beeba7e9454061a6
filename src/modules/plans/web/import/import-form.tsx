import type { Locale } from '../../../../kernel/locale.ts';
import { ErrorSummary, Field, FieldErrorText, Select, TextField } from '../../../../ui/form.tsx';
import { MAPPED_LIMITS } from '../../core/vector/mapping.ts';
import { LossReason } from '../loss-table.tsx';
import { planMessages } from '../messages.ts';
import type { ImportField, ImportWords } from './import-words.ts';

type Props = {
  words: ImportWords;
  faults: readonly { readonly field: ImportField | 'file'; readonly text: string }[];
  saved: readonly string[];
  /** The upload before would have taken something away. */
  loses: boolean;
  action: string;
  locale: Locale;
};

/** A file of zones, and which of its columns holds what. */
export function ImportForm({ words, faults, saved, loses, action, locale }: Props) {
  const { import: text, kinds } = planMessages(locale);
  const errorOf = (field: ImportField | 'file') => faults.find((fault) => fault.field === field)?.text;
  const of = (field: ImportField) => ({ id: field, value: words[field], error: errorOf(field), locale });
  const choices = [{ value: '', label: text.newMapping }, ...saved.map((name) => ({ value: name, label: name }))];
  return (
    <form method="post" action={action} enctype="multipart/form-data" noValidate>
      <ErrorSummary errors={faults} locale={locale} />
      <Field id="file" label={text.file} hint={text.fileHint} locale={locale}>
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
      <TextField {...of('name')} label={text.name} hint={text.nameHint} size="w20" maxLength={80} />
      <TextField {...of('title')} label={text.actTitle} hint={text.actTitleHint} size="w20" maxLength={300} />
      <TextField {...of('resolution')} label={text.resolution} size="w20" />
      <TextField {...of('url')} label={text.url} size="w20" />
      <TextField {...of('drawingUrl')} label={text.drawingUrl} size="w20" />
      <TextField {...of('from')} label={text.from} type={errorOf('from') ? 'text' : 'date'} size="w10" />
      <h2 class="mt">{text.columns}</h2>
      <TextField {...of('designation')} label={text.designation} size="w20" />
      <TextField {...of('symbol')} label={text.symbol} size="w20" />
      <TextField {...of('nameColumn')} label={text.nameColumn} size="w20" />
      <TextField {...of('actColumn')} label={text.actColumn} size="w20" />
      <TextField {...of('fromColumn')} label={text.fromColumn} size="w20" />
      {MAPPED_LIMITS.map((kind) => (
        <TextField key={kind} {...of(kind)} label={text.limit(kinds[kind])} size="w20" />
      ))}
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

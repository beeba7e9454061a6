import type { Locale } from '../../../../kernel/locale.ts';
import { ErrorSummary, Field, FieldErrorText, type Option, Select, TextArea, TextField } from '../../../../ui/form.tsx';
import { LossReason } from '../loss-table.tsx';
import { planMessages } from '../messages.ts';
import type { LineField, LineWords } from './line-words.ts';

type Props = {
  words: LineWords;
  faults: readonly { readonly field: LineField | 'file'; readonly text: string }[];
  saved: readonly string[];
  acts: readonly Option[];
  /** The upload before would have taken something away. */
  loses: boolean;
  action: string;
  locale: Locale;
};

/** A file of building lines, and what in it means what. */
export function LineForm({ words, faults, saved, acts, loses, action, locale }: Props) {
  const { lines: text, import: zones, zone } = planMessages(locale);
  const errorOf = (field: LineField | 'file') => faults.find((fault) => fault.field === field)?.text;
  const of = (field: LineField) => ({ id: field, value: words[field], error: errorOf(field), locale });
  const choices = [{ value: '', label: zones.newMapping }, ...saved.map((name) => ({ value: name, label: name }))];
  const sides = [
    { value: '', label: text.sideLater },
    ...(['left', 'right', 'suggested'] as const).map((value) => ({ value, label: zone.sides[value] })),
  ];
  return (
    <form method="post" action={action} enctype="multipart/form-data" noValidate>
      <ErrorSummary errors={faults} locale={locale} />
      <Field id="file" label={text.file} hint={zones.fileHint} locale={locale}>
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
      <Field {...of('mapping')} label={zones.mapping} hint={zones.mappingHint}>
        <Select {...of('mapping')} options={choices} hint />
      </Field>
      <TextField {...of('name')} label={zones.name} hint={text.nameHint} size="w20" maxLength={80} />
      <Field {...of('act')} label={text.act} hint={text.actHint}>
        <Select {...of('act')} options={[{ value: '', label: text.actInColumn }, ...acts]} hint />
      </Field>
      <h2 class="mt">{text.meanings}</h2>
      <TextField {...of('kindColumn')} label={text.kindColumn} hint={text.kindColumnHint} size="w20" />
      <TextArea {...of('obligatory')} label={text.obligatory} hint={text.valuesHint} rows={2} />
      <TextArea {...of('noCross')} label={text.noCross} rows={2} />
      <TextArea {...of('other')} label={text.other} hint={text.otherHint} rows={2} />
      <TextField {...of('actColumn')} label={zones.actColumn} size="w20" />
      <TextField {...of('zoneColumn')} label={zones.designation} hint={text.zoneColumnHint} size="w20" />
      <Field {...of('freeSide')} label={zone.side} hint={text.sideHint}>
        <Select {...of('freeSide')} options={sides} hint />
      </Field>
      <h2 class="mt">{text.clause}</h2>
      <TextField {...of('article')} label={text.article} hint={text.articleHint} size="w20" maxLength={120} />
      <TextField {...of('page')} label={text.page} size="w4" inputMode="numeric" />
      <TextField {...of('url')} label={text.url} size="w20" />
      <TextField
        {...of('from')}
        label={zones.from}
        hint={text.fromHint}
        type={errorOf('from') ? 'text' : 'date'}
        size="w10"
      />
      {(loses || words.why !== '') && <LossReason value={words.why} error={errorOf('why')} locale={locale} />}
      <p class="actions mt">
        <button class="btn">{zones.submit}</button>
        <button class="btn btn--quiet" name="dry" value="1">
          {zones.dryRun}
        </button>
      </p>
    </form>
  );
}

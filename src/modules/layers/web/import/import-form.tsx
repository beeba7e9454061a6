import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { Checkbox, ErrorSummary, Field, FieldErrorText, Select, TextField } from '../../../../ui/form.tsx';
import { ATTRIBUTE_SHAPES, type AttributeName } from '../../core/attributes.ts';
import type { LayerKind } from '../../core/layer.ts';
import { READY_MAPPINGS, type ReadyMapping } from '../../core/ready-mappings.ts';
import { layerMessages } from '../messages.ts';
import { type ImportWords, namesOf } from './import-words.ts';

export type ImportFault = { readonly field: string; readonly text: string };

type Props = {
  kind: LayerKind;
  words: ImportWords;
  nothing: boolean;
  faults: readonly ImportFault[];
  saved: readonly string[];
  locale: Locale;
};

/** A file of things, for which land and until when it holds, and which of its columns says what. */
export function ImportForm({ kind, words, nothing, faults, saved, locale }: Props) {
  const { import: text } = layerMessages(locale);
  const errorOf = (field: string) => faults.find((one) => one.field === field)?.text;
  const of = (field: string) => ({ id: field, value: words[field] ?? '', error: errorOf(field), locale });
  const day = (field: string) => ({ ...of(field), type: errorOf(field) ? ('text' as const) : ('date' as const) });
  const ready = READY_MAPPINGS.filter((one) => one.kind === kind && !saved.includes(one.name));
  const choices = [
    { value: '', label: text.newMapping },
    ...ready.map(({ name, title }) => ({ value: name, label: text.ready(title[locale]) })),
    ...saved.map((name) => ({ value: name, label: name })),
  ];
  const action = href('officeLayerImport', locale, {}, new URLSearchParams({ kind }));
  return (
    <form method="post" action={action} enctype="multipart/form-data" noValidate>
      <ErrorSummary errors={faults} locale={locale} />
      <FileField id="file" label={text.file} hint={text.fileHint} error={errorOf('file')} locale={locale} />
      <p>
        <Checkbox id="nothing" checked={nothing} label={text.nothing} />
      </p>
      <p>
        <Checkbox id="inside" checked={words['inside'] === '1'} label={text.inside} />
        <span class="hint">{text.insideHint}</span>
      </p>
      <TextField {...of('source')} label={text.source} hint={text.sourceHint} size="w20" maxLength={200} />
      <TextField {...day('asOf')} label={text.asOf} size="w10" />
      <TextField {...day('until')} label={text.until} hint={text.untilHint} size="w10" />
      <FileField id="area" label={text.area} hint={text.areaHint} error={errorOf('area')} locale={locale} />
      <TextField {...of('areaName')} label={text.areaName} size="w20" maxLength={120} />
      <h2 class="mt">{text.meanings}</h2>
      <Ready ready={ready} locale={locale} />
      <Field {...of('mapping')} label={text.mapping} hint={text.mappingHint}>
        <Select {...of('mapping')} options={choices} hint />
      </Field>
      {namesOf(kind).map((name) => (
        <>
          <TextField {...of(`column-${name}`)} label={text.column(text.attributes[name])} size="w20" />
          {name !== 'name' && (
            <TextField
              {...of(`always-${name}`)}
              label={text.always(text.attributes[name])}
              hint={wordsFor(name, locale)}
              size="w10"
            />
          )}
        </>
      ))}
      <TextField {...of('name')} label={text.name} hint={text.nameHint} size="w20" maxLength={80} />
      <p class="actions mt">
        <button class="btn">{text.submit}</button>
        <button class="btn btn--quiet" name="dry" value="1">
          {text.dryRun}
        </button>
      </p>
    </form>
  );
}

function Ready({ ready, locale }: { ready: readonly ReadyMapping[]; locale: Locale }) {
  const { import: text } = layerMessages(locale);
  if (ready.length === 0) return null;
  return (
    <details>
      <summary>{text.readyTitle}</summary>
      <p>{text.readyText}</p>
      <ul>
        {ready.map(({ name, title, caution, mapping }) => (
          <li key={name}>
            {title[locale]} ({Object.keys(mapping.classes ?? {}).join(', ')}). {caution[locale]}
          </li>
        ))}
      </ul>
    </details>
  );
}

type FileProps = { id: string; label: string; hint: string; error: string | undefined; locale: Locale };

const FileField = ({ id, label, hint, error, locale }: FileProps) => (
  <Field id={id} label={label} hint={hint} locale={locale}>
    <FieldErrorText id={id} error={error} locale={locale} />
    <input
      type="file"
      id={id}
      name={id}
      accept=".gml,.xml,.geojson,.json,.gpkg,.zip"
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={error ? `${id}-h ${id}-e` : `${id}-h`}
    />
  </Field>
);

/** Which words a column may hold. */
function wordsFor(name: AttributeName, locale: Locale): string {
  const { import: text } = layerMessages(locale);
  const shape = ATTRIBUTE_SHAPES[name];
  if (shape.value === 'boolean') return text.words(text.yesNo);
  if (shape.value === 'number') return text.words(text.number);
  const longest = (words: readonly string[]): string => words.reduce((a, b) => (b.length > a.length ? b : a));
  return text.words(Object.values(shape.words).map(longest).join(', '));
}

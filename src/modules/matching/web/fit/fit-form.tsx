import type { VNode } from 'preact';
import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { ErrorSummary, Field, type FieldError, Select, TextArea, TextField } from '../../../../ui/form.tsx';
import { OUTLINE_SYSTEMS, officeSiteMessages } from '../../../sites/web/index.ts';
import { matchingMessages } from '../messages.ts';
import { type FitField, type FitWords, MOST_TEXT, USES } from './fit-question.ts';
import { fitMessages } from './messages.ts';

type Props = {
  words: FitWords;
  errors: readonly FieldError[];
  epsg: number;
  /** Parcels by clicks, where the page has room for a map. */
  map?: VNode | null;
  locale: Locale;
};

/** Land and hall; what is typed becomes the address of the answer. */
export function FitForm(props: Props) {
  const { words, errors, locale } = props;
  const text = fitMessages(locale).form;
  const { fields } = matchingMessages(locale).need;
  const error = (name: FitField) => errors.find(({ field }) => field === name)?.text;
  const side = (name: 'length' | 'width' | 'height') => (
    <TextField
      id={name}
      label={fields[name].label}
      value={words[name]}
      unit="m"
      size="w6"
      inputMode="decimal"
      error={error(name)}
      locale={locale}
    />
  );
  return (
    <form action={href('fitCheck', locale)} class="fit-form" noValidate>
      <ErrorSummary errors={errors} locale={locale} />
      <fieldset class="group">
        <legend>{text.land}</legend>
        <TextArea
          id="parcels"
          label={text.parcels}
          hint={text.parcelsHint}
          value={words.parcels}
          rows={2}
          error={error('parcels')}
          locale={locale}
        />
        <Border {...props} error={error('outline')} />
        {props.map}
      </fieldset>
      <fieldset class="group">
        <legend>{text.hall}</legend>
        <p class="hint">{text.unknown}</p>
        {side('length')}
        {side('width')}
        {side('height')}
        <TextField
          id="jobs"
          label={fields.jobs.label}
          hint={fields.jobs.hint}
          value={words.jobs}
          size="w6"
          inputMode="numeric"
          error={error('jobs')}
          locale={locale}
        />
        <Field id="use" label={text.use} hint={text.useHint} locale={locale}>
          <Select id="use" value={words.use} hint options={USES.map((value) => ({ value, label: text.uses[value] }))} />
        </Field>
      </fieldset>
      <p class="actions mt">
        <button class="btn">{text.submit}</button>
      </p>
    </form>
  );
}

function Border({ words, errors, epsg, locale, error }: Props & { error: string | undefined }) {
  const text = fitMessages(locale).form;
  const names = officeSiteMessages(locale).form.systems;
  const system = errors.find(({ field }) => field === 'outlineSystem')?.text;
  const own = String(epsg);
  const systems = OUTLINE_SYSTEMS.filter((one) => one === own || one === '2180' || one === '4326');
  return (
    <details open={Boolean(words.outline || error || system)}>
      <summary>{text.paste}</summary>
      <Field id="outlineSystem" label={text.system} error={system} locale={locale}>
        <Select
          id="outlineSystem"
          value={words.outlineSystem || own}
          error={system}
          options={systems.map((value) => ({ value, label: names[value]! }))}
        />
      </Field>
      <TextArea
        id="outline"
        label={text.outline}
        hint={text.outlineHint}
        value={words.outline}
        rows={6}
        maxLength={MOST_TEXT}
        error={error}
        locale={locale}
      />
    </details>
  );
}

import type { Locale } from '../../../kernel/locale.ts';
import { FieldErrorText, describedBy, Input, Select } from '../../../ui/form.tsx';
import { unitLabel } from '../../../ui/quantity.ts';
import { FACT_KINDS, type FactKey, type ValueWords } from '../../sites/index.ts';
import { confirmationMessages } from './messages.ts';

type Props = {
  factKey: FactKey;
  words: ValueWords;
  error: string | undefined;
  label: string;
  /** Texts in two boxes: for the office. */
  bilingual?: boolean;
  locale: Locale;
};

/** The field in which a fact's value is typed, in the shape of its kind; its name is `v-` with the key. */
export function ValueInput({ factKey, words, error, label, bilingual = false, locale }: Props) {
  const kind = FACT_KINDS[factKey];
  const text = confirmationMessages(locale);
  const id = `v-${factKey}`;
  return (
    <>
      <label class="lab" for={id}>
        {label}
      </label>
      <FieldErrorText id={id} error={error} locale={locale} />
      {control({ factKey, words, error, locale })}
      {bilingual && kind.value === 'text' && (
        <p class="field mt-small">
          <label for={`e-${factKey}`}>{text.facts.english}</label>
          <textarea id={`e-${factKey}`} name={`e-${factKey}`} rows={2}>
            {words.english ?? ''}
          </textarea>
        </p>
      )}
      {kind.none && (
        <p>
          <label class="check">
            <input type="checkbox" name={`n-${factKey}`} value="1" checked={words.none} /> {text.answer.noneBox}
          </label>
        </p>
      )}
    </>
  );
}

function control({ factKey, words, error, locale }: Pick<Props, 'factKey' | 'words' | 'error' | 'locale'>) {
  const kind = FACT_KINDS[factKey];
  const id = `v-${factKey}`;
  switch (kind.value) {
    case 'number': {
      const unit = unitLabel(kind.unit, locale);
      return <Input id={id} value={words.value} inputMode="decimal" error={error} size="w6" {...(unit && { unit })} />;
    }
    case 'choice': {
      const options = Object.entries(kind.choices).map(([value, label]) => ({ value, label: label[locale] }));
      return <Select id={id} value={words.value} options={[{ value: '', label: '' }, ...options]} error={error} />;
    }
    case 'day':
      return <Input id={id} type="date" value={words.value} error={error} size="w10" />;
    case 'text':
      return (
        <textarea
          id={id}
          name={id}
          rows={2}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy(id, { error })}
        >
          {words.value}
        </textarea>
      );
  }
}

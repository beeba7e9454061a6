import { TextField } from '../../../../ui/form.tsx';
import { LONGEST } from '../../core/draft.ts';
import type { FormErrors } from './fault-words.ts';
import { lawMessages } from '../messages.ts';
import type { ParameterState } from '../parameter-state.ts';

type Props = { state: ParameterState; errors: FormErrors; of: 'value' | 'reading' };

/** Act, article, address, and the day on which a person read it. */
export function SourceFields({ state: { words, form, toRead, today, locale }, errors, of }: Props) {
  const text = lawMessages(locale).one;
  const fresh = form !== of;
  const known = toRead?.clause;
  const lineOf = (field: 'act' | 'article' | 'url', given: string | null | undefined) => ({
    id: `${of}-${field}`,
    name: field,
    label: text[field],
    hint: text[`${field}Hint`],
    value: fresh ? (given ?? '') : words[field],
    error: errors.of(field),
    size: 'w20' as const,
    maxLength: LONGEST[field],
    locale,
  });
  const wrongDay = errors.of('checkedOn');
  return (
    <>
      <TextField {...lineOf('act', of === 'reading' ? known?.act : '')} />
      <TextField {...lineOf('article', of === 'reading' ? known?.article : '')} />
      <TextField {...lineOf('url', '')} />
      <TextField
        id={`${of}-checkedOn`}
        name="checkedOn"
        label={text.checkedOn}
        hint={of === 'value' ? text.checkedOnHint : undefined}
        type={wrongDay ? 'text' : 'date'}
        value={fresh ? (of === 'reading' ? today : '') : words.checkedOn}
        error={wrongDay}
        locale={locale}
      />
    </>
  );
}

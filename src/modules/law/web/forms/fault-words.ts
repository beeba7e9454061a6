import type { Locale } from '../../../../kernel/locale.ts';
import { writeNumber } from '../../../../kernel/read-number.ts';
import type { FieldError } from '../../../../ui/form.tsx';
import type { DraftField, FieldFault } from '../../core/draft.ts';
import { lawMessages } from '../messages.ts';
import type { ParameterState } from '../parameter-state.ts';

function faultWords(fault: FieldFault, locale: Locale): string {
  const text = lawMessages(locale);
  if (fault.code !== 'ambiguous-number') return text.faults[fault.code]!;
  const say = (value: number): string => (locale === 'pl' ? writeNumber(value).replace('.', ',') : writeNumber(value));
  return text.ambiguous(String(fault.whole), say(fault.decimal));
}

export type FormErrors = {
  readonly of: (field: DraftField) => string | undefined;
  readonly all: readonly FieldError[];
};

/** What is wrong in one of the two forms; ids of the fields begin with its name. */
export function errorsOf({ form, faults, locale }: ParameterState, which: 'value' | 'reading'): FormErrors {
  if (form !== which) return { of: () => undefined, all: [] };
  const told = Object.entries(faults).map(([field, fault]) => [field, faultWords(fault, locale)] as const);
  const byField = new Map(told);
  return {
    of: (field) => byField.get(field),
    all: told.map(([field, text]) => ({
      field: `${which}-${field}`,
      text,
      label: labelOf(field as DraftField, locale),
    })),
  };
}

function labelOf(field: DraftField, locale: Locale): string {
  const text = lawMessages(locale).one;
  const { value, from, to, status, term } = text.value;
  const { act, article, url, checkedOn } = text;
  return { row: text.reading.row, value, termUnit: term, from, to, status, act, article, url, checkedOn }[field];
}

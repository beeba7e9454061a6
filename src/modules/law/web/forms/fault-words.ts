import type { Locale } from '../../../../kernel/locale.ts';
import { writeNumber } from '../../../../kernel/read-number.ts';
import type { FieldError } from '../../../../ui/form.tsx';
import type { DraftField, FieldFault } from '../../core/draft.ts';
import { lawMessages } from '../messages.ts';
import { fieldId } from './value-fields.tsx';
import type { ParameterState } from '../parameter-state.ts';

function faultWords(fault: FieldFault, locale: Locale): string {
  const text = lawMessages(locale);
  if (fault.code !== 'ambiguous-number') return text.faults[fault.code]!;
  const say = (value: number): string => (locale === 'pl' ? writeNumber(value).replace('.', ',') : writeNumber(value));
  return text.ambiguous(String(fault.whole), say(fault.decimal));
}

export type FormErrors = {
  /** Of a field of the value itself, by its path. */
  readonly ofField: (path: string) => string | undefined;
  readonly of: (field: DraftField) => string | undefined;
  readonly all: readonly FieldError[];
};

/** What is wrong in one of the two forms; ids of the fields begin with its name. */
export function errorsOf(state: ParameterState, which: 'value' | 'reading'): FormErrors {
  const { form, faults, fieldFaults = {}, locale } = state;
  if (form !== which) return { of: () => undefined, ofField: () => undefined, all: [] };
  const told = Object.entries(faults).map(([field, fault]) => [field, faultWords(fault, locale)] as const);
  const byField = new Map(told);
  const byPath = new Map(Object.entries(fieldFaults).map(([path, fault]) => [path, faultWords(fault, locale)]));
  const own = [...byPath].map(([path, text]) => ({
    field: path === state.line.parameter.form?.table?.path ? 'value-rows' : fieldId(path),
    text,
    label: pathLabel(path, state),
  }));
  return {
    of: (field) => byField.get(field),
    ofField: (path) => byPath.get(path),
    all: [
      ...own,
      ...told.map(([field, text]) => ({
        field: `${which}-${field}`,
        text,
        label: labelOf(field as DraftField, locale),
      })),
    ],
  };
}

/** "Wiersz 3, Średnica do". */
function pathLabel(path: string, { line, locale }: ParameterState): string {
  const { fields = [], table } = line.parameter.form ?? {};
  const whole = fields.find((field) => field.path === path);
  if (whole || !table) return whole?.label[locale] ?? path;
  if (path === table.path) return table.label[locale];
  const [row, ...rest] = (table.path === '' ? path : path.slice(table.path.length + 1)).split('.');
  const column = table.columns.find((field) => field.path === rest.join('.'));
  return `${lawMessages(locale).one.value.row(Number(row) + 1)}, ${column?.label[locale] ?? ''}`;
}

function labelOf(field: DraftField, locale: Locale): string {
  const text = lawMessages(locale).one;
  const { value, from, to, status, term } = text.value;
  const { act, article, url, checkedOn } = text;
  return { row: text.reading.row, value, termUnit: term, from, to, status, act, article, url, checkedOn }[field];
}

import type { Locale } from '../../../kernel/locale.ts';
import type { FactValue } from '../../../kernel/fact.ts';
import { formatDay, formatQuantity } from '../../../ui/quantity.ts';
import { FACT_KINDS, type FactKey } from '../../sites/index.ts';
import { ALL_ASKED, type StatedFacts } from '../core/submission.ts';
import type { SubmissionWords } from '../core/check-submission.ts';

const SHOWN_MAX = 4000;

/** The facts of a form, as typed; a field that was not sent is left out. */
export const factWords = (form: URLSearchParams): SubmissionWords['facts'] =>
  Object.fromEntries(
    ALL_ASKED.filter((key) => form.has(`v-${key}`) || form.has(`n-${key}`)).map((key) => [
      key,
      { value: (form.get(`v-${key}`) ?? '').slice(0, SHOWN_MAX), none: form.get(`n-${key}`) === '1' },
    ]),
  );

/** Facts that were stated, as their form shows them. */
export const wordsOfFacts = (facts: StatedFacts): SubmissionWords['facts'] =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, wordsOfValue(value)]));

function wordsOfValue(value: FactValue): { value: string; none: boolean } {
  switch (value.kind) {
    case 'number':
      return { value: String(value.value).replace('.', ','), none: false };
    case 'choice':
      return { value: value.code, none: false };
    case 'day':
      return { value: value.day, none: false };
    case 'text':
      return { value: value.text.pl, none: false };
    case 'none':
      return { value: '', none: true };
  }
}

/** A fact as the office reads it. */
export function valueText(key: FactKey, value: FactValue, locale: Locale): string {
  const kind = FACT_KINDS[key];
  switch (value.kind) {
    case 'number':
      return formatQuantity({ value: value.value, unit: value.unit }, locale);
    case 'choice':
      return kind.value === 'choice' ? (kind.choices[value.code]?.[locale] ?? value.code) : value.code;
    case 'day':
      return formatDay(value.day, locale);
    case 'text':
      return value.text[locale];
    case 'none':
      return locale === 'pl' ? 'sprawdzono: nie ma' : 'checked: none';
  }
}

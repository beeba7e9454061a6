import type { Locale } from '../../../kernel/locale.ts';
import { valueFault } from '../../confirmations/web/index.ts';
import { FACT_KINDS, isFactKey } from '../../sites/index.ts';
import type { SubmissionFault } from '../core/check-submission.ts';
import { en } from './messages.en.ts';
import { pl, type Messages } from './messages.pl.ts';

export const submissionMessages = (locale: Locale): Messages => (locale === 'pl' ? pl : en);

/** What is wrong with a field, in one sentence without a full stop. */
export function faultText({ field, code, limit = 0 }: SubmissionFault, locale: Locale): string {
  const text = submissionMessages(locale).faults;
  const key = field.slice(2);
  if (code === 'emptied') return text.emptied;
  if (field.startsWith('v-') && isFactKey(key)) return valueFault(key, { code }, locale);
  switch (code) {
    case 'missing':
      return text.missing[field] ?? text.missing['text']!;
    case 'too-long':
    case 'too-many':
      return text[code](limit);
    case 'not-numbers':
    case 'bad-email':
    case 'bad-phone':
      return text[code];
    default:
      return text['control-characters'];
  }
}

/** A fault as the summary names it: a fact's stands away from its label. */
export const errorOf = (fault: SubmissionFault, locale: Locale) => {
  const key = fault.field.slice(2);
  const label = fault.field.startsWith('v-') && isFactKey(key) ? FACT_KINDS[key].label[locale] : undefined;
  return { field: fault.field, text: faultText(fault, locale), ...(label && { label }) };
};

import type { Locale } from '../../../kernel/locale.ts';
import type { FieldFault } from '../core/enquiry.ts';
import { en } from './messages.en.ts';
import { pl, type Messages } from './messages.pl.ts';

export const caseMessages = (locale: Locale): Messages => (locale === 'pl' ? pl : en);

/** What is wrong with a field, in one sentence without a full stop. */
export function faultText({ field, code, limit }: FieldFault, locale: Locale): string {
  const text = caseMessages(locale).faults;
  if (code === 'missing') return text.missing[field] ?? text.missing['text']!;
  return code === 'too-long' ? text['too-long'](limit ?? 0) : text[code];
}

import type { Message } from '../../../kernel/finding.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { formatQuantity } from '../../../ui/quantity.ts';
import { FACT_KINDS, type FactKey } from '../../sites/index.ts';
import { en } from './messages.en.ts';
import { pl, type Messages } from './messages.pl.ts';

export const confirmationMessages = (locale: Locale): Messages => (locale === 'pl' ? pl : en);

/** What is wrong with a value that somebody typed, in one sentence without a full stop. */
export function valueFault(key: FactKey, { code }: Pick<Message, 'code'>, locale: Locale): string {
  const text = confirmationMessages(locale);
  const kind = FACT_KINDS[key];
  if (code === 'out-of-range' && kind.value === 'number') {
    const bound = (value: number): string => formatQuantity({ value, unit: kind.unit }, locale);
    return text.range(bound(kind.min), bound(kind.max));
  }
  return text.valueFaults[code] ?? text.valueFaults['never']!;
}

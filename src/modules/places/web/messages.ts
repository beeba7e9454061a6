import type { Locale } from '../../../kernel/locale.ts';
import { en } from './messages.en.ts';
import { pl } from './messages.pl.ts';

export type Messages = typeof pl;

export const messagesOf = (locale: Locale): Messages => (locale === 'pl' ? pl : en);

const FORMATS = new Map<string, Intl.NumberFormat>();

/** A number as people of that language write it, with at most `digits` decimals, all of them when `fixed`. */
export function number(value: number, locale: Locale, { digits = 1, fixed = false } = {}): string {
  const key = `${locale}${digits}${fixed}`;
  let format = FORMATS.get(key);
  if (!format) {
    const options = {
      useGrouping: 'always' as const,
      maximumFractionDigits: digits,
      minimumFractionDigits: fixed ? digits : 0,
    };
    format = new Intl.NumberFormat(locale === 'pl' ? 'pl-PL' : 'en-GB', options);
    FORMATS.set(key, format);
  }
  return format.format(value);
}

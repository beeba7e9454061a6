import type { Locale } from '../../../../kernel/locale.ts';
import { plainAmount, type Money } from '../money.ts';

const NBSP = '\u00a0';
const MONTHS = {
  pl: [
    'stycznia',
    'lutego',
    'marca',
    'kwietnia',
    'maja',
    'czerwca',
    'lipca',
    'sierpnia',
    'września',
    'października',
    'listopada',
    'grudnia',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

const grouped = (digits: string, by: string): string => digits.replaceAll(/\B(?=(\d{3})+$)/g, by);

/** A number in that language without a machine's locale: the same everywhere. At most two decimals. */
export function writeNumber(value: number, locale: Locale): string {
  const [whole = '0', part] = String(Math.round(Math.abs(value) * 100) / 100).split('.');
  const text = grouped(whole, locale === 'pl' ? NBSP : ',');
  const point = locale === 'pl' ? ',' : '.';
  return `${value < 0 ? '−' : ''}${text}${part ? point + part : ''}`;
}

/** "373 240 zł" or "PLN 373,240"; minor units only where there are any. */
export function writeMoney(amount: Money, locale: Locale): string {
  const [whole = '0', part = '00'] = plainAmount(amount).split('.');
  const decimals = part === '00' ? '' : (locale === 'pl' ? ',' : '.') + part;
  const number = grouped(whole, locale === 'pl' ? NBSP : ',') + decimals;
  if (locale === 'en') return `${amount.currency}${NBSP}${number}`;
  return `${number}${NBSP}${amount.currency === 'PLN' ? 'zł' : 'euro'}`;
}

/** "23 listopada 2026". */
export function writeDay(day: string, locale: Locale): string {
  const [year = '', month = '1', date = '1'] = day.split('-');
  return `${Number(date)}${NBSP}${MONTHS[locale][Number(month) - 1]}${NBSP}${year}`;
}

/** Polish: 1 rok, 2 lata, 5 lat. */
export function counted(count: number, forms: readonly [one: string, few: string, many: string]): string {
  const [ten, hundred] = [count % 10, count % 100];
  const form = count === 1 ? forms[0] : ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? forms[1] : forms[2];
  return `${count}${NBSP}${form}`;
}

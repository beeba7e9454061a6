import type { Locale } from '../../../../kernel/locale.ts';
import type { FieldError } from '../../../../ui/form.tsx';
import { formatNumber, formatQuantity } from '../../../../ui/quantity.ts';
import type { NeedFault } from '../../core/need/parse-need.ts';
import { matchingMessages } from '../messages.ts';
import { nameOfActivity } from './activity-choices.ts';

/** Names of a need's query, in the order of the form. */
export const NEED_NAMES = [
  'kind',
  'activity',
  'pkd',
  'area',
  'length',
  'width',
  'height',
  'power',
  'gas',
  'water',
  'sewage',
  'axle',
  'rail',
  'road',
  'tenure',
  'price',
  'start',
  'jobs',
  'outlay',
] as const;

export type NeedName = (typeof NEED_NAMES)[number];

/** What stands in the form: the query as it came, and what is wrong with it. */
export type NeedState = {
  readonly query: URLSearchParams;
  readonly errors: ReadonlyMap<string, string>;
};

/** Whether an address carries any line of a need. */
export const asksAnything = (query: URLSearchParams): boolean =>
  NEED_NAMES.some((name) => (query.get(name) ?? '') !== '' || query.has(`n-${name}`));

/** Only the names of a need, empty ones left out; weights of empty lines too. */
export function onlyNeed(query: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of NEED_NAMES) {
    const value = query.get(name) ?? '';
    if (value !== '') kept.set(name, value);
    const [unknown, weight] = [query.get(`n-${name}`), query.get(`w-${name}`)];
    if (unknown) kept.set(`n-${name}`, unknown);
    else if (weight && value !== '') kept.set(`w-${name}`, weight);
  }
  return kept;
}

/** Codes parted by commas, each with our name of it. */
const namedCodes = (codes: string, locale: Locale): string =>
  codes
    .split(', ')
    .map((code) => `${code} (${nameOfActivity(code, locale) ?? ''})`)
    .join(', ');

/** Faults as sentences, one for each field, in the order of the form. */
export function errorsOf(faults: readonly NeedFault[], locale: Locale): FieldError[] {
  const text = matchingMessages(locale).need;
  const firsts = new Map<string, { text: string; label?: string }>();
  for (const { field, code, params } of faults) {
    const name = field.replace(/^[nw]-/, '');
    const sentence = (text.faults[code] ?? text.faultOther).replaceAll(/\{(\w+)\}/g, (_, key: string) => {
      const value = params[key];
      if (key === 'near') return namedCodes(String(value), locale);
      if (typeof value === 'object') return formatQuantity(value, locale);
      return typeof value === 'number' ? formatNumber(value, locale, 6) : (value ?? '');
    });
    const label = code === 'required' ? undefined : text.fields[name as NeedName]?.label;
    if (!firsts.has(name)) firsts.set(name, { text: sentence, ...(label && { label }) });
  }
  const place = (field: string): number => NEED_NAMES.indexOf(field as NeedName);
  return [...firsts].map(([field, error]) => ({ field, ...error })).sort((a, b) => place(a.field) - place(b.field));
}

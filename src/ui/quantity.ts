import type { Day } from '../kernel/day.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Quantity, Unit } from '../kernel/quantity.ts';

const NBSP = '\u00a0';
const TAGS: Record<Locale, string> = { pl: 'pl-PL', en: 'en-GB' };
const MINUS = '\u2212';

/** Forms of a counted noun; Polish needs one, few and many. */
export type PluralForms = {
  readonly one: string;
  readonly few: string;
  readonly many: string;
  readonly other?: string;
};

const RULES = { pl: new Intl.PluralRules('pl-PL'), en: new Intl.PluralRules('en-GB') };

/** The form of a noun that goes with `count`: 1 miejsce, 2 miejsca, 5 miejsc. */
export function plural(locale: Locale, count: number, forms: PluralForms): string {
  const rule = RULES[locale].select(count);
  if (rule === 'one') return forms.one;
  return rule === 'few' ? forms.few : rule === 'many' ? forms.many : (forms.other ?? forms.many);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** A number as people of that language write it, at most `digits` decimals, with a true minus sign. */
export function formatNumber(value: number, locale: Locale, digits = 2): string {
  const known = writtenNumbers[locale].get(value);
  if (digits === 2 && known !== undefined) return known;
  const text = writeNumber(value, locale, digits);
  if (digits !== 2) return text;
  if (writtenNumbers[locale].size >= NUMBERS_KEPT) writtenNumbers[locale].clear();
  writtenNumbers[locale].set(value, text);
  return text;
}

const NUMBERS_KEPT = 8192;
const writtenNumbers: Readonly<Record<Locale, Map<number, string>>> = { pl: new Map(), en: new Map() };

// oxlint-disable-next-line max-params
function writeNumber(value: number, locale: Locale, digits: number): string {
  const key = `${locale}${digits}`;
  const format =
    numberFormats.get(key) ??
    new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: digits, useGrouping: 'always' });
  numberFormats.set(key, format);
  const text = format.format(value).replace('-', MINUS);
  return /[1-9]/.test(text) ? text : text.replace(MINUS, '');
}

/** Written as a number alone. */
type Bare = 'ratio' | 'count' | 'year';
const isBare = (unit: Unit): unit is Bare => unit === 'ratio' || unit === 'count' || unit === 'year';

const UNITS: Record<Exclude<Unit, 'pieces' | 'jobs' | 'days' | Bare>, Record<Locale, string>> = {
  m: { pl: 'm', en: 'm' },
  km: { pl: 'km', en: 'km' },
  m2: { pl: 'm²', en: 'm²' },
  ha: { pl: 'ha', en: 'ha' },
  'm3/h': { pl: 'm³/h', en: 'm³/h' },
  'm3/d': { pl: 'm³ na dobę', en: 'm³ a day' },
  MW: { pl: 'MW', en: 'MW' },
  kV: { pl: 'kV', en: 'kV' },
  'MJ/m3': { pl: 'MJ/m³', en: 'MJ/m³' },
  mm: { pl: 'mm', en: 'mm' },
  t: { pl: 't', en: 't' },
  't/axle': { pl: 't/oś', en: 't/axle' },
  PLN: { pl: 'zł', en: 'PLN' },
  'PLN/m2': { pl: 'zł/m²', en: 'PLN/m²' },
  'PLN/m2/month': { pl: 'zł/m² miesięcznie', en: 'PLN/m² a month' },
  percent: { pl: '%', en: '%' },
  kPa: { pl: 'kPa', en: 'kPa' },
  'kN/m2': { pl: 'kN/m²', en: 'kN/m²' },
};

const COUNTED: Record<'pieces' | 'jobs' | 'days', Record<Locale, PluralForms>> = {
  pieces: {
    pl: { one: 'sztuka', few: 'sztuki', many: 'sztuk', other: 'sztuki' },
    en: { one: 'piece', few: 'pieces', many: 'pieces' },
  },
  days: {
    pl: { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' },
    en: { one: 'day', few: 'days', many: 'days' },
  },
  jobs: {
    pl: { one: 'miejsce pracy', few: 'miejsca pracy', many: 'miejsc pracy', other: 'miejsca pracy' },
    en: { one: 'job', few: 'jobs', many: 'jobs' },
  },
};

/** How a unit is written beside a number; a ratio, a count and a year have none. */
export function unitLabel(unit: Unit, locale: Locale, count = 5): string {
  if (isBare(unit)) return '';
  return unit === 'pieces' || unit === 'jobs' || unit === 'days'
    ? plural(locale, count, COUNTED[unit][locale])
    : UNITS[unit][locale];
}

/** A number with its unit, which don't part at a line's end. */
export function formatQuantity(quantity: Quantity, locale: Locale): string {
  if (quantity.unit === 'year') return String(quantity.value);
  const number = formatNumber(quantity.value, locale, quantity.unit === 'PLN' ? 0 : 2);
  const unit = unitLabel(quantity.unit, locale, quantity.value);
  if (unit === '') return number;
  return quantity.unit === 'percent' && locale === 'en'
    ? `${number}%`
    : `${number}${NBSP}${unit.replaceAll(' ', NBSP)}`;
}

/** The unit in which a reader wants areas of land. */
export type AreaUnit = 'm2' | 'ha';

/** Square metres as people say them of land: hectares from one hectare up, unless the reader wants one unit for all. */
export function formatArea(m2: number, locale: Locale, unit: AreaUnit | null = null): string {
  const asked = unit ?? (Math.round(m2) >= 10_000 ? 'ha' : 'm2');
  if (asked === 'm2') return formatQuantity({ value: Math.round(m2), unit: 'm2' }, locale);
  return formatQuantity({ value: m2 / 10_000, unit: 'ha' }, locale);
}

/** A signed margin: +3 m, −0.4 MW, 0. */
export function formatMargin(quantity: Quantity, locale: Locale): string {
  const text = formatQuantity(quantity, locale);
  return quantity.value > 0 ? `+${text}` : text;
}

const dayFormats = {
  pl: { long: dayFormat('pl', 'long'), short: dayFormat('pl', 'short') },
  en: { long: dayFormat('en', 'long'), short: dayFormat('en', 'short') },
};

function dayFormat(locale: Locale, month: 'long' | 'short'): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(TAGS[locale], { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
}

/** 20 października 2026; `short` for margins: 20 paź 2026. */
export function formatDay(day: Day, locale: Locale, length: 'long' | 'short' = 'long'): string {
  const key = `${day}${locale}${length}`;
  const known = writtenDays.get(key);
  if (known !== undefined) return known;
  const text = dayFormats[locale][length].format(new Date(`${day}T00:00:00Z`)).replaceAll(' ', NBSP);
  if (writtenDays.size >= DAYS_KEPT) writtenDays.clear();
  writtenDays.set(key, text);
  return text;
}

const DAYS_KEPT = 4096;
const writtenDays = new Map<string, string>();

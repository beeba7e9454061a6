import type { Locale } from '../../../../kernel/locale.ts';
import type { AidValue, Said, Step } from '../findings/finding.ts';
import type { Assumption } from '../known.ts';
import { AID_PARAMETERS } from '../tables/all.ts';
import type { AidUnit } from '../tables/row.ts';
import { en, enNames } from './en.ts';
import { counted, writeDay, writeMoney, writeNumber } from './format.ts';
import { pl, plNames } from './pl.ts';

const BY_KEY = new Map(AID_PARAMETERS.map((parameter) => [parameter.key, parameter]));

/** A sentence of an explanation in that language. */
export function tellStep({ code, params }: Step, locale: Locale): string {
  const texts = locale === 'pl' ? pl : en;
  const text = texts[code]((name) => tellSaid(params[name] ?? '', locale));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function tellSaid(value: Said, locale: Locale): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return writeNumber(value, locale);
  if (isList(value))
    return tellList(
      value.map((one) => tellSaid(one, locale)),
      locale,
    );
  if ('day' in value) return writeDay(value.day, locale);
  if ('named' in value) return nameOf(value.named, locale);
  return 'kind' in value ? tellValue(value, locale) : writeMoney(value, locale);
}

const isList = (value: Said): value is readonly Said[] => Array.isArray(value);

/** "a", "a lub b", "a, b lub c". */
function tellList(parts: readonly string[], locale: Locale): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${locale === 'pl' ? 'lub' : 'or'} ${last}`;
}

/** A value for people: "45 %", "12 lat", "6 punktów", "8 000 000 zł". */
export function tellValue(value: AidValue, locale: Locale): string {
  switch (value.kind) {
    case 'percent':
      return `${writeNumber(value.value / 100, locale)}${locale === 'pl' ? '\u00a0' : ''}%`;
    case 'money':
      return writeMoney(value.money, locale);
    case 'size':
      return nameOf(`size.${value.value}`, locale);
    case 'years':
      return locale === 'pl'
        ? counted(value.value, ['rok', 'lata', 'lat'])
        : `${value.value}\u00a0year${value.value === 1 ? '' : 's'}`;
    case 'points':
      return locale === 'pl'
        ? counted(value.value, ['punktu', 'punktów', 'punktów'])
        : `${value.value}\u00a0point${value.value === 1 ? '' : 's'}`;
  }
}

function nameOf(key: string, locale: Locale): string {
  return BY_KEY.get(key)?.name[locale] ?? (locale === 'pl' ? plNames : enNames)[key] ?? key;
}

/** An instrument of the stack as people call it. */
export const instrumentName = (id: string, locale: Locale): string => nameOf(`instrument.${id}`, locale);

/** What a reading takes for granted: "wielkość firmy: mała". */
export function tellAssumption({ subject, value }: Assumption, locale: Locale): string {
  const parameter = BY_KEY.get(subject);
  const names = locale === 'pl' ? plNames : enNames;
  const name = parameter?.name[locale] ?? names[`asks.${subject}`] ?? subject;
  const told = parameter
    ? tellUnit(value, parameter.unit as AidUnit, locale)
    : (names[`answer.${value}`] ?? names[`size.${value}`] ?? String(value));
  return `${name}: ${told}`;
}

/** A value of the tables with its unit. */
export function tellUnit(value: unknown, unit: AidUnit, locale: Locale): string {
  if (typeof value === 'boolean') return (locale === 'pl' ? plNames : enNames)[`answer.${value}`]!;
  if (typeof value !== 'number') return locale === 'pl' ? 'wykaz' : 'a list';
  switch (unit) {
    case 'basis-points':
      return tellValue({ kind: 'percent', value }, locale);
    case 'grosze':
    case 'cents':
      return writeMoney({ minor: value, currency: unit === 'cents' ? 'EUR' : 'PLN' }, locale);
    case 'grosze/m2':
    case 'grosze/ha':
      return `${writeMoney({ minor: value, currency: 'PLN' }, locale)}/${unit === 'grosze/ha' ? 'ha' : 'm²'}`;
    case 'years':
    case 'points':
      return tellValue({ kind: unit, value }, locale);
    case 'months':
      return `${value} ${locale === 'pl' ? 'mies.' : 'months'}`;
    case 'jobs':
      return `${value} ${locale === 'pl' ? 'osób' : 'people'}`;
    case 'm2':
      return `${writeNumber(value, locale)} m²`;
    case 'cm':
      return `${value} cm`;
    case null:
      return writeNumber(value, locale);
    default:
      return `${writeNumber(value, locale)} ${String(unit satisfies never)}`;
  }
}

/** A value of a parameter as people write it. */
// oxlint-disable-next-line max-params
export const tellParameterValue = (
  { unit }: { readonly unit: string | null },
  value: unknown,
  locale: Locale,
): string => tellUnit(value, unit as AidUnit, locale);

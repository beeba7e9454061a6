import { type Day, parseDay } from '../../../../kernel/day.ts';
import { hasControlCharacters } from '../../../../kernel/plain-text.ts';
import { readNumber, writeNumber } from '../../../../kernel/read-number.ts';
import { LONGEST } from '../fields.ts';
import type { aidMessages } from '../messages.ts';

/** Reads fields one by one; what is wrong is noted beside each. */
export type Reader = {
  readonly query: URLSearchParams;
  readonly errors: Map<string, string>;
  readonly text: ReturnType<typeof aidMessages>['errors'];
};

/** A hundred thousand million. */
export const MOST = 100_000_000_000;

export const given = (query: URLSearchParams, name: string): string => (query.get(name) ?? '').trim().slice(0, LONGEST);

export const ticked = (query: URLSearchParams, name: string): boolean => query.get(name) !== null;

/** Whether one of the fields was filled. */
export const filled = (query: URLSearchParams, names: readonly string[]): boolean =>
  names.some((name) => given(query, name) !== '');

/** A number as people write it, nothing below zero; null where the field is empty or wrong. */
export function figure({ query, errors, text }: Reader, name: string, most = MOST): number | null {
  const typed = given(query, name);
  if (typed === '') return null;
  if (/^0+(?:[.,]0+)?$/.test(typed)) return 0;
  const read = readNumber(typed);
  if (read.ok && read.value <= most) return read.value;
  const told = read.ok
    ? text.tooLarge
    : read.fault.code === 'ambiguous-number'
      ? text.ambiguous(writeNumber(read.fault.whole), writeNumber(read.fault.decimal))
      : text.number;
  errors.set(name, told);
  return null;
}

type Scale = { readonly from: number; readonly to: number; readonly by: number; readonly wrong: string };

/** A number between bounds, times a scale; a rate has four decimals and so no thousands: "4,300" is not ambiguous here. */
export function scaled({ query, errors }: Reader, name: string, { from, to, by, wrong }: Scale): number | null {
  const typed = given(query, name).replace(',', '.');
  if (typed === '') return null;
  const value = /^\d{1,4}(?:\.\d{1,6})?$/.test(typed) ? Number(typed) : Number.NaN;
  if (value >= from && value <= to) return Math.round(value * by);
  errors.set(name, wrong);
  return null;
}

export const rateOf = (reader: Reader, name: string): number | null =>
  scaled(reader, name, { from: 1, to: 20, by: 10_000, wrong: reader.text.rate });

/** One of the answers; null where none was chosen. */
export function choice<Value extends string>(
  { query, errors, text }: Reader,
  name: string,
  values: readonly Value[],
): Value | null {
  const typed = given(query, name);
  const found = values.find((value) => value === typed) ?? null;
  if (typed !== '' && found === null) errors.set(name, text.choice);
  return found;
}

export const yesNo = (reader: Reader, name: string): boolean | null => {
  const answer = choice(reader, name, ['yes', 'no']);
  return answer === null ? null : answer === 'yes';
};

export function dayOf({ query, errors, text }: Reader, name: string): Day | null {
  const typed = given(query, name);
  const day = parseDay(typed);
  if (typed !== '' && day === null) errors.set(name, text.day);
  return day;
}

/** A name as it was given, with single spaces; names that differ in capitals are one. */
export function nameOf({ query, errors, text }: Reader, name: string): string {
  const typed = given(query, name).replaceAll(/\s+/gu, ' ');
  if (hasControlCharacters(typed)) errors.set(name, text.name);
  return typed;
}

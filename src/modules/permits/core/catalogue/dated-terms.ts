import { day } from '../../../../kernel/day.ts';
import type { DatedRow } from '../../../../kernel/law/dated.ts';
import type { KpaTerm } from '../../../../kernel/law/kpa-deadline.ts';
import type { Parameter } from '../../../../kernel/law/parameter.ts';
import type { ValueForm } from '../../../../kernel/law/value-form.ts';
import type { Bilingual } from '../../../../kernel/locale.ts';
import type { Clause } from '../../../../kernel/provision.ts';

/** Where nobody has read since when an act says so: the first day for which this product answers. */
const SINCE = '2021-01-01';

type Given<Value> = {
  readonly key: string;
  readonly name: Bilingual;
  /** More than one: readings that contradict. */
  readonly values: readonly Value[];
  readonly clause: Clause;
  readonly from?: string;
  readonly to?: string;
  /** Contested though one reading was found. */
  readonly contested?: boolean;
};

function rowsOf<Value>({ values, clause, from = SINCE, to, contested }: Given<Value>): DatedRow<Value>[] {
  const disputed = contested ?? values.length > 1;
  return values.map((value) => ({
    from: day(from),
    to: to === undefined ? null : day(to),
    value,
    clause,
    checkedOn: null,
    ...(disputed && { contested: true }),
  }));
}

/** More than any act says is a slip of the keyboard. */
const MOST = { days: 3650, weeks: 520, months: 1200, years: 100 } as const;
const MOST_AMOUNT = 1_000_000_000;

/** Reads a term typed in the office: `{ count, unit }`. */
export function readTerm(value: unknown): KpaTerm | null {
  if (typeof value !== 'object' || value === null) return null;
  const { count, unit } = value as Partial<KpaTerm>;
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return null;
  return typeof unit === 'string' && Object.hasOwn(MOST, unit) && count <= MOST[unit] ? { count, unit } : null;
}

const readAmount = (value: unknown): number | null =>
  typeof value === 'number' && value >= 0 && value <= MOST_AMOUNT ? value : null;

function readSpan(value: unknown): readonly [number, number] | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [least, most] = value.map(readAmount);
  return typeof least === 'number' && typeof most === 'number' && least <= most && most <= MOST.days
    ? [least, most]
    : null;
}

/** A time limit of law. */
export const term = (given: Given<KpaTerm>): Parameter<KpaTerm> => ({
  key: `permits.${given.key}`,
  name: given.name,
  unit: null,
  rows: rowsOf(given),
  read: readTerm,
});

/** A fee in PLN. */
export const fee = (given: Given<number>): Parameter<number> => ({
  key: `permits.fee.${given.key}`,
  name: given.name,
  unit: 'PLN',
  rows: rowsOf(given),
  read: readAmount,
});

const DAYS: Bilingual = { pl: 'dni', en: 'days' };
const SPAN_FORM: ValueForm = {
  note: {
    pl: 'Najwyżej 3650 dni; najmniej nie więcej niż najwięcej.',
    en: 'At most 3650 days; least no more than most.',
  },
  fields: [
    { path: '0', label: { pl: 'Najmniej', en: 'Least' }, unit: DAYS, kind: 'number' },
    { path: '1', label: { pl: 'Najwięcej', en: 'Most' }, unit: DAYS, kind: 'number' },
  ],
};

/** Usual days from filing to result: an experience, no law. */
export const usualDays = (given: Given<readonly [number, number]>): Parameter<readonly [number, number]> => ({
  key: `permits.usual.${given.key}`,
  name: given.name,
  unit: null,
  rows: rowsOf(given),
  read: readSpan,
  form: SPAN_FORM,
});

/** A threshold: a plain number in the unit named. */
export const threshold = (given: Given<number> & { readonly unit: string }): Parameter<number> => ({
  key: `permits.threshold.${given.key}`,
  name: given.name,
  unit: given.unit,
  rows: rowsOf(given),
  read: readAmount,
});

export const days = (count: number): KpaTerm => ({ count, unit: 'days' });
export const months = (count: number): KpaTerm => ({ count, unit: 'months' });
export const years = (count: number): KpaTerm => ({ count, unit: 'years' });

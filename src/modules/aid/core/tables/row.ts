import { type Day, day } from '../../../../kernel/day.ts';
import type { DatedRow } from '../../../../kernel/law/dated.ts';
import type { Parameter } from '../../../../kernel/law/parameter.ts';
import type { Clause } from '../../../../kernel/provision.ts';

/** How a value is written: basis points as percent, grosze as PLN, cents as EUR. */
export type AidUnit =
  | 'basis-points'
  | 'grosze'
  | 'grosze/m2'
  | 'grosze/ha'
  | 'cents'
  | 'years'
  | 'months'
  | 'points'
  | 'jobs'
  | 'm2'
  | 'cm'
  | null;

type Names = { readonly key: string; readonly pl: string; readonly en: string; readonly unit: AidUnit };
type Row<Value> = readonly [from: string, to: string | null, value: Value, clause: Clause, contested?: 'contested'];

/** More than any act says is a slip of the keyboard; a thousand million years would also be counted one by one. */
const MOST: Readonly<Record<NonNullable<AidUnit> | 'number', number>> = {
  'basis-points': 100_000,
  grosze: 100_000_000_000_000,
  'grosze/m2': 1_000_000_000,
  'grosze/ha': 1_000_000_000,
  cents: 100_000_000_000_000,
  years: 100,
  months: 1200,
  points: 1000,
  jobs: 10_000_000,
  m2: 1_000_000_000,
  cm: 100_000,
  number: 1_000_000_000,
};

/** Rows that nobody has read in the act yet: `checkedOn` is set when somebody has. */
export function numbers({ key, pl, en, unit }: Names, ...rows: readonly Row<number>[]): Parameter<number> {
  return {
    key: `aid.${key}`,
    name: { pl, en },
    unit,
    rows: rows.map(dated),
    read: (value) =>
      typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= MOST[unit ?? 'number']
        ? value
        : null,
  };
}

/** A rule that holds or does not. */
export function rule({ key, pl, en }: Omit<Names, 'unit'>, ...rows: readonly Row<boolean>[]): Parameter<boolean> {
  return {
    key: `aid.${key}`,
    name: { pl, en },
    unit: null,
    rows: rows.map(dated),
    read: (value) => (typeof value === 'boolean' ? value : null),
  };
}

const dated = <Value>([from, to, value, clause, contested]: Row<Value>): DatedRow<Value> => ({
  from: day(from),
  to: to === null ? null : (day(to) as Day),
  value,
  clause,
  checkedOn: null,
  ...(contested && { contested: true }),
});

export const percent = (value: number): number => Math.round(value * 100);
export const millionPln = (value: number): number => Math.round(value * 100_000_000);
export const millionEur = (value: number): number => Math.round(value * 100_000_000);

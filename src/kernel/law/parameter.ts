import type { Day } from '../day.ts';
import type { Locale } from '../locale.ts';
import { type DatedRow, lawStatus } from './dated.ts';
import type { ValueForm } from './value-form.ts';

/** A number, table or list that an act sets: who looks for a rule of law finds it by its key. */
export type Parameter<Value> = {
  /** "aid.regional-map.kaliski": the module, what it is, and which; unique in the product. */
  readonly key: string;
  readonly name: Readonly<Record<Locale, string>>;
  /** The unit of the number as `Quantity` names it, or null where the value is no single number. */
  readonly unit: string | null;
  /** Oldest first. Two rows of one day are two readings of a contested law; days between rows are a gap. */
  readonly rows: readonly DatedRow<Value>[];
  /** Reads a value that somebody typed in the office, as JSON; null when it is none of this parameter. */
  readonly read: (value: unknown) => Value | null;
  /** How it is typed where it is no single number, percentage, amount, term or yes and no. */
  readonly form?: ValueForm;
};

/** What holds on a day: nothing, one value, or every reading of a contested one. */
export type InForce<Value> =
  | { readonly state: 'gap' }
  | { readonly state: 'verified' | 'unverified'; readonly row: DatedRow<Value> }
  | { readonly state: 'contested'; readonly readings: readonly [DatedRow<Value>, ...DatedRow<Value>[]] };

/** Where the rows of a parameter come from: the code's own, and those that the office added to them. */
export type LawBook = { readonly rowsOf: <Value>(parameter: Parameter<Value>) => readonly DatedRow<Value>[] };

/** The book as it was delivered, without what an office added. */
export const DELIVERED_BOOK: LawBook = { rowsOf: (parameter) => parameter.rows };

/** The rows that hold on `day`, the first and the last day included; never a neighbour's value for a day in a gap. */
export function inForce<Value>(book: LawBook, parameter: Parameter<Value>, day: Day): InForce<Value> {
  const [first, ...others] = book
    .rowsOf(parameter)
    .filter((row) => row.from <= day && (row.to === null || row.to >= day));
  if (first === undefined) return { state: 'gap' };
  if (others.length > 0 || first.contested === true) return { state: 'contested', readings: [first, ...others] };
  return { state: lawStatus(first), row: first };
}

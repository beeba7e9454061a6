import type { Day } from '../day.ts';
import type { Bilingual } from '../locale.ts';
import type { Clause } from '../provision.ts';

/** Two people of an office, by their parts in it and never by name. */
export type Added = { readonly by: Bilingual; readonly acceptedBy: Bilingual; readonly on: Day };

/** One value of a legal parameter for as long as it held. */
export type DatedRow<Value> = {
  readonly from: Day;
  /** The last day; null while it holds. */
  readonly to: Day | null;
  readonly value: Value;
  readonly clause: Clause;
  /** The day on which a person read the act; null: taken from memory or a secondary source. */
  readonly checkedOn: Day | null;
  /** Who read it, by their part in the office and never by name; null: nobody, or nobody says. */
  readonly checkedBy?: Bilingual | null;
  /** Set of what an office added: who entered it and who accepted it, by their parts, and on which day it was accepted. */
  readonly added?: Added;
  /** Sources give different values for these days: each reading is a row of its own. */
  readonly contested?: boolean;
};

/** The row that held on that day, or null: a day outside the table has no value and no neighbour's value. */
export function onDay<Value>(table: readonly DatedRow<Value>[], day: Day): DatedRow<Value> | null {
  return table.find((row) => row.from <= day && (row.to === null || row.to >= day)) ?? null;
}

/** `verified` once a person has read the act. */
export const lawStatus = (row: DatedRow<unknown>): 'verified' | 'unverified' =>
  row.checkedOn === null ? 'unverified' : 'verified';

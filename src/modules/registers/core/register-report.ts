import type { PlaceFault } from './place-entry.ts';
import type { RowFault } from './read-row.ts';
import type { RegisterCell } from './register-table.ts';

export type EntryFault = RowFault | PlaceFault;

/** A row that stays outside, as it came, with everything that is wrong with it. */
export type RefusedRow = {
  readonly line: number;
  readonly cells: readonly RegisterCell[];
  readonly faults: readonly EntryFault[];
};

export type RegisterReport = {
  readonly file: string;
  readonly sender: string;
  readonly header: readonly string[];
  /** Rows with a word in them. made + changed + unchanged + waiting + refused is this. */
  readonly rows: number;
  /** New drafts. */
  readonly made: number;
  /** Sites known before, of which the list says something new. */
  readonly changed: number;
  readonly unchanged: number;
  /** Kept until somebody says where they lie. */
  readonly waiting: number;
  /** Statements recorded, of new and known sites. */
  readonly facts: number;
  readonly refused: readonly RefusedRow[];
  /** False for a dry run. */
  readonly stored: boolean;
};

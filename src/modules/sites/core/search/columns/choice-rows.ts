import { type Bits, clearRow, noRows, setRow, widened } from './bits.ts';
import type { ChoiceColumn } from './listing-columns.ts';

const MOST_SETS = 65_536;
/** Of these the rows are kept as bits too: a million rows take 125 kB for each. */
const MOST_BIT_SETS = 64;

/** One choice facet of all rows. */
export class ChoiceRows {
  #codes: Uint16Array;
  #rows: number;
  readonly #sets: string[][] = [];
  readonly #codeOf = new Map<string, number>();
  #bits: Bits[] | null = [];

  constructor(rows: number) {
    this.#rows = rows;
    this.#codes = new Uint16Array(rows);
  }

  column = (): ChoiceColumn => ({ codes: this.#codes, sets: this.#sets, bits: this.#bits });

  valuesAt = (row: number): readonly string[] => this.#sets[this.#codes[row]!] ?? [];

  set(row: number, values: readonly string[]): void {
    const key = values.length === 1 ? values[0]! : values.join('\n');
    const code = this.#codeOf.get(key) ?? this.#newCode(key, values);
    this.clear(row);
    this.#codes[row] = code;
    if (this.#bits) setRow(this.#bits[code]!, row);
  }

  clear(row: number): void {
    const of = this.#bits?.[this.#codes[row]!];
    if (of) clearRow(of, row);
  }

  grow(rows: number): void {
    this.#rows = rows;
    const codes = new Uint16Array(rows);
    codes.set(this.#codes);
    this.#codes = codes;
    this.#bits = this.#bits?.map((of) => widened(of, rows)) ?? null;
  }

  #newCode(key: string, values: readonly string[]): number {
    const code = this.#sets.length;
    if (code === MOST_SETS) throw new RangeError(`too many sets of values: ${key}`);
    this.#sets.push([...values]);
    this.#codeOf.set(key, code);
    if (code === MOST_BIT_SETS) this.#bits = null;
    this.#bits?.push(noRows(this.#rows));
    return code;
  }
}

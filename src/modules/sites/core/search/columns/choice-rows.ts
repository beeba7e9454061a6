import { type Bits, clearRow, noRows, setRow, widened, wider } from './bits.ts';
import type { ChoiceColumn } from './listing-columns.ts';

const MOST_SETS = 65_536;
/** So many have numbers of one byte: half of what a count of all facets walks through. */
const MOST_SHORT = 256;
/** Of these the rows are kept as bits too: a million rows take 125 kB for each. */
const MOST_BIT_SETS = 64;

/** One choice facet of all rows. */
export class ChoiceRows {
  #codes: Uint8Array | Uint16Array;
  #rows: number;
  readonly #sets: string[][] = [];
  readonly #codeOf = new Map<string, number>();
  #bits: Bits[] | null = [];

  constructor(rows: number) {
    this.#rows = rows;
    this.#codes = new Uint8Array(rows);
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
    this.#codes = wider<Uint8Array | Uint16Array>(
      this.#codes,
      this.#codes instanceof Uint8Array ? new Uint8Array(rows) : new Uint16Array(rows),
    );
    this.#bits = this.#bits?.map((of) => widened(of, rows)) ?? null;
  }

  #newCode(key: string, values: readonly string[]): number {
    const code = this.#sets.length;
    if (code === MOST_SETS) throw new RangeError(`too many sets of values: ${key}`);
    if (code === MOST_SHORT) this.#codes = Uint16Array.from(this.#codes);
    this.#sets.push([...values]);
    this.#codeOf.set(key, code);
    if (code === MOST_BIT_SETS) this.#bits = null;
    this.#bits?.push(noRows(this.#rows));
    return code;
  }
}

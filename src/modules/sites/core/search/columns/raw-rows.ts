import { addDays, type Day, day, daysBetween } from '../../../../../kernel/day.ts';
import type { Listed, SiteListing } from '../listing.ts';
import { type Bits, noRows, setRow } from './bits.ts';

const NUMBERS = ['area', 'price', 'rent', 'power', 'gas', 'water', 'sewage'] as const;
const CODES = ['rail', 'owner', 'tenure'] as const;
const FIELDS = [...NUMBERS, ...CODES, 'available'] as const;

type Field = (typeof FIELDS)[number];

/** What ages of a listing. */
export type AgeingListing = Pick<SiteListing, Field>;

const EPOCH = day('1970-01-01');
/** No value, or one that does not age. */
const NEVER = 0x7fff_ffff;

const days = new Map<number, Day>();

/** Days since 1970 as a day; each made once. */
export function dayOf(number: number): Day {
  const known = days.get(number) ?? addDays(EPOCH, number);
  if (!days.has(number)) days.set(number, known);
  return known;
}

const numbers = new Map<Day, number>();

export function numberOfDay(of: Day): number {
  const known = numbers.get(of) ?? daysBetween(EPOCH, of);
  if (!numbers.has(of)) numbers.set(of, known);
  return known;
}

/** Values as they were said with the last day of each, whatever the day: what of them holds is decided when it is asked. */
export class RawRows {
  readonly #values: Record<Field, Float64Array>;
  readonly #untils: Record<Field, Int32Array>;
  readonly #codes: string[] = [];
  readonly #codeOf = new Map<string, number>();

  constructor(capacity: number) {
    this.#values = each(() => new Float64Array(capacity).fill(Number.NaN));
    this.#untils = each(() => new Int32Array(capacity).fill(NEVER));
  }

  grow(capacity: number): void {
    for (const field of FIELDS) {
      const [values, untils] = [new Float64Array(capacity).fill(Number.NaN), new Int32Array(capacity).fill(NEVER)];
      values.set(this.#values[field]);
      untils.set(this.#untils[field]);
      this.#values[field] = values;
      this.#untils[field] = untils;
    }
  }

  set(row: number, listing: AgeingListing): void {
    for (const field of FIELDS) {
      const listed = listing[field];
      this.#values[field][row] = listed === null ? Number.NaN : this.#asNumber(field, listed.value);
      this.#untils[field][row] = listed === null || listed.until === null ? NEVER : numberOfDay(listed.until);
    }
  }

  get(row: number): AgeingListing {
    const read = {} as Record<Field, Listed<unknown>>;
    for (const field of FIELDS) {
      const value = this.#values[field][row]!;
      const until = this.#untils[field][row]!;
      read[field] = Number.isNaN(value)
        ? null
        : { value: this.#fromNumber(field, value), until: until === NEVER ? null : dayOf(until) };
    }
    return read as AgeingListing;
  }

  /** Rows of which something may read otherwise on the one day than on the other. */
  changedBetween(asOf: Day, other: Day, bands: readonly (readonly [Day, Day])[]): Bits {
    const [from, to] = [numberOfDay(asOf), numberOfDay(other)].toSorted((a, b) => a - b) as [number, number];
    const rows = this.#values.area.length;
    const changed = noRows(rows);
    for (const field of FIELDS) {
      const untils = this.#untils[field];
      for (let row = 0; row < rows; row += 1) if (untils[row]! >= from && untils[row]! < to) setRow(changed, row);
    }
    const edges = [[from, to], ...bands.map((band) => band.map(numberOfDay).toSorted((a, b) => a - b))];
    const { available } = this.#values;
    for (let row = 0; row < rows; row += 1)
      if (edges.some(([low, high]) => available[row]! > low! && available[row]! <= high!)) setRow(changed, row);
    return changed;
  }

  #asNumber(field: Field, value: number | string): number {
    if (typeof value === 'number') return value;
    if (value === 'none' && (NUMBERS as readonly string[]).includes(field)) return -Infinity;
    if (field === 'available') return numberOfDay(value as Day);
    const code = this.#codeOf.get(value) ?? this.#codes.push(value) - 1;
    this.#codeOf.set(value, code);
    return code;
  }

  #fromNumber(field: Field, value: number): number | string {
    if (field === 'available') return dayOf(value);
    if ((CODES as readonly string[]).includes(field)) return this.#codes[value]!;
    return value === -Infinity ? 'none' : value;
  }
}

const each = <Value>(of: () => Value): Record<Field, Value> =>
  Object.fromEntries(FIELDS.map((field) => [field, of()])) as Record<Field, Value>;

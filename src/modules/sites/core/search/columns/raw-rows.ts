import type { Day } from '../../../../../kernel/day.ts';
import { dayOf, numberOfDay } from '../day-numbers.ts';
import type { SiteListing } from '../listing.ts';
import { MOST_PIECES, type ReadyUntil } from '../ready.ts';
import { type Bits, noRows, setRow, wider } from './bits.ts';

const NUMBERS = ['area', 'price', 'rent', 'power', 'gas', 'water', 'sewage'] as const;
const CODES = ['rail', 'owner', 'tenure'] as const;
const FIELDS = [...NUMBERS, ...CODES, 'available'] as const;

type Field = (typeof FIELDS)[number];

/** What ages of a listing. */
export type AgeingListing = Pick<SiteListing, Field | 'ready'>;

/** No value, or one that does not age. Days before 1970 and after 2149 count as the first and the last that fit. */
const NEVER = 0xffff;

const LEVEL = 32;

const shortDay = (until: Day | null): number =>
  until === null ? NEVER : Math.max(0, Math.min(NEVER - 1, numberOfDay(until)));

/** Values as they were said with the last day of each, whatever the day: what of them holds is decided when it is asked. */
export class RawRows {
  readonly #values: Record<Field, Float64Array>;
  readonly #untils: Record<Field, Uint16Array>;
  /** Of each row so many pieces of its readiness: rung and steps missing, and the last days. */
  #ready: Uint8Array;
  #readyUntil: Uint16Array;
  readonly #codes: string[] = [];
  readonly #codeOf = new Map<string, number>();

  constructor(capacity: number) {
    this.#values = each(() => new Float64Array(capacity).fill(Number.NaN));
    this.#untils = each(() => new Uint16Array(capacity).fill(NEVER));
    this.#ready = new Uint8Array(capacity * MOST_PIECES);
    this.#readyUntil = new Uint16Array(capacity * MOST_PIECES).fill(NEVER);
  }

  grow(capacity: number): void {
    for (const field of FIELDS) {
      this.#values[field] = wider(this.#values[field], new Float64Array(capacity).fill(Number.NaN));
      this.#untils[field] = wider(this.#untils[field], new Uint16Array(capacity).fill(NEVER));
    }
    this.#ready = wider(this.#ready, new Uint8Array(capacity * MOST_PIECES));
    this.#readyUntil = wider(this.#readyUntil, new Uint16Array(capacity * MOST_PIECES).fill(NEVER));
  }

  set(row: number, listing: AgeingListing): void {
    for (const field of FIELDS) {
      const listed = listing[field];
      this.#values[field][row] = listed === null ? Number.NaN : this.#asNumber(field, listed.value);
      this.#untils[field][row] = listed === null ? NEVER : shortDay(listed.until);
    }
    const pieces = listing.ready;
    for (let n = 0, at = row * MOST_PIECES; n < MOST_PIECES; n += 1, at += 1) {
      const piece = pieces[Math.min(n, pieces.length - 1)]!;
      this.#ready[at] = piece.level * LEVEL + Math.min(LEVEL - 1, piece.missing);
      this.#readyUntil[at] = n < pieces.length ? shortDay(piece.until) : NEVER;
    }
  }

  get(row: number): AgeingListing {
    const read: Record<string, unknown> = { ready: this.#readyAt(row) };
    for (const field of FIELDS) {
      const value = this.#values[field][row]!;
      const until = this.#untils[field][row]!;
      read[field] = Number.isNaN(value)
        ? null
        : { value: this.#fromNumber(field, value), until: until === NEVER ? null : dayOf(until) };
    }
    return read as AgeingListing;
  }

  #readyAt = (row: number): ReadyUntil[] =>
    Array.from({ length: MOST_PIECES }, (_, n) => {
      const [piece, until] = [this.#ready[row * MOST_PIECES + n]!, this.#readyUntil[row * MOST_PIECES + n]!];
      return { level: Math.floor(piece / LEVEL), missing: piece % LEVEL, until: until === NEVER ? null : dayOf(until) };
    });

  /** Rows of which something may read otherwise on the one day than on the other. */
  changedBetween(asOf: Day, other: Day, bands: readonly (readonly [Day, Day])[]): Bits {
    const [from, to] = [numberOfDay(asOf), numberOfDay(other)].toSorted((a, b) => a - b) as [number, number];
    const rows = this.#values.area.length;
    const changed = noRows(rows);
    for (const field of FIELDS) {
      const untils = this.#untils[field];
      for (let row = 0; row < rows; row += 1) if (untils[row]! >= from && untils[row]! < to) setRow(changed, row);
    }
    for (let at = 0; at < this.#readyUntil.length; at += 1)
      if (this.#readyUntil[at]! >= from && this.#readyUntil[at]! < to) setRow(changed, Math.floor(at / MOST_PIECES));
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

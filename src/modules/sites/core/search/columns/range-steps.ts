import type { Amount } from '../listing.ts';
import { UNKNOWN } from '../filter.ts';
import { type Bits, clearRow, noRows, setRow, widened, wider } from './bits.ts';
import type { RangeColumn } from './listing-columns.ts';

/** Of 1 000 000 rows a set takes 125 kB, and each facet of numbers has so many. */
const STEPS = 64;
/** Shares of rows below the first bounds, and above the last: small, so that the least and the greatest are found among few. */
const ENDS = [1 / 4096, 1 / 1024, 1 / 256, 1 / 64];
const SAMPLE = 4096;
const PAUSE = 65_536;

/** One facet of numbers of all rows. */
export class RangeRows {
  #column: RangeColumn;

  constructor(rows: number) {
    const numbers = new Float64Array(rows).fill(Number.NaN);
    this.#column = { numbers, known: noRows(rows), unknown: noRows(rows), steps: new RangeSteps() };
  }

  column = (): RangeColumn => this.#column;

  // oxlint-disable-next-line max-params
  set(row: number, number: Amount | typeof UNKNOWN): void {
    const { numbers, known, unknown, steps } = this.#column;
    clearRow(known, row);
    clearRow(unknown, row);
    numbers[row] = typeof number === 'number' ? number : Number.NaN;
    steps.put(row, numbers[row]!);
    if (typeof number === 'number') setRow(known, row);
    else if (number === UNKNOWN) setRow(unknown, row);
  }

  grow(rows: number): void {
    const { numbers, known, unknown, steps } = this.#column;
    steps.grow(rows);
    this.#column = {
      steps,
      numbers: wider(numbers, new Float64Array(rows).fill(Number.NaN)),
      known: widened(known, rows),
      unknown: widened(unknown, rows),
    };
  }
}

type Built = {
  /** Ascending; the last is infinite. */
  readonly bounds: Float64Array;
  /** Of each bound the rows whose number is at most that. */
  readonly upTo: Bits[];
};

export type Between = { readonly low: number; readonly high: number };

/**
 * The numbers of a facet in some sixty steps of about as many rows each, smaller ones at both ends: a range is then two sets and a look at the rows of the two
 * steps in which it begins and ends. Made when first asked, kept current from then on. A row without a number is NaN.
 */
export class RangeSteps {
  #built: Built | null = null;

  put(row: number, number: number): void {
    if (!this.#built) return;
    const { bounds, upTo } = this.#built;
    for (let step = 0; step < STEPS; step += 1)
      if (number <= bounds[step]!) setRow(upTo[step]!, row);
      else clearRow(upTo[step]!, row);
  }

  grow(rows: number): void {
    this.#built &&= { ...this.#built, upTo: this.#built.upTo.map((bits) => widened(bits, rows)) };
  }

  *preparing(numbers: Float64Array): Generator<void, Built> {
    if (this.#built) return this.#built;
    const bounds = boundsOf(numbers);
    const upTo = Array.from(bounds, () => noRows(numbers.length));
    for (let row = 0; row < numbers.length; row += 1) {
      const number = numbers[row]!;
      if (!Number.isNaN(number)) setRow(upTo[stepOf(bounds, number)]!, row);
      if (row % PAUSE === PAUSE - 1) yield;
    }
    for (let step = 1; step < STEPS; step += 1) {
      const [below, bits] = [upTo[step - 1]!, upTo[step]!];
      for (let word = 0; word < bits.length; word += 1) bits[word]! |= below[word]!;
    }
    this.#built = { bounds, upTo };
    return this.#built;
  }

  /** Adds the rows whose number lies there, both ends included. */
  // oxlint-disable-next-line max-params
  addBetween(into: Bits, numbers: Float64Array, { low, high }: Between): void {
    if (!(low <= high)) return;
    const built = this.#ready(numbers);
    const { bounds, upTo } = built;
    const [first, last] = [stepOf(bounds, low), stepOf(bounds, high)];
    if (last - first > 1) {
      const [inside, below] = [upTo[last - 1]!, upTo[first]!];
      for (let word = 0; word < into.length; word += 1) into[word]! |= inside[word]! & ~below[word]!;
    }
    for (const step of first === last ? [first] : [first, last]) addOfStep(into, built, { step, numbers, low, high });
  }

  /** The least and the greatest number of those rows; null when none of them has one. */
  // oxlint-disable-next-line max-params
  endsOf(seen: Bits, numbers: Float64Array): readonly [number, number] | null {
    const built = this.#ready(numbers);
    const { upTo } = built;
    const all = upTo[STEPS - 1]!;
    const first = firstStep((step) => meet(upTo[step]!, seen));
    if (first === null) return null;
    const last = firstStep((step) => !meetOutside(all, seen, upTo[step]!))!;
    const least = spanOf(built, first, { seen, numbers })!;
    return [least[0], (first === last ? least : spanOf(built, last, { seen, numbers })!)[1]];
  }

  #ready(numbers: Float64Array): Built {
    for (const steps = this.preparing(numbers); ;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }
}

// oxlint-disable-next-line max-params
function stepBits({ upTo }: Built, step: number): { bits: Bits; below: Bits; isFirst: boolean } {
  return { bits: upTo[step]!, below: upTo[Math.max(0, step - 1)]!, isFirst: step === 0 };
}

/** The first step from which on it holds; null where it never does. */
function firstStep(holds: (step: number) => boolean): number | null {
  let [low, high] = [0, STEPS];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low === STEPS ? null : low;
}

// oxlint-disable-next-line max-params
function meet(a: Bits, b: Bits): boolean {
  for (let word = 0; word < a.length; word += 1) if ((a[word]! & b[word]!) !== 0) return true;
  return false;
}

// oxlint-disable-next-line max-params
function meetOutside(a: Bits, b: Bits, not: Bits): boolean {
  for (let word = 0; word < a.length; word += 1) if ((a[word]! & b[word]! & ~not[word]!) !== 0) return true;
  return false;
}

type OfStep = Between & { readonly step: number; readonly numbers: Float64Array };

/** Adds the rows of one step whose number lies there. No function for each row: a third of the time. */
// oxlint-disable-next-line max-params
function addOfStep(into: Bits, built: Built, { step, numbers, low, high }: OfStep): void {
  const { bits, below, isFirst } = stepBits(built, step);
  for (let word = 0; word < bits.length; word += 1) {
    let added = 0;
    for (let rest = bits[word]! & (isFirst ? -1 : ~below[word]!); rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      const number = numbers[word * 32 + 31 - Math.clz32(bit)]!;
      if (number >= low && number <= high) added |= bit;
    }
    into[word]! |= added;
  }
}

/** The least and the greatest number that the rows of a step have among those seen. */
// oxlint-disable-next-line max-params
function spanOf(
  built: Built,
  step: number,
  { seen, numbers }: { seen: Bits; numbers: Float64Array },
): readonly [number, number] | null {
  const { bits, below, isFirst } = stepBits(built, step);
  let [min, max] = [Infinity, -Infinity];
  for (let word = 0; word < bits.length; word += 1) {
    for (let rest = bits[word]! & (isFirst ? -1 : ~below[word]!) & seen[word]!; rest !== 0; rest &= rest - 1) {
      const number = numbers[word * 32 + 31 - Math.clz32(rest & -rest)]!;
      if (number < min) min = number;
      if (number > max) max = number;
    }
  }
  return min > max ? null : [min, max];
}

/** Numbers that part the facet's own into steps of about as many rows. */
function boundsOf(numbers: Float64Array): Float64Array {
  const every = Math.max(1, Math.floor(numbers.length / SAMPLE));
  const sample: number[] = [];
  for (let row = 0; row < numbers.length; row += every) if (!Number.isNaN(numbers[row]!)) sample.push(numbers[row]!);
  sample.sort((a, b) => a - b);
  return Float64Array.from(SHARES, (share) =>
    share === 1 ? Infinity : (sample[Math.floor(share * sample.length)] ?? Infinity),
  );
}

/** Of the rows, how many lie within each bound. */
const SHARES = Array.from({ length: STEPS }, (_, step) => {
  if (step < ENDS.length) return ENDS[step]!;
  const [first, last, left] = [ENDS.at(-1)!, 1 - ENDS.at(-1)!, STEPS - 1 - step];
  if (left < ENDS.length) return left === 0 ? 1 : 1 - ENDS[left - 1]!;
  return first + ((last - first) * (step - ENDS.length + 1)) / (STEPS - 2 * ENDS.length);
});

/** The first step whose bound is no less. */
// oxlint-disable-next-line max-params
function stepOf(bounds: Float64Array, number: number): number {
  let [low, high] = [0, STEPS - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

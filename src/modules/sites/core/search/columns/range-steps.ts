import { type Bits, clearRow, noRows, setRow, widened } from './bits.ts';

/** Of 1 000 000 rows a set takes 125 kB, and each facet of numbers has so many. */
const STEPS = 32;
const SAMPLE = 4096;
const PAUSE = 65_536;

type Built = {
  /** Ascending; the last is infinite. */
  readonly bounds: Float64Array;
  /** Of each bound the rows whose number is at most that. */
  readonly upTo: Bits[];
};

export type Between = { readonly low: number; readonly high: number };

/**
 * The numbers of a facet in some thirty steps of about as many rows each: a range is then two sets and a look at the rows of the two
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
    for (const step of first === last ? [first] : [first, last])
      eachOfStep(built, step, (row, word) => {
        const number = numbers[row]!;
        if (number >= low && number <= high) into[word]! |= 1 << (row & 31);
      });
  }

  /** The least and the greatest number of those rows; null when none of them has one. */
  // oxlint-disable-next-line max-params
  endsOf(seen: Bits, numbers: Float64Array): readonly [number, number] | null {
    const built = this.#ready(numbers);
    for (let first = 0; first < STEPS; first += 1) {
      const least = spanOf(built, first, { seen, numbers });
      if (!least) continue;
      for (let last = STEPS - 1; last > first; last -= 1) {
        const greatest = spanOf(built, last, { seen, numbers });
        if (greatest) return [least[0], greatest[1]];
      }
      return least;
    }
    return null;
  }

  #ready(numbers: Float64Array): Built {
    for (const steps = this.preparing(numbers); ;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }
}

/** Visits the rows of one step, or those of them that are `seen`. */
// oxlint-disable-next-line max-params
function eachOfStep({ upTo }: Built, step: number, visit: (row: number, word: number) => void, seen?: Bits): void {
  const [bits, below] = [upTo[step]!, step > 0 ? upTo[step - 1]! : null];
  for (let word = 0; word < bits.length; word += 1) {
    let rest = below ? bits[word]! & ~below[word]! : bits[word]!;
    if (seen) rest &= seen[word]!;
    for (; rest !== 0; rest &= rest - 1) visit(word * 32 + 31 - Math.clz32(rest & -rest), word);
  }
}

/** The least and the greatest number that the rows of a step have among those seen. */
// oxlint-disable-next-line max-params
function spanOf(
  built: Built,
  step: number,
  { seen, numbers }: { seen: Bits; numbers: Float64Array },
): readonly [number, number] | null {
  let [min, max] = [Infinity, -Infinity];
  const look = (row: number): void => {
    min = Math.min(min, numbers[row]!);
    max = Math.max(max, numbers[row]!);
  };
  eachOfStep(built, step, look, seen);
  return min > max ? null : [min, max];
}

/** Numbers that part the facet's own into steps of about as many rows. */
function boundsOf(numbers: Float64Array): Float64Array {
  const every = Math.max(1, Math.floor(numbers.length / SAMPLE));
  const sample: number[] = [];
  for (let row = 0; row < numbers.length; row += every) if (!Number.isNaN(numbers[row]!)) sample.push(numbers[row]!);
  sample.sort((a, b) => a - b);
  return Float64Array.from({ length: STEPS }, (_, step) =>
    step === STEPS - 1 ? Infinity : (sample[Math.floor(((step + 1) * sample.length) / STEPS)] ?? Infinity),
  );
}

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

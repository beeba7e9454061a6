import { array, assert, constant, double, integer, oneof, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { noRows, rowsOf, setRow } from './bits.ts';
import { RangeSteps } from './range-steps.ts';

/** Few numbers that occur often, many that occur once, and rows without any. */
const number = oneof(
  integer({ min: -3, max: 3 }),
  double({ min: 0, max: 1e5, noNaN: true }),
  constant(0),
  constant(Number.NaN),
);

test('a range and its ends are those of the numbers themselves, also after some of them changed', () => {
  assert(
    property(
      array(number, { minLength: 1, maxLength: 300 }),
      array(tuple(integer({ min: 0, max: 299 }), number), { maxLength: 40 }),
      number,
      number,
      (first, changes, low, high) => {
        const numbers = Float64Array.from(first);
        const steps = new RangeSteps();
        for (const making = steps.preparing(numbers); !making.next().done;);
        for (const [at, to] of changes) {
          numbers[at % numbers.length] = to;
          steps.put(at % numbers.length, to);
        }
        for (const between of [
          { low, high },
          { low: -Infinity, high },
          { low, high: Infinity },
        ]) {
          const found = noRows(numbers.length);
          steps.addBetween(found, numbers, between);
          const wanted = [...numbers.keys()].filter(
            (row) => numbers[row]! >= between.low && numbers[row]! <= between.high,
          );
          expect([...rowsOf(found)]).toEqual(wanted);
        }
        const seen = noRows(numbers.length);
        for (const row of numbers.keys()) if (row % 3 !== 1) setRow(seen, row);
        const known = [...rowsOf(seen)].map((row) => numbers[row]!).filter((one) => !Number.isNaN(one));
        const ends = known.length === 0 ? null : [Math.min(...known), Math.max(...known)];
        expect(steps.endsOf(seen, numbers)?.map((end) => end + 0) ?? null).toEqual(ends?.map((end) => end + 0) ?? null);
      },
    ),
    { numRuns: 400 },
  );
});

import { describe, expect, test } from 'vitest';
import { validityOf } from '../../validity.ts';
import { contradictions, emptyTally } from './contradictions.ts';
import { FAMILIES, randomFrom, shapeOf } from './families.ts';

/** A hundred thousand of the same are proven by `node bench/run.ts proof`. */
const EACH = 60;

describe.each(FAMILIES)('land of the family %s', (family) => {
  test('gets answers that no independent check contradicts, also when it is turned, mirrored, scaled, split or enlarged', () => {
    const tally = emptyTally();
    let valid = 0;
    for (let n = 0; n < EACH; n += 1) {
      const random = randomFrom(7_000_000 + FAMILIES.indexOf(family) * 100_000 + n);
      const shape = shapeOf(family, random);
      if (!validityOf(shape).valid) continue;
      valid += 1;
      expect({ n, contradictions: contradictions(shape, random, tally) }).toEqual({ n, contradictions: [] });
    }
    expect(valid).toBeGreaterThan(EACH * 0.9);
    expect(Math.min(tally.yes, tally.no)).toBeGreaterThan(3);
    expect(tally.angles).toBe(3 * valid);
  });
});

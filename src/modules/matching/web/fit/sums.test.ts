import { expect, test } from 'vitest';
import { roundedTogether } from './sums.ts';

test('strips and rest add up on paper to the plot that is written below them', () => {
  expect(roundedTogether([10.4, 10.4, 10.4], 31.2)).toEqual([11, 10, 10]);
  expect(roundedTogether([3542.5, 431.49, 144.51, 19_414.5], 23_533)).toEqual([3543, 431, 145, 19_414]);
  expect(roundedTogether([], 0)).toEqual([]);
});

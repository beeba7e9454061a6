import { expect, test } from 'vitest';
import { wallDistances } from './wall-distances.ts';

test('a hall in the middle of a plot stands as far from each border as was drawn', () => {
  const plot = [[[[0, 0], [100, 0], [100, 60], [0, 60], [0, 0]]]] as const; // prettier-ignore
  const found = wallDistances([[20, 10], [80, 10], [80, 40], [20, 40]], plot as never); // prettier-ignore
  expect(found.map(({ metres }) => metres)).toEqual([10, 20, 20, 20]);
});

test('a wall that meets no border has no dimension', () => {
  const open = [[[[200, 0], [300, 0], [300, 60], [200, 0]]]] as const; // prettier-ignore
  expect(wallDistances([[0, 100], [10, 100], [10, 120], [0, 120]], open as never)).toEqual([]); // prettier-ignore
});

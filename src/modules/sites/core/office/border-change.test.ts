import { describe, expect, test } from 'vitest';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import { borderChange } from './border-change.ts';

// oxlint-disable-next-line max-params
const box = (x: number, y: number, w: number, h: number): MultiPolygon => [
  [
    [
      [6_508_000 + x, 5_738_000 + y],
      [6_508_000 + x + w, 5_738_000 + y],
      [6_508_000 + x + w, 5_738_000 + y + h],
      [6_508_000 + x, 5_738_000 + y + h],
      [6_508_000 + x, 5_738_000 + y],
    ],
  ],
];

describe('the change of a border', () => {
  test('names what is added and what is taken away, to the square metre, and on which side', () => {
    const change = borderChange([box(0, 0, 100, 100)], [box(20, 0, 100, 100)])!;
    expect([change.beforeM2, change.afterM2, change.added.areaM2, change.removed.areaM2]).toEqual([
      10_000, 10_000, 2000, 2000,
    ]);
    expect([change.added.side, change.removed.side]).toEqual(['e', 'w']);
  });

  test.each([
    ['n', 40, 100],
    ['ne', 100, 100],
    ['se', 100, -20],
    ['s', 40, -20],
    ['sw', -20, -20],
    ['nw', -20, 100],
  ])('tells that land is added in the %s', (side, x, y) => {
    expect(borderChange([box(0, 0, 100, 100)], [box(0, 0, 100, 100), box(x, y, 20, 20)])!.added.side).toBe(side);
  });

  test('on every side is on no side', () => {
    expect(borderChange([box(0, 0, 100, 100)], [box(-10, -10, 120, 120)])!.added).toMatchObject({
      areaM2: 4400,
      side: null,
    });
  });

  test('of parcels that are only joined, or written again to the millimetre, is none; nor is one where either has no land', () => {
    expect(borderChange([box(0, 0, 100, 100)], [box(0, 0, 50, 100), box(50, 0, 50, 100)])).toBeNull();
    expect(borderChange([box(0, 0, 100, 100)], [box(0.0004, 0, 100, 100)])).toBeNull();
    expect(borderChange([], [box(0, 0, 100, 100)])).toBeNull();
    expect(borderChange([box(0, 0, 100, 100)], [])).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { containsRectangle } from '../../placement.ts';
import type { MultiPolygon } from '../../polygon.ts';
import { close, rectangle, rotate } from '../../testing.ts';
import { curveSays, fitCurve } from '../fit-curve.ts';
import { largestRectangle } from '../largest-rectangle.ts';
import { largestLevel } from '../largest/at-angle.ts';
import { prepared } from '../prepared.ts';
import { cutAt } from '../slabs.ts';

/** A square on its corner: the popular library finds 3042 of 3200 m², and 1444 of 1600 m² when the angle is held at 0. */
const DIAMOND: MultiPolygon = [
  [
    close([
      [40, 0],
      [80, 40],
      [40, 80],
      [0, 40],
    ]),
  ],
];

const TRIANGLE: MultiPolygon = [
  [
    close([
      [0, 0],
      [100, 0],
      [30, 60],
    ]),
  ],
];

const WITH_POND: MultiPolygon = [
  [
    rectangle(0, 0, 100, 60)[0]![0]!,
    close([
      [45, 25],
      [55, 25],
      [55, 35],
      [45, 35],
    ]),
  ],
];

describe('the largest rectangle', () => {
  test('of a square on its corner is the square itself, 3200 m²', () => {
    const { area, upperBound, placement } = largestRectangle(DIAMOND);
    expect(area).toBeCloseTo(3200, 3);
    expect(upperBound).toBeGreaterThanOrEqual(area);
    expect(containsRectangle(DIAMOND[0]!, placement!)).toBe(true);
  });

  test('of a square on its corner with its sides along the axes is 1600 m²', () => {
    const level = largestLevel(cutAt(prepared(DIAMOND)[0]!, 0), 0, { floor: 0, stop: Infinity });
    expect(level!.value).toBeCloseTo(1600, 6);
  });

  test('of a triangle is half the triangle, at any turn', () => {
    for (const turn of [0, 0.3, 1.1, 2]) {
      const { area, upperBound } = largestRectangle(rotate(TRIANGLE, turn), 0.001);
      expect(area).toBeLessThanOrEqual(1500 + 1e-6);
      expect(area).toBeGreaterThan(1500 / 1.001);
      expect(upperBound).toBeGreaterThanOrEqual(1500 - 1e-6);
    }
  });

  test('keeps off a pond: 60 × 45 m beside it', () => {
    expect(largestRectangle(WITH_POND, 0.001).area).toBeCloseTo(2700, 1);
  });

  test('of nothing is nothing', () => {
    expect(largestRectangle([])).toMatchObject({ area: 0, upperBound: 0, placement: null });
    expect(() => largestRectangle(DIAMOND, 0)).toThrow(RangeError);
    expect(() => largestRectangle(DIAMOND, Number.NaN)).toThrow(RangeError);
  });
});

describe('the fit curve', () => {
  test('of a lot of 100 × 60 is 100 m up to a width of 60 and no hall is wider', () => {
    const curve = fitCurve(rectangle(0, 0, 100, 60), [20, 40, 60, 61, 101]);
    expect(curve.maxLengths[2]!).toBeCloseTo(100, 4);
    expect(curve.upperBounds[2]!).toBeLessThan(100.3);
    expect(curve.maxLengths[3]!).toBeCloseTo(60, 4);
    expect(curve.upperBounds[4]!).toBeLessThan(60);
  });

  test('answers halls without the land, save those that lie between its bounds', () => {
    const curve = fitCurve(rectangle(0, 0, 100, 60));
    expect(curveSays(curve, { length: 90, width: 50 })).toBe(true);
    expect(curveSays(curve, { length: 50, width: 90 })).toBe(true);
    expect(curveSays(curve, { length: 101, width: 60 })).toBe(false);
    expect(curveSays(curve, { length: 100.1, width: 59 })).toBe(null);
  });
});

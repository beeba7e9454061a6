import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containsRectangle } from '../../../../geometry/placement.ts';
import type { MultiPolygon, Polygon } from '../../../../geometry/polygon.ts';
import { rectangleFit } from '../../../../geometry/rectangle-fit.ts';
import { fitInRoom } from './proven-fits.ts';

const LOT: Polygon = [
  [
    [6_430_000, 5_735_000],
    [6_430_140, 5_735_010],
    [6_430_150, 5_735_090],
    [6_430_060, 5_735_120],
    [6_430_010, 5_735_070],
    [6_430_000, 5_735_000],
  ],
];

const size = fc.record({
  length: fc.integer({ min: 20, max: 1700 }).map((n) => n / 10),
  width: fc.integer({ min: 20, max: 1200 }).map((n) => n / 10),
});

describe('what is proven of a room', () => {
  test('answers each hall as a search of its own would, whatever was asked before', () => {
    const room: MultiPolygon = [LOT];
    fc.assert(
      fc.property(size, (hall) => {
        const remembered = fitInRoom(room, hall, 0.1);
        expect(remembered.answer).toBe(rectangleFit([LOT], { ...hall, tolerance: 0.1 }).answer);
        if (remembered.answer !== 'yes') return;
        expect(containsRectangle(LOT, remembered.placement)).toBe(true);
        expect(remembered.placement.length).toBeCloseTo(Math.max(hall.length, hall.width), 6);
      }),
      { numRuns: 300 },
    );
  });
});

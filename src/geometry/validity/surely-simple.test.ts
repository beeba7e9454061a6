import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { engine, originOf, toGeos, withGeos } from '../geos.ts';
import type { MultiPolygon, Point, Ring } from '../polygon.ts';
import { isSurelySimple } from './surely-simple.ts';

const engineSays = (shape: MultiPolygon): boolean =>
  withGeos((own) => engine['GEOSisValid']!(own(toGeos(shape, originOf(shape)))) === 1);
const surely = (ring: Ring): boolean => isSurelySimple([[ring]], originOf([[ring]]));
const closed = (points: readonly Point[]): Ring => [...points, points[0]!];

/** Corners on a grid so coarse that edges touch, fold back and cross often; far from zero, as the national grid is. */
const grids = [1, 0.01, 0.0001].map((step) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), { minLength: 3, maxLength: 9 })
    .map((corners) => closed(corners.map(([x, y]): Point => [6_500_000 + x * step, 5_700_000 + y * step]))),
);

test('what is surely simple is valid by the engine too, also where edges touch or fold back', () => {
  fc.assert(
    fc.property(fc.oneof(...grids), (ring) => {
      if (surely(ring)) expect(engineSays([[ring]])).toBe(true);
    }),
    { numRuns: 4000, seed: 24 },
  );
});

test('ordinary parcels need no engine', () => {
  const lot = closed([
    [6_500_000.12, 5_700_000.5],
    [6_500_040.33, 5_700_001.1],
    [6_500_060.33, 5_700_001.4],
    [6_500_039.9, 5_700_031.07],
    [6_500_001.5, 5_700_030.25],
  ]);
  expect(surely(lot)).toBe(true);
  expect(surely([...lot].reverse())).toBe(true);
});

test('a bow tie, a spike, a doubled corner and a ring that touches itself are left to the engine', () => {
  const doubtful: Ring[] = [
    closed([
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ]),
    closed([
      [0, 0],
      [10, 0],
      [20, 0],
      [10, 0],
      [10, 10],
    ]),
    closed([
      [0, 0],
      [10, 0],
      [10, 0],
      [10, 10],
    ]),
    closed([
      [0, 0],
      [10, 0],
      [5, 5],
      [10, 10],
      [0, 10],
      [5, 5],
    ]),
  ];
  for (const ring of doubtful) expect(surely(ring)).toBe(false);
});

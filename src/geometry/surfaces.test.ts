import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dilate, erode } from './buffer.ts';
import { engine } from './geos.ts';
import { centroid, pointInside } from './inside-point.ts';
import { difference, intersection, intersectionArea, union } from './overlay.ts';
import { type MultiPolygon, area, bounds, contains, readMultiPolygon } from './polygon.ts';
import { close, rectangle, rotate, star } from './testing.ts';
import { repair, validityOf } from './validity.ts';

const BOW_TIE: MultiPolygon = [
  [
    close([
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ]),
  ],
];
const SPIKE: MultiPolygon = [
  [
    close([
      [0, 0],
      [10, 0],
      [10, 10],
      [5, 10],
      [5, 30],
      [5, 10],
      [0, 10],
    ]),
  ],
];

describe('surfaces', () => {
  test('an area near the far corner of a national grid keeps its square millimetres', () => {
    const lot = rectangle(6_431_250.25, 5_734_120.5, 6_431_260.375, 5_734_130.5);
    expect(area(lot)).toBe(101.25);
    expect(bounds(lot)).toEqual({ minX: 6_431_250.25, minY: 5_734_120.5, maxX: 6_431_260.375, maxY: 5_734_130.5 });
  });

  test('a hole is not land', () => {
    const ring: MultiPolygon = [[rectangle(0, 0, 10, 10)[0]![0]!, rectangle(4, 4, 6, 6)[0]![0]!]];
    expect(area(ring)).toBe(96);
    expect(contains(ring, [5, 5])).toBe(false);
    expect(contains(ring, [1, 5])).toBe(true);
    expect(contains(ring, pointInside(ring))).toBe(true);
    expect(centroid(ring)).toEqual([5, 5]);
  });

  test('the point for a label lies on the land', () => {
    fc.assert(
      fc.property(star(), (lot) => contains(lot, pointInside(lot))),
      { numRuns: 200 },
    );
  });

  test('coordinates of unknown origin are read only when they make rings of finite numbers', () => {
    expect(
      readMultiPolygon([
        [
          [
            [0, 0, 7],
            [1, 0, 7],
            [1, 1, 7],
            [0, 0, 7],
          ],
        ],
      ]),
    ).toMatchObject({ ok: true });
    const ofRing = (ring: unknown): unknown => [[ring]];
    for (const [coordinates, kind] of [
      [null, 'not-a-polygon'],
      [[], 'empty'],
      [[[]], 'empty'],
      [[[0, 0]], 'not-a-polygon'],
      [
        ofRing([
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ]),
        'ring-not-closed',
      ],
      [
        ofRing([
          [0, 0],
          [1, 0],
          [0, 0],
        ]),
        'ring-too-short',
      ],
      [
        ofRing([
          [0, 0],
          [Infinity, 0],
          [1, 1],
          [0, 0],
        ]),
        'non-finite',
      ],
      [
        ofRing([
          [0, 0],
          ['1', 0],
          [1, 1],
          [0, 0],
        ]),
        'not-a-polygon',
      ],
    ] as const) {
      expect(readMultiPolygon(coordinates)).toMatchObject({ ok: false, error: { kind } });
    }
    expect(
      readMultiPolygon(
        [
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
            ],
          ],
        ],
        { close: true },
      ),
    ).toMatchObject({ ok: true });
  });
});

describe('validity', () => {
  test('a crossing border is named with its place, and its two meanings are not chosen between', () => {
    expect(validityOf(BOW_TIE)).toEqual({ valid: false, reason: 'self-intersection', at: [5, 5] });
    expect(repair(BOW_TIE, 1)).toMatchObject({
      ok: false,
      error: { kind: 'not-repairable', reason: 'self-intersection', at: [5, 5] },
    });
  });

  test('a spike without area is cut off and reported', () => {
    const mended = repair(SPIKE, 0.01);
    expect(mended).toMatchObject({ ok: true, value: { cause: 'self-intersection', areaChange: 0 } });
    expect(mended.ok && validityOf(mended.value.shape).valid).toBe(true);
  });

  test('a valid lot is left as it was drawn', () => {
    const lot = rectangle(0, 0, 5, 5);
    const same = repair(lot, 0);
    expect(same.ok && same.value.shape).toBe(lot);
    expect(same).toMatchObject({ value: { cause: null } });
  });

  test('a number that is not finite is refused before it reaches the engine', () => {
    expect(() =>
      validityOf([
        [
          close([
            [0, 0],
            [Number.NaN, 1],
            [2, 2],
          ]),
        ],
      ]),
    ).toThrow(RangeError);
    expect(() => erode(rectangle(0, 0, 1, 1), Number.NaN)).toThrow(RangeError);
  });
});

describe('overlay and setback', () => {
  test('what two lots share and what each keeps make up the lot', () => {
    fc.assert(
      fc.property(star(), star(), fc.double({ min: 0, max: 3, noNaN: true }), (a, b, turn) => {
        const other = rotate(b, turn);
        const shared = intersectionArea(a, other);
        expect(shared + area(difference(a, other))).toBeCloseTo(area(a), 6);
        expect(area(intersection(a, other))).toBeCloseTo(shared, 6);
        expect(area(union([a, other]))).toBeCloseTo(area(a) + area(other) - shared, 6);
      }),
      { numRuns: 200 },
    );
  });

  test('neighbouring lots become one part', () => {
    expect(union([rectangle(0, 0, 10, 10), rectangle(10, 0, 20, 10)])).toHaveLength(1);
    expect(intersectionArea(rectangle(0, 0, 1, 1), rectangle(5, 5, 6, 6))).toBe(0);
    expect(union([])).toEqual([]);
  });

  test('a 4 m setback takes a strip of 4 m; a lot of 8 m keeps nothing', () => {
    expect(area(erode(rectangle(0, 0, 100, 50), 4))).toBeCloseTo(92 * 42, 6);
    expect(erode(rectangle(0, 0, 100, 8), 4)).toEqual([]);
    expect(() => erode(rectangle(0, 0, 9, 9), -1)).toThrow(RangeError);
  });

  test('an arc is drawn to 2 mm at 6 m', () => {
    expect(area(dilate(rectangle(0, 0, 1, 1), 6))).toBeCloseTo(1 + 24 + Math.PI * 36, 1);
  });

  test('ten thousand operations leave the engine’s memory as it was', () => {
    const lot = rotate(rectangle(0, 0, 100, 60), 0.3);
    const round = (times: number): void => {
      for (let i = 0; i < times; i += 1) {
        erode(lot, 3);
        intersectionArea(lot, rectangle(10, 10, 50, 50));
        repair(SPIKE, 1);
        expect(() =>
          validityOf([
            [
              close([
                [0, 0],
                [Infinity, 1],
                [2, 2],
              ]),
            ],
          ]),
        ).toThrow();
      }
    };
    round(200);
    const before = engine.Module.HEAPF64.length;
    round(2500);
    expect(engine.Module.HEAPF64.length).toBe(before);
  });
});

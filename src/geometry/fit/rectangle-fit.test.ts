import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxLengthAtWidth } from './longest-hall.ts';
import { containsRectangle } from '../placement.ts';
import type { MultiPolygon, Point, Ring } from '../polygon.ts';
import { rectangleFit } from '../rectangle-fit.ts';
import { close, rectangle, rotate, star } from '../testing.ts';

const answerFor = (shape: MultiPolygon, length: number, width: number) => rectangleFit(shape, { length, width }).answer;

const LOT = rectangle(0, 0, 100, 60);
const L_SHAPE: MultiPolygon = [
  [
    close([
      [0, 0],
      [100, 0],
      [100, 40],
      [40, 40],
      [40, 100],
      [0, 100],
    ]),
  ],
];
const WITH_HOLE: MultiPolygon = [
  [
    LOT[0]![0]!,
    close([
      [45, 25],
      [55, 25],
      [55, 35],
      [45, 35],
    ]),
  ],
];

describe('a hall on a lot', () => {
  test('a hall of exactly the lot’s size fits, one a decimetre longer does not', () => {
    expect(answerFor(LOT, 100, 60)).toBe('yes');
    expect(answerFor(LOT, 60, 100)).toBe('yes');
    expect(answerFor(LOT, 100.2, 60)).toBe('no');
  });

  test('an L-shaped lot takes a hall along an arm, not across both', () => {
    expect(answerFor(L_SHAPE, 100, 40)).toBe('yes');
    expect(answerFor(L_SHAPE, 60, 50)).toBe('no');
    expect(answerFor(L_SHAPE, 70, 41)).toBe('no');
  });

  test('a pond in the middle keeps the hall on one side of it', () => {
    expect(answerFor(WITH_HOLE, 100, 25)).toBe('yes');
    expect(answerFor(WITH_HOLE, 60, 45)).toBe('yes');
    expect(answerFor(WITH_HOLE, 60, 46)).toBe('no');
    expect(answerFor(WITH_HOLE, 100, 40)).toBe('no');
  });

  test('a thin hall lies on the diagonal of a square though it is longer than the side', () => {
    expect(answerFor(rectangle(0, 0, 50, 50), 65, 5)).toBe('yes');
    expect(answerFor(rectangle(0, 0, 50, 50), 66.2, 5)).toBe('no');
  });

  test('area and box that suffice do not make a hall fit', () => {
    const triangle: MultiPolygon = [
      [
        close([
          [0, 0],
          [100, 0],
          [0, 100],
        ]),
      ],
    ];
    expect(answerFor(triangle, 60, 40)).toBe('yes');
    expect(answerFor(triangle, 70, 50)).toBe('no');
  });

  test('parts are taken one by one', () => {
    expect(answerFor([...rectangle(0, 0, 30, 30), ...rectangle(30, 0, 60, 30)], 60, 30)).toBe('no');
    expect(answerFor([...rectangle(0, 0, 10, 10), ...rectangle(100, 0, 160, 30)], 60, 30)).toBe('yes');
  });

  test('numbers that are not finite or not positive are refused', () => {
    for (const bad of [Number.NaN, Infinity, 0, -1]) {
      expect(() => rectangleFit(LOT, { length: bad, width: 10 })).toThrow(RangeError);
      expect(() => maxLengthAtWidth(LOT, bad)).toThrow(RangeError);
    }
    expect(() =>
      rectangleFit(
        [
          [
            close([
              [0, 0],
              [Number.NaN, 0],
              [5, 5],
            ]),
          ],
        ],
        { length: 1, width: 1 },
      ),
    ).toThrow();
  });

  test('the longest hall of a width is found to a decimetre, with proof above it', () => {
    const found = maxLengthAtWidth(LOT, 60);
    expect(found.length).toBeGreaterThan(99.85);
    expect(found.length).toBeLessThanOrEqual(100);
    expect(found.upperBound).toBeGreaterThanOrEqual(found.length);
    expect(found.upperBound).toBeLessThan(100.2);
    expect(maxLengthAtWidth(LOT, 61).length).toBeLessThan(60.1);
  });
});

const angle = fc.double({ min: 0, max: Math.PI, noNaN: true });
const far: Point = [6_431_250.37, 5_734_120.81];
const moved = (shape: MultiPolygon): MultiPolygon =>
  shape.map((p) => p.map((r) => r.map(([x, y]) => [x + far[0], y + far[1]] as const)));
const lots = star();

describe('properties of the fit', () => {
  test('the longest hall is placed on the land, and nothing above its bound fits', () => {
    fc.assert(
      fc.property(lots, fc.double({ min: 8, max: 60, noNaN: true }), angle, (lot, width, turn) => {
        const land = moved(rotate(lot, turn));
        const found = maxLengthAtWidth(land, width);
        expect(found.upperBound).toBeGreaterThanOrEqual(found.length);
        if (found.placement) expect(containsRectangle(land[0]!, found.placement)).toBe(true);
        if (found.length > 0) expect(answerFor(land, found.length - 0.001, width)).not.toBe('no');
        expect(answerFor(land, found.upperBound + 0.001, width)).not.toBe('yes');
      }),
      { numRuns: 300 },
    );
  });

  test('every yes comes with a placement inside the lot', () => {
    fc.assert(
      fc.property(
        lots,
        fc.double({ min: 5, max: 120, noNaN: true }),
        fc.double({ min: 5, max: 80, noNaN: true }),
        (lot, length, width) => {
          const found = rectangleFit(moved(lot), { length, width });
          if (found.answer === 'yes') expect(containsRectangle(moved(lot)[0]!, found.placement)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a hall known to lie in the lot is found at any turn and place', () => {
    fc.assert(
      fc.property(lots, angle, fc.double({ min: 0, max: 1, noNaN: true }), (lot, turn, where) => {
        const hall = hallInside(lot, where);
        if (!hall) return;
        const turned = moved(rotate(lot, turn));
        expect(answerFor(turned, hall.length * 0.999, hall.width * 0.999)).not.toBe('no');
        expect(answerFor(turned, hall.length * 0.99 - 0.2, hall.width * 0.99 - 0.2)).toBe('yes');
      }),
      { numRuns: 300 },
    );
  });

  test('no hall is found by 2 000 random throws where the answer is no', () => {
    fc.assert(
      fc.property(lots, fc.integer({ min: 1, max: 2 ** 30 }), (lot, seed) => {
        const { length } = maxLengthAtWidth(lot, 20);
        const long = Math.max(length, 20) + 0.3;
        if (rectangleFit(lot, { length: long, width: 20 }).answer !== 'no') return;
        const random = generator(seed);
        for (let i = 0; i < 2000; i += 1) {
          const turn = random() * 180;
          const middle: Point = [(random() - 0.5) * 160, (random() - 0.5) * 160];
          expect(containsRectangle(lot[0]!, throwAt(middle, { length: long, width: 20, angle: turn }))).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the answer does not depend on the turn of the map, save within the tolerance', () => {
    fc.assert(
      fc.property(lots, angle, fc.double({ min: 10, max: 100, noNaN: true }), (lot, turn, length) => {
        const answers = new Set([answerFor(lot, length, 25), answerFor(moved(rotate(lot, turn)), length, 25)]);
        expect(answers.has('yes') && answers.has('no')).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('a shorter hall fits wherever a longer one does', () => {
    fc.assert(
      fc.property(
        lots,
        fc.double({ min: 10, max: 100, noNaN: true }),
        fc.double({ min: 0.3, max: 9, noNaN: true }),
        (lot, length, less) => {
          if (answerFor(lot, length, 22) === 'yes') expect(answerFor(lot, length - less, 22)).not.toBe('no');
        },
      ),
      { numRuns: 300 },
    );
  });
});

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function throwAt([x, y]: Point, { length, width, angle: degrees }: { length: number; width: number; angle: number }) {
  const radians = (degrees * Math.PI) / 180;
  const [ux, uy] = [Math.cos(radians), Math.sin(radians)];
  const corner = (a: number, b: number): Point => [x + ux * a - uy * b, y + uy * a + ux * b];
  const [l, w] = [length / 2, width / 2];
  const corners: Ring = [corner(-l, -w), corner(l, -w), corner(l, w), corner(-l, w), corner(-l, -w)];
  return { corners, angle: degrees, length, width };
}

/** A hall around the middle, shrunk until it lies in the lot: found without the search. */
function hallInside(lot: MultiPolygon, where: number) {
  for (let size = 120; size > 4; size *= 0.8) {
    const hall = throwAt([0, 0], { length: size, width: size * (0.3 + 0.6 * where), angle: where * 180 });
    if (containsRectangle(lot[0]!, hall)) return hall;
  }
  return null;
}

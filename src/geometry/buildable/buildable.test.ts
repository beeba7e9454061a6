import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erode } from '../buffer.ts';
import { difference, union } from '../overlay.ts';
import { area, type MultiPolygon, type Point } from '../polygon.ts';
import { rectangle, star } from '../testing.ts';
import { bufferLinesSafely, dilateSafely, erodeSafely } from './keep-away.ts';
import type { Line } from './lines.ts';
import { sidesOf } from './sides.ts';
import { subtractInOrder } from './subtract.ts';

const [E, N] = [6_506_000, 5_735_000];
const box = (...[x, y, right, top]: [number, number, number, number]) => rectangle(E + x, N + y, E + right, N + top);
const line = (...points: [number, number][]): Line => points.map(([x, y]) => [E + x, N + y] as const);

/** Least distance of a point from a shape's border, by plain arithmetic. */
function distance(shape: MultiPolygon, [x, y]: Point): number {
  let least = Infinity;
  for (const ring of shape.flat())
    for (let i = 1; i < ring.length; i += 1) {
      const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1);
      const t = Math.min(1, Math.max(0, along));
      least = Math.min(least, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
    }
  return least;
}

describe('keeping a distance', () => {
  test('no corner of what is left is nearer to the border than the law says, and little is given away', () => {
    fc.assert(
      fc.property(star(), fc.integer({ min: 10, max: 120 }), (plot, tenths) => {
        const left = erodeSafely(plot, tenths / 10);
        for (const ring of left.flat())
          for (let i = 1; i < ring.length; i += 1) {
            const [a, b] = [ring[i - 1]!, ring[i]!];
            for (const share of [0, 0.25, 0.5, 0.75])
              expect(distance(plot, [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])])).toBeGreaterThan(
                tenths / 10 - 1e-9,
              );
          }
        const given = area(erode(plot, tenths / 10)) - area(left);
        const circle = Math.PI * (tenths / 10) ** 2;
        expect(given).toBeLessThan(0.001 * circle * plot.flat(2).length + 1e-6);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  test('where an arc meets a side at almost its own angle, no crossing comes micrometres too near', () => {
    const plot: MultiPolygon = [
      [
        [
          [38.89777708624522, 0],
          [22.27496470943478, 14.315250586555443],
          [10.984984889337166, 24.053761686705393],
          [-4.291942807264067, 29.851117912235924],
          [-18.035888234533473, 20.814524600109124],
          [-37.86326077667048, 11.117656473064589],
          [-46.87720374374617, -13.764388934033446],
          [-36.05375931555597, -41.60825629664166],
          [-6.274706672184525, -43.64154350310968],
          [10.588706305004603, -23.18603262516311],
          [31.12050349010746, -19.999933182922952],
          [38.89777708624522, 0],
        ],
        [
          [0, 0],
          [0.5, 0],
          [0.5, 0.5],
          [0, 0.5],
          [0, 0],
        ],
      ],
    ];
    for (const point of erodeSafely(plot, 12).flat(2)) expect(distance(plot, point)).toBeGreaterThan(12 - 1e-9);
  });

  test('a straight border is kept to the micrometre', () => {
    expect(area(erodeSafely(box(0, 0, 108, 58), 4))).toBeCloseTo(100 * 50, 6);
  });

  test('a strip around a shape or a line holds every place that is nearer', () => {
    fc.assert(
      fc.property(star(), fc.integer({ min: 10, max: 500 }), (shape, tenths) => {
        for (const wide of [dilateSafely(shape, tenths / 10), bufferLinesSafely(shape.flat(), tenths / 10)])
          for (const [ring] of wide)
            for (let i = 1; i < ring!.length; i += 1) {
              const [a, b] = [ring![i - 1]!, ring![i]!];
              for (const share of [0, 0.5]) {
                const away = distance(shape, [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]);
                expect(away).toBeGreaterThan(tenths / 10 - 1e-9);
              }
            }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});

describe('taking strips off a plot', () => {
  test('strips and rest make up the plot, and each place belongs to the first rule that takes it', () => {
    fc.assert(
      fc.property(fc.array(star(), { minLength: 1, maxLength: 4 }), ([plot, ...others]) => {
        const takings = others.map((shape, n) => ({ reason: n, shape }));
        const setback = { reason: 9, shape: difference(plot!, erodeSafely(plot!, 4)) };
        const { strips, restM2, landM2, rest } = subtractInOrder(plot!, [setback, ...takings]);
        const sum = strips.reduce((total, strip) => total + strip.areaM2, restM2);
        expect(Math.abs(sum - landM2)).toBeLessThan(1e-6 * landM2);
        expect(area(union([rest, ...strips.map(({ shape }) => shape)]))).toBeCloseTo(landM2, 4);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});

describe('the side of a building line', () => {
  const zone = box(0, 0, 100, 60);

  test.each<[string, Line[], number]>([
    ['along a road', [line([-1, 6], [101, 6])], 100 * 54],
    ['that stops a metre before the border', [line([1, 6], [99, 6])], 100 * 54],
    ['around a corner', [line([6, 61], [6, 6], [101, 6])], 94 * 54],
    ['of two roads on opposite sides', [line([-1, 6], [101, 6]), line([-1, 52], [101, 52])], 100 * 46],
    ['as a closed ring', [line([8, 8], [92, 8], [92, 52], [8, 52], [8, 8])], 84 * 44],
    ['on the border itself', [line([0, 0], [100, 0])], 100 * 60],
  ])('%s keeps the strip before it free', (_, lines, left) => {
    const sides = sidesOf(zone, lines);
    expect(sides.state).toBe('decided');
    if (sides.state === 'decided') expect(area(sides.allowed)).toBeCloseTo(left, 0);
  });

  test.each<[string, Line[], string]>([
    ['ends in the middle of the zone', [line([-1, 6], [50, 6])], 'open'],
    ['halves the zone', [line([-1, 30], [101, 30])], 'balanced'],
    ['stands behind another one', [line([-1, 6], [101, 6]), line([-1, 20], [101, 20])], 'balanced'],
  ])('one that %s leaves it to a person', (_, lines, why) => {
    expect(sidesOf(zone, lines)).toEqual({ state: 'undecided', why });
  });

  test('a zone of two parts keeps the part that no line touches', () => {
    const sides = sidesOf([...zone, ...box(200, 0, 250, 60)], [line([-1, 6], [101, 6])]);
    expect(sides.state === 'decided' && area(sides.allowed)).toBeCloseTo(100 * 54 + 50 * 60, 0);
  });
});

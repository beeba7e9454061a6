import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { area, type MultiPolygon } from '../polygon.ts';
import { rectangle } from '../testing.ts';
import type { Line } from './lines.ts';
import { behindLines, type Side, suggestedSides } from './stated-sides.ts';

const [E, N] = [6_506_000, 5_735_000];
const box = (...[x, y, right, top]: [number, number, number, number]) => rectangle(E + x, N + y, E + right, N + top);
const line = (...points: [number, number][]): Line => points.map(([x, y]) => [E + x, N + y] as const);
const zone = box(0, 0, 100, 60);
const behind = (of: MultiPolygon, ...drawn: [Line, Side][]) =>
  behindLines(
    of,
    drawn.map(([one, free]) => ({ line: one, free })),
  );
const left = (...given: Parameters<typeof behind>): number | string => {
  const found = behind(...given);
  return found.state === 'decided' ? Math.round(area(found.allowed)) : found.why;
};

describe('a stated side decides', () => {
  test.each<[string, [Line, Side][], number]>([
    ['south of a line drawn eastwards', [[line([-1, 6], [101, 6]), 'right']], 5400],
    ['south of a line drawn westwards', [[line([101, 6], [-1, 6]), 'left']], 5400],
    ['north of the same line', [[line([-1, 6], [101, 6]), 'left']], 600],
    ['where the line halves the zone', [[line([-1, 30], [101, 30]), 'left']], 3000],
    ['before a line that stops a metre short of the border', [[line([1, 6], [99, 6]), 'right']], 5400],
    ['outside a ring', [[line([8, 8], [92, 8], [92, 52], [8, 52], [8, 8]), 'right']], 84 * 44],
    ['inside a ring', [[line([40, 20], [60, 20], [60, 40], [40, 40], [40, 20]), 'left']], 6000 - 400],
    [
      'of two roads around a corner, each with its line',
      [
        [line([-1, 6], [101, 6]), 'right'],
        [line([6, 61], [6, -1]), 'right'],
      ],
      94 * 54,
    ],
    [
      'of two lines that meet at a corner',
      [
        [line([6, 6], [101, 6]), 'right'],
        [line([6, 61], [6, 6]), 'right'],
      ],
      94 * 54,
    ],
    [
      'of two lines that overshoot a corner a little',
      [
        [line([5, 6], [101, 6]), 'right'],
        [line([6, 61], [6, 5]), 'right'],
      ],
      94 * 54,
    ],
    [
      'in a corridor between two lines, and both sides of it may be built on',
      [
        [line([-1, 20], [101, 20]), 'left'],
        [line([-1, 30], [101, 30]), 'right'],
      ],
      5000,
    ],
    [
      'behind one line and before the next',
      [
        [line([-1, 6], [101, 6]), 'right'],
        [line([-1, 20], [101, 20]), 'right'],
      ],
      4000,
    ],
    ['outwards of a line on the border', [[line([0, 0], [100, 0]), 'right']], 6000],
    ['outwards of a line a hand beside the border', [[line([0, -0.2], [100, -0.2]), 'right']], 6000],
  ])('%s stays free', (_, drawn, m2) => expect(left(zone, ...drawn)).toBe(m2));

  test.each<[string, [Line, Side][], string]>([
    ['ends in the middle of the zone', [[line([-1, 6], [50, 6]), 'right']], 'open'],
    ['lies in the zone as an island', [[line([20, 30], [60, 30]), 'right']], 'open'],
    ['follows the border from outside and keeps the inside free', [[line([0, -0.2], [100, -0.2]), 'left']], 'open'],
    [
      'leaves nothing',
      [
        [line([0, 0.2], [100, 0.2]), 'left'],
        [line([0, 0.1], [100, 0.1]), 'left'],
      ],
      'nothing-left',
    ],
  ])('one that %s decides nothing', (_, drawn, why) => {
    const found = left(zone, ...drawn);
    expect(typeof found === 'string' || found < 30 ? why : found).toBe(why);
  });

  test('the drawn-on end of a line forbids nothing around an inner corner', () => {
    // The zone lies around the corner of two lines: their ends, drawn on, would run into what may be built on.
    const found = behind(zone, [line([-1, 30], [50, 30]), 'right'], [line([50, 30], [50, -1]), 'right']);
    expect(found.state === 'decided' && area(found.allowed)).toBeCloseTo(6000 - 1500, 0);
    expect(found.state === 'decided' && found.allowed.flat(2).length).toBeLessThan(12);
  });

  test('a part of the zone that no line reaches stays as it is', () =>
    expect(left([...zone, ...box(200, 0, 250, 60)], [line([-1, 6], [101, 6]), 'right'])).toBe(5400 + 3000));

  test('turning a line round and its side with it changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5, max: 55 }), { minLength: 2, maxLength: 8 }),
        fc.boolean(),
        (heights, up) => {
          const bent = line(...heights.map((y, i): [number, number] => [-1 + (102 * i) / (heights.length - 1), y]));
          const side: Side = up ? 'left' : 'right';
          const one = left(zone, [bent, side]);
          expect(left(zone, [bent.toReversed(), up ? 'right' : 'left'])).toBe(one);
          const other = left(zone, [bent, up ? 'right' : 'left']);
          expect(Number(one) + Number(other)).toBeGreaterThan(5998);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what the shape suggests', () => {
  test.each<[string, Line[], (Side | null)[]]>([
    ['a strip along a road', [line([-1, 6], [101, 6])], ['right']],
    ['drawn the other way', [line([101, 6], [-1, 6])], ['left']],
    ['two roads', [line([-1, 6], [101, 6]), line([-1, 52], [101, 52])], ['right', 'left']],
    ['a line on the border', [line([0, 0], [100, 0])], ['right']],
    ['a line just outside', [line([0, -0.2], [100, -0.2])], ['right']],
    ['a line through the middle: nothing', [line([-1, 30], [101, 30])], [null]],
    ['a line that ends: nothing', [line([-1, 6], [50, 6])], [null]],
  ])('%s', (_, lines, sides) => expect(suggestedSides(zone, lines)).toEqual(sides));
});

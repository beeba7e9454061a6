import { describe, expect, test } from 'vitest';
import { erode } from '../../buffer.ts';
import { FAMILIES, randomFrom, shapeOf } from '../../fit/proof/families.ts';
import { difference } from '../../overlay.ts';
import { area, type MultiPolygon, type Point } from '../../polygon.ts';
import { validityOf } from '../../validity.ts';
import { erodeSafely } from '../keep-away.ts';
import { movedSides } from './moved-sides.ts';
import { staysAway } from './stays-away.ts';

const square = (x: number, y: number, side: number): Point[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

describe('land with its sides moved inwards', () => {
  test.each([...FAMILIES])(
    'of the family %s holds all that the engine leaves, but for what tangents take',
    (family) => {
      for (let n = 0; n < 16; n += 1) {
        const land = shapeOf(family, randomFrom(n));
        if (!validityOf(land).valid) continue;
        for (const metres of [1.5, 4, 9]) {
          const [ours, engine] = [erodeSafely(land, metres), erode(land, metres)];
          const tangents = 5e-4 * metres * metres * land.flat(2).length + 1e-6;
          expect(area(difference(engine, ours))).toBeLessThan(tangents);
          // An engine leaves out shallow corners up to a hundredth of the distance.
          expect(area(difference(ours, engine))).toBeLessThan(0.02 * metres * Math.sqrt(area(land)) + 1e-6);
          expect(staysAway(ours, land, metres - 1e-8)).toBe(true);
        }
      }
    },
  );

  test('a side that shrinks to nothing goes, and its neighbours meet', () => {
    const cut: Point[] = [[0, 0], [40, 0], [40, 37], [37, 40], [0, 40], [0, 0]]; // prettier-ignore
    const moved = movedSides([cut], 8)!;
    expect(moved[0]![0]).toHaveLength(5);
    expect(area(moved)).toBeCloseTo(24 * 24, 9);
  });

  test('around a reflex corner it keeps to tangents, which stand no nearer than the circle', () => {
    const l: Point[] = [[0, 0], [40, 0], [40, 20], [20, 20], [20, 40], [0, 40], [0, 0]]; // prettier-ignore
    const [[ring]] = movedSides([l], 5)! as [[Point[]]];
    const off = ring.map(([x, y]) => Math.hypot(x - 20, y - 20)).filter((metres) => metres < 5.1);
    expect(off.length).toBeGreaterThan(20);
    for (const metres of off) {
      expect(metres).toBeGreaterThan(5 - 1e-12);
      expect(metres).toBeLessThan(5 * 1.0004);
    }
  });

  test('whatever meets something of another place is found out: a hole, a neck, two parts', () => {
    const holed = [square(0, 0, 40), square(4, 4, 10).toReversed()];
    expect(staysAway(movedSides(holed, 3)!, [holed], 3 - 1e-9)).toBe(false);
    const dumbbell: Point[] = [[0, 0], [30, 0], [30, 13], [40, 13], [40, 0], [70, 0], [70, 30], [40, 30], [40, 17], [30, 17], [30, 30], [0, 30], [0, 0]]; // prettier-ignore
    const left: MultiPolygon = erodeSafely([[dumbbell]], 4);
    expect(left).toHaveLength(2);
    expect(staysAway(left, [[dumbbell]], 4 - 1e-9)).toBe(true);
  });
});

describe('how far two borders are apart', () => {
  test('sides that cross far from their ends are not apart', () => {
    const tall: MultiPolygon = [[[[-1, -50], [1, -50], [1, 50], [-1, 50], [-1, -50]]]]; // prettier-ignore
    const wide: MultiPolygon = [[[[-50, -1], [50, -1], [50, 1], [-50, 1], [-50, -1]]]]; // prettier-ignore
    expect(staysAway(tall, wide, 1)).toBe(false);
    expect(staysAway([[square(0, 0, 10)]], [[square(-5, -5, 20)]], 5)).toBe(true);
    expect(staysAway([[square(0, 0, 10)]], [[square(-5, -5, 20)]], 5.001)).toBe(false);
  });
});

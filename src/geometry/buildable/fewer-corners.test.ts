import { describe, expect, test } from 'vitest';
import { erode } from '../buffer.ts';
import { FAMILIES, randomFrom, shapeOf } from '../fit/proof/families.ts';
import { difference } from '../overlay.ts';
import { area, type MultiPolygon } from '../polygon.ts';
import { validityOf } from '../validity.ts';
import { fewerCorners } from './fewer-corners.ts';
import { bufferLinesSafely, erodeSafely } from './keep-away.ts';

const NEAR = 0.05;

/** Lies within the land, and holds all of it but a border so narrow. */
function expectInside(land: MultiPolygon): number {
  const fewer = fewerCorners(land, NEAR);
  expect(validityOf(fewer).valid || land.length > 1).toBe(true);
  expect(area(difference(fewer, land))).toBeLessThan(1e-6);
  expect(area(difference(erode(land, NEAR + 1e-6), fewer))).toBeLessThan(1e-6);
  return fewer.flat(2).length / land.flat(2).length;
}

describe('land with fewer corners', () => {
  test.each([...FAMILIES])('of the family %s lies inside and gives away no more than was said', (family) => {
    for (let n = 0; n < 24; n += 1) {
      const land = shapeOf(family, randomFrom(n));
      if (!validityOf(land).valid) continue;
      expectInside(land);
      const left = erodeSafely(land, 3 + (n % 5));
      if (left.length > 0) expectInside(left);
    }
  });

  test('arcs around reflex corners and around a line lose most of their corners', () => {
    const [land] = [shapeOf('comb', randomFrom(3))];
    const { minX, minY } = { minX: land[0]![0]![0]![0], minY: land[0]![0]![0]![1] };
    const axis = [0, 1, 2, 3].map((k) => [minX + 20 * k, minY + (k % 2) * 6] as const);
    expect(expectInside(difference(land, bufferLinesSafely([axis], 5)))).toBeLessThan(0.7);
    const blob = Array.from({ length: 24 }, (_, i): [number, number] => {
      const turn = (i * 2 * Math.PI) / 24;
      const reach = i % 2 === 0 ? 1 : 0.85;
      return [90 * Math.cos(turn) * reach, 70 * Math.sin(turn) * reach];
    });
    expect(expectInside(erodeSafely([[[...blob, blob[0]!]]], 8))).toBeLessThan(0.5);
  });
});

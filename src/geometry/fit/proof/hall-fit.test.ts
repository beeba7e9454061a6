import { describe, expect, test } from 'vitest';
import { containsRectangle } from '../../placement.ts';
import type { MultiPolygon } from '../../polygon.ts';
import { close, rectangle, rotate } from '../../testing.ts';
import { curveOf, type Fitted, hallFit, largestHall, MOST_VERTICES } from '../hall-fit.ts';

const LOT = rectangle(0, 0, 100, 60);

function valueOf<Value>(fitted: Fitted<Value>): Value {
  if (!fitted.ok) throw new Error(fitted.error.kind);
  return fitted.value;
}

const asked = (shape: MultiPolygon, length: number, width: number, angle?: number) =>
  valueOf(hallFit(shape, { length, width, ...(angle === undefined ? {} : { angle }) }));

describe('the question whether a hall fits', () => {
  test('a yes places the hall where it has most room, and says how far each side stands from the border', () => {
    const found = asked(LOT, 80, 50);
    if (found.answer !== 'yes') throw new Error(found.answer);
    expect(found.clearance.least).toBeGreaterThan(4.9);
    expect(Math.max(...found.clearance.sides)).toBeLessThan(15.1);
    expect(containsRectangle(LOT[0]!, found.placement)).toBe(true);
  });

  test('a no says what is the longest, the widest and the largest hall that does fit', () => {
    const found = asked(LOT, 120, 50);
    if (found.answer === 'yes') throw new Error(found.answer);
    expect(found.answer).toBe('no');
    const { maxLengthAtWidth, maxWidthAtLength, maxScale } = found.certificate;
    expect(maxLengthAtWidth.fits).toBeGreaterThan(99.9);
    expect(maxLengthAtWidth.bound).toBeLessThan(120);
    expect(maxWidthAtLength.bound).toBeLessThan(50);
    expect(maxScale.fits).toBeGreaterThan(0.8);
    expect(maxScale.bound).toBeLessThan(1);
    for (const limit of [maxLengthAtWidth, maxWidthAtLength, maxScale])
      expect(limit.bound).toBeGreaterThanOrEqual(limit.fits);
  });

  test('the nearest halls instead of the asked one stand on the land', () => {
    const found = asked(LOT, 104, 50);
    if (found.answer === 'yes') throw new Error(found.answer);
    expect(found.alternatives.map(({ change }) => change)).toContain('shorter');
    const [first] = found.alternatives;
    expect(first!.metresLost).toBeLessThanOrEqual(4.2);
    for (const { placement, length, width } of found.alternatives) {
      expect(containsRectangle(LOT[0]!, placement)).toBe(true);
      expect(placement.length).toBeCloseTo(Math.max(length, width), 6);
    }
  });

  test('a hall whose direction is fixed is turned by as little as needed', () => {
    const turned = rotate(LOT, (20 * Math.PI) / 180);
    expect(asked(turned, 98, 55, 20).answer).toBe('yes');
    const found = asked(turned, 98, 55, 30);
    if (found.answer === 'yes') throw new Error(found.answer);
    const [first] = found.alternatives;
    expect(first).toMatchObject({ change: 'turned', metresLost: 0 });
    expect(first!.degreesTurned).toBeGreaterThan(6);
    expect(first!.degreesTurned).toBeLessThan(10.1);
  });

  test('numbers that mean nothing are refused with their field', () => {
    expect(hallFit(LOT, { length: -1, width: 5 })).toEqual({
      ok: false,
      error: { kind: 'not-positive', field: 'length' },
    });
    expect(hallFit(LOT, { length: 5, width: 5, angle: Number.NaN })).toMatchObject({
      error: { kind: 'not-finite', field: 'angle' },
    });
    expect(hallFit([], { length: 5, width: 5 })).toMatchObject({ error: { kind: 'empty' } });
    expect(curveOf(LOT, { widths: [10, Infinity] })).toMatchObject({ error: { field: 'widths' } });
    expect(largestHall(LOT, 0)).toMatchObject({ error: { field: 'gap' } });
    const broken: MultiPolygon = [
      [
        close([
          [0, 0],
          [Number.NaN, 1],
          [2, 2],
        ]),
      ],
    ];
    expect(largestHall(broken)).toMatchObject({ error: { kind: 'not-finite', field: 'polygon' } });
    const many = Array.from({ length: MOST_VERTICES + 1 }, (_, i) => [i, i * i] as const);
    expect(largestHall([[close(many)]])).toMatchObject({ error: { kind: 'too-many-vertices' } });
  });
});

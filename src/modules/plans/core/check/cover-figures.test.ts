import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rectangle, rotate, star } from '../../../../geometry/testing.ts';
import { area, mapPoints, type MultiPolygon } from '../../../../geometry/polygon.ts';
import { validityOf } from '../../../../geometry/validity.ts';
import type { RawAct, RawZone } from '../app/raw-plan.ts';
import { checkCover } from './check-cover.ts';
import type { PlanFaultKind } from './fault.ts';
import type { Placed } from './placed.ts';
import { areaWhere } from './slabs.cases.ts';

const raw = (localId: string) => ({
  file: 'f',
  line: 1,
  identifier: { space: 'PL.ZIPPZP.1/306101-POG', localId, version: null },
  missing: [],
  versionFrom: null,
  versionTo: null,
  from: null,
  to: null,
  status: null,
  coordinates: null,
  geometryFault: null,
  crsName: null,
});
const act = (shape: MultiPolygon): Placed<RawAct> => ({
  raw: { ...raw('1POG'), kind: 'act', title: 't', type: null, link: null, drawing: null },
  shape,
  extent: null,
  mended: null,
});
const zone = (shape: MultiPolygon, n: number): Placed<RawZone> => ({
  raw: {
    ...raw(`1POG-${n}SP`),
    kind: 'zone',
    designation: null,
    symbol: null,
    nameCode: null,
    plan: null,
    basic: [],
    additional: [],
    limits: {},
  },
  shape,
  extent: null,
  mended: null,
});

function figures(boundary: MultiPolygon, zones: readonly MultiPolygon[]): (kind: PlanFaultKind) => number {
  const faults = checkCover({ epsg: 2177, mixed: false, acts: [act(boundary)], zones: zones.map(zone), faults: [] });
  return (kind) => faults.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.measure!, 0);
}

/** A hundredth is what a figure is rounded to; a part below a hundredth is no fault. */
const equal = (measured: number, asked: number): boolean => Math.abs(measured - asked) <= Math.max(1e-6 * asked, 0.03);

const near = (shape: MultiPolygon, [dx, dy]: readonly [number, number]): MultiPolygon =>
  mapPoints(shape, ([x, y]) => [6_506_000 + x + dx, 5_735_000 + y + dy]);
const offset = fc.tuple(fc.double({ min: -60, max: 60, noNaN: true }), fc.double({ min: -60, max: 60, noNaN: true }));
const lot = fc
  .tuple(star(), offset)
  .map(([shape, by]) => near(shape, by))
  .filter((shape) => validityOf(shape).valid);

describe('figures of the check', () => {
  test('the slabs measure known shapes', () => {
    const square = rectangle(0, 0, 10, 10);
    const other = rotate(rectangle(-5, -5, 5, 5), Math.PI / 4);
    expect(areaWhere([square], ([a]) => a!)).toBeCloseTo(100, 9);
    expect(areaWhere([square, other], ([a, b]) => a! && b!)).toBeCloseTo(25, 9);
    expect(areaWhere([square, rectangle(20, 0, 30, 10)], ([a, b]) => a! || b!)).toBeCloseTo(200, 9);
  });

  test('gap, overlap and overreach equal those of an independent algorithm', () => {
    fc.assert(
      fc.property(lot, lot, lot, (boundary, a, b) => {
        const told = figures(boundary, [a, b]);
        const shapes = [boundary, a, b];
        expect(
          equal(
            told('gap'),
            areaWhere(shapes, ([k, p, q]) => k! && !p! && !q!),
          ),
        ).toBe(true);
        expect(
          equal(
            told('overlap'),
            areaWhere(shapes, ([, p, q]) => p! && q!),
          ),
        ).toBe(true);
        const outside = areaWhere(shapes, ([k, p]) => !k! && p!) + areaWhere(shapes, ([k, , q]) => !k! && q!);
        expect(equal(told('outside-boundary'), outside)).toBe(true);
        expect(
          equal(
            area(a),
            areaWhere([a], ([p]) => p!),
          ),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

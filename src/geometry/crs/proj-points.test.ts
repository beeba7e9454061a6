import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Epsg, transformation } from '../crs.ts';
import type { Point } from '../polygon.ts';
import { PROJ_POINTS } from './proj-points.cases.ts';

const [header, ...rows] = PROJ_POINTS.trim()
  .split('\n')
  .map((line) => line.split(','));
const systems = header!
  .slice(2)
  .flatMap((name, column) =>
    name.endsWith('_e') ? [{ epsg: Number(name.slice(0, -2)) as Epsg, column: column + 2 }] : [],
  );
const points = rows.map((row) => ({
  degrees: [Number(row[0]), Number(row[1])] as Point,
  in: (column: number): Point | null => (row[column] === '' ? null : [Number(row[column]), Number(row[column + 1])]),
}));
const METRE = 1e-3;
const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

describe('PROJ and we put a point of Poland in the same place, within a millimetre', () => {
  test('the table holds 154 points in seven systems', () => {
    expect(points).toHaveLength(154);
    expect(systems.map(({ epsg }) => epsg)).toEqual([2176, 2177, 2178, 2179, 2180, 25833, 3857]);
  });

  test.each(systems)('from degrees to EPSG:$epsg and back', ({ epsg, column }) => {
    const [there, back] = [transformation(4326, epsg), transformation(epsg, 4326)];
    let asked = 0;
    for (const point of points) {
      const theirs = point.in(column);
      if (!theirs) continue;
      asked += 1;
      expect(apart(there(point.degrees), theirs)).toBeLessThan(METRE);
      // 1e-8° is 1.1 mm of latitude
      expect(apart(back(theirs), point.degrees)).toBeLessThan(1e-8);
    }
    expect(asked).toBeGreaterThan(35);
  });

  test('from each metric system straight to each other', () => {
    for (const from of systems) {
      for (const to of systems) {
        // 3857 stands on WGS 84 and stretches lengths by 1.6: its millimetre is another
        if (from.epsg === 3857 || to.epsg === 3857) continue;
        const carry = transformation(from.epsg, to.epsg);
        for (const point of points) {
          const [a, b] = [point.in(from.column), point.in(to.column)];
          if (a && b) expect(apart(carry(a), b)).toBeLessThan(METRE);
        }
      }
    }
  });
});

test('there and back again through any two systems is the same point', () => {
  const system = fc.constantFrom<Epsg>(2176, 2177, 2178, 2179, 2180, 3857, 25833, 4326);
  const place = fc.tuple(
    fc.double({ min: 14.2, max: 24.1, noNaN: true }),
    fc.double({ min: 49.1, max: 54.8, noNaN: true }),
  );
  fc.assert(
    fc.property(place, system, system, (degrees, a, b) => {
      const first = transformation(4326, a)(degrees);
      const again = transformation(b, a)(transformation(a, b)(first));
      expect(apart(again, first)).toBeLessThan(a === 4326 ? 1e-9 : 1e-4);
    }),
    { numRuns: 1000 },
  );
});

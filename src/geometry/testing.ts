import * as fc from 'fast-check';
import type { MultiPolygon, Point, Ring } from './polygon.ts';

/** Shapes for tests. */
export const close = (points: readonly Point[]): Ring => [...points, points[0]!];

export const rectangle = (...[minX, minY, maxX, maxY]: [number, number, number, number]): MultiPolygon => [
  [
    close([
      [minX, minY],
      [maxX, minY],
      [maxX, maxY],
      [minX, maxY],
    ]),
  ],
];

export function rotate(shape: MultiPolygon, radians: number): MultiPolygon {
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return shape.map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos] as const)),
  );
}

/** Random lots around 0,0: star-shaped, 5–20 corners 25–80 m away, often concave, sometimes with a small hole. */
export const star = (): fc.Arbitrary<MultiPolygon> =>
  fc
    .record({
      radii: fc.array(fc.double({ min: 25, max: 80, noNaN: true }), { minLength: 5, maxLength: 20 }),
      hole: fc.option(
        fc.record({ x: fc.double({ min: -8, max: 8, noNaN: true }), y: fc.double({ min: -8, max: 8, noNaN: true }) }),
      ),
    })
    .map(({ radii, hole }) => {
      const outer = close(
        radii.map((radius, index): Point => {
          const turn = (index / radii.length) * 2 * Math.PI;
          return [Math.cos(turn) * radius, Math.sin(turn) * radius];
        }),
      );
      if (!hole) return [[outer]];
      const { x, y } = hole;
      return [
        [
          outer,
          close([
            [x, y],
            [x + 0.5, y],
            [x + 0.5, y + 0.5],
            [x, y + 0.5],
          ]),
        ],
      ];
    });

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

type Projection = { meridian: number; scale: number; east: number; north: number };

/** Krüger's series to n⁴ on GRS80, written from the formulas (Krüger 1912; Karney 2011, eq. 35): an oracle that shares no code with the product. */
export function transverseMercator([lon, lat]: Point, { meridian, scale, east, north }: Projection): Point {
  const f = 1 / 298.257222101;
  const n = f / (2 - f);
  const e = Math.sqrt(f * (2 - f));
  const radius = (6_378_137 / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const alpha = [
    n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
    (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
    (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
    (49_561 / 161_280) * n ** 4,
  ];
  const phi = (lat * Math.PI) / 180;
  const lambda = ((lon - meridian) * Math.PI) / 180;
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - e * Math.atanh(e * Math.sin(phi)));
  const xi = Math.atan2(t, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(t, Math.cos(lambda)));
  let [x, y] = [eta, xi];
  alpha.forEach((a, i) => {
    const k = 2 * (i + 1);
    x += a * Math.cos(k * xi) * Math.sinh(k * eta);
    y += a * Math.sin(k * xi) * Math.cosh(k * eta);
  });
  return [east + scale * radius * x, north + scale * radius * y];
}

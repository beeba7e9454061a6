import { engine, geosArea, toGeos, withGeos } from '../../geos.ts';
import type { MultiPolygon, Point } from '../../polygon.ts';

type Level = { readonly angle: number; readonly width: number; readonly height: number };

/** Metres: strips this thin, as overlays leave them along edges that meet, are no room. A rectangle with a fifth of a millimetre to spare has more. */
const SLIVER = 5e-5;

/**
 * Whether a rectangle width × height (metres) fits at one angle (radians), as an overlay engine sees it: the places of its lower left
 * corner are the shape less all places from which the rectangle would reach an edge. Shares nothing with the search.
 */
export function fitsByErosion(shape: MultiPolygon, { angle, width, height }: Level): boolean {
  const [ox, oy] = shape[0]![0]![0]!;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = shape.map((polygon) =>
    polygon.map((ring) =>
      ring.map(([x, y]): Point => [(x - ox) * cos + (y - oy) * sin, (y - oy) * cos - (x - ox) * sin]),
    ),
  );
  const reached = turned.flatMap((polygon) =>
    polygon.flatMap((ring) =>
      ring.slice(1).map((to, i): MultiPolygon[number] => [swept([ring[i]!, to], width, height)]),
    ),
  );
  return withGeos((own) => {
    // On a grid: without one the engine lost 49 m² in 3 of 36 000 trials, and threw in others, at edges that almost meet.
    const union = own(engine['GEOSUnaryUnionPrec']!(own(toGeos(reached, [0, 0])), GRID));
    const places = own(engine['GEOSDifferencePrec']!(own(toGeos(turned, [0, 0])), union, GRID));
    return geosArea(own(engine['GEOSBuffer']!(places, -SLIVER, 1))) > 0;
  });
}

/** Metres: the overlay's grid, far below what an answer is held against. */
const GRID = 1e-7;
/** Metres. */
const LEVEL = 1e-8;

const box = (minX: number, minY: number, [maxX, maxY]: Point): Point[] => [
  [minX, minY],
  [maxX, minY],
  [maxX, maxY],
  [minX, maxY],
  [minX, minY],
];

/** Hull of an edge and its copies moved by the rectangle, downwards and to the left. */
function swept([a, b]: readonly [Point, Point], width: number, height: number): Point[] {
  const [p, q] = a[0] <= b[0] ? [a, b] : [b, a];
  const [lower, upper] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  // All but level or upright: its hull would have corners that rounding turns inside out.
  if (upper - lower < LEVEL || q[0] - p[0] < LEVEL) return box(p[0] - width, lower - height, [q[0], upper]);
  const rising = q[1] > p[1];
  const hull: Point[] = rising
    ? [
        [p[0] - width, lower - height],
        [p[0], lower - height],
        [q[0], upper - height],
        [q[0], upper],
        [q[0] - width, upper],
        [p[0] - width, lower],
      ]
    : [
        [p[0] - width, upper - height],
        [q[0] - width, lower - height],
        [q[0], lower - height],
        [q[0], lower],
        [p[0], upper],
        [p[0] - width, upper],
      ];
  return [...hull, hull[0]!];
}

import {
  engine,
  fromGeos,
  originOf,
  type Pointer,
  pointsFromGeos,
  sequenceToGeos,
  toGeos,
  withArray,
  withGeos,
} from '../geos.ts';
import type { MultiPolygon, Point } from '../polygon.ts';

/** Two points or more, easting and northing in metres. */
export type Line = readonly Point[];

/** What of the lines lies inside a valid shape or on its border. */
export function clipLines(lines: readonly Line[], shape: MultiPolygon): Line[] {
  if (lines.length === 0 || shape.length === 0) return [];
  const origin = originOf(shape);
  return withGeos((own) => {
    const merged = own(
      engine['GEOSLineMerge']!(
        own(engine['GEOSIntersection']!(own(linesToGeos(lines, origin)), own(toGeos(shape, origin)))),
      ),
    );
    return linesFromGeos(merged, origin);
  });
}

/** As `clipLines` of one line; each piece runs in the direction in which the line is drawn. */
export const clipLine = (line: Line, shape: MultiPolygon): Line[] =>
  clipLines([line], shape).map((piece) => (runsWith(piece, line) ? piece : piece.toReversed()));

function runsWith(piece: Line, line: Line): boolean {
  const lengths = piece.slice(1).map(([x, y], i) => Math.hypot(x - piece[i]![0], y - piece[i]![1]));
  const longest = lengths.indexOf(Math.max(...lengths));
  const [[ax, ay], [bx, by]] = [piece[longest]!, piece[longest + 1]!];
  const [mx, my] = [(ax + bx) / 2, (ay + by) / 2];
  let [least, along] = [Infinity, 0];
  for (let i = 1; i < line.length; i += 1) {
    const [[cx, cy], [dx, dy]] = [line[i - 1]!, line[i]!];
    const square = (dx - cx) ** 2 + (dy - cy) ** 2;
    if (square === 0) continue;
    const t = Math.min(1, Math.max(0, ((mx - cx) * (dx - cx) + (my - cy) * (dy - cy)) / square));
    const away = Math.hypot(mx - cx - t * (dx - cx), my - cy - t * (dy - cy));
    if (away < least) [least, along] = [away, (bx - ax) * (dx - cx) + (by - ay) * (dy - cy)];
  }
  return along >= 0;
}

/** All places at most `metres` from the lines, round at their ends, by default with 32 segments to a quadrant as for setbacks. Throws RangeError on a distance that is not positive. */
export function bufferLines(lines: readonly Line[], metres: number, segments = 32): MultiPolygon {
  if (!Number.isFinite(metres) || metres <= 0) throw new RangeError('a distance from a line is positive');
  const first = lines[0]?.[0];
  if (!first) return [];
  const origin: Point = [Math.round(first[0]), Math.round(first[1])];
  return withGeos((own) =>
    fromGeos(own(engine['GEOSBuffer']!(own(linesToGeos(lines, origin)), metres, segments)), origin),
  );
}

/** Metres of all lines together. */
export const lengthOf = (lines: readonly Line[]): number =>
  lines.reduce(
    (sum, line) =>
      sum +
      line.reduce((own, [x, y], i) => own + (i === 0 ? 0 : Math.hypot(x - line[i - 1]![0], y - line[i - 1]![1])), 0),
    0,
  );

export const isClosed = (line: Line): boolean => {
  const [first, last] = [line[0]!, line.at(-1)!];
  return line.length > 3 && first[0] === last[0] && first[1] === last[1];
};

function linesToGeos(lines: readonly Line[], origin: Point): Pointer {
  if (!lines.every((line) => line.length > 1 && line.every(([x, y]) => Number.isFinite(x) && Number.isFinite(y))))
    throw new RangeError('a line has two finite points or more');
  const pointers = lines.map((line) => {
    const pointer = engine['GEOSGeom_createLineString']!(sequenceToGeos(line, origin));
    if (pointer === 0) throw new Error('the geometry engine refused a line');
    return pointer;
  });
  // 5: GEOS_MULTILINESTRING
  return withArray(pointers, (array) => engine['GEOSGeom_createCollection']!(5, array, pointers.length));
}

/** Every line in a geometry of any type; points that an overlay leaves are dropped. */
function linesFromGeos(geometry: Pointer, origin: Point): Line[] {
  // 1 a line, 2 a ring, ≥ 4 a collection
  const type = engine['GEOSGeomTypeId']!(geometry);
  if (type === 1 || type === 2) return engine['GEOSisEmpty']!(geometry) === 1 ? [] : [pointsFromGeos(geometry, origin)];
  if (type < 4) return [];
  return Array.from({ length: engine['GEOSGetNumGeometries']!(geometry) }, (_, i) =>
    linesFromGeos(engine['GEOSGetGeometryN']!(geometry, i), origin),
  ).flat();
}

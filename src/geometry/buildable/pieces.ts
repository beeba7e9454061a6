import type { MultiPolygon, Point } from '../polygon.ts';
import type { Line } from './lines.ts';

/** A straight piece of a line between two places where it bends or meets something. */
export type Piece = {
  readonly middle: Point;
  /** Metres. */
  readonly length: number;
  /** Of length 1, to the left of the direction in which the line is drawn. */
  readonly left: Point;
};

type Segment = readonly [Point, Point];

/** Metres: what lies so near to a line meets it. */
const MEETS = 1e-3;
/** Metres: a shorter piece says nothing of its sides. */
const SHORTEST = 0.01;

/** The line's pieces between its bends and all places where it meets a border of the shape or another of the lines. */
export function piecesOf(line: Line, shape: MultiPolygon, lines: readonly Line[]): Piece[] {
  const cutters = [...shape.flat(), ...lines].flatMap(segmentsOf);
  return segmentsOf(line).flatMap((segment) => {
    const [[ax, ay], [bx, by]] = segment;
    const length = Math.hypot(bx - ax, by - ay);
    if (length < SHORTEST) return [];
    const cuts = [0, 1, ...cutters.flatMap((cutter) => meetings(segment, cutter, length))].toSorted((a, b) => a - b);
    const left: Point = [-(by - ay) / length, (bx - ax) / length];
    return cuts.slice(1).flatMap((end, i): Piece[] => {
      const share = end - cuts[i]!;
      const at = cuts[i]! + share / 2;
      if (share * length < SHORTEST) return [];
      return [{ middle: [ax + (bx - ax) * at, ay + (by - ay) * at], length: share * length, left }];
    });
  });
}

/** A point so many metres to the left of the piece's middle (negative: to its right), and `on` metres further along it. */
export const beside = ({ middle: [x, y], left: [lx, ly] }: Piece, metres: number, on = 0): Point => [
  x + lx * metres + ly * on,
  y + ly * metres - lx * on,
];

const segmentsOf = (line: Line): Segment[] => line.slice(1).map((point, i) => [line[i]!, point]);

/** Where on the segment (share of its length) the cutter crosses it, ends on it or runs beside it. */
function meetings([[ax, ay], [bx, by]]: Segment, [c, d]: Segment, length: number): number[] {
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
  const along = ([x, y]: Point): number => (x - ax) * ux + (y - ay) * uy;
  const off = ([x, y]: Point): number => (y - ay) * ux - (x - ax) * uy;
  const [ends, offs] = [
    [along(c), along(d)],
    [off(c), off(d)],
  ] as const;
  const near = ends.filter((_, i) => Math.abs(offs[i]!) < MEETS);
  const crosses = offs[0]! > 0 !== offs[1]! > 0;
  const crossing = crosses ? [ends[0]! + ((ends[1]! - ends[0]!) * offs[0]!) / (offs[0]! - offs[1]!)] : [];
  return [...near, ...crossing].filter((at) => at > 0 && at < length).map((at) => at / length);
}

type Position = readonly number[];

/** How far a straight piece may stray from its arc, in units of the system: one centimetre. */
export const ARC_TOLERANCE = 0.01;
/** More pieces than any arc of a map has. */
const MOST_PIECES = 20_000;

type Circle = { readonly x: number; readonly y: number; readonly radius: number };

/** The arc from the first over the second to the third point as straight pieces, all three kept; on a line: as it is. */
export function flattenArc([a, b, c]: readonly [Position, Position, Position]): number[][] {
  const circle = circleThrough(a, b, c);
  if (!circle) return [[...a], [...b], [...c]];
  const turn = Math.sign((b[0]! - a[0]!) * (c[1]! - b[1]!) - (b[1]! - a[1]!) * (c[0]! - b[0]!));
  return [[...a], ...along(circle, { from: a, to: b, turn }), ...along(circle, { from: b, to: c, turn })];
}

/** The whole circle through three points, closed. */
export function flattenCircle([a, b, c]: readonly [Position, Position, Position]): number[][] {
  const arc = flattenArc([a, b, c]);
  const circle = circleThrough(a, b, c);
  if (!circle) return arc;
  const turn = Math.sign((b[0]! - a[0]!) * (c[1]! - b[1]!) - (b[1]! - a[1]!) * (c[0]! - b[0]!));
  return [...arc, ...along(circle, { from: c, to: a, turn })];
}

/** A circle by its centre, closed. */
export function flattenRound([x, y]: Position, radius: number): number[][] {
  const [east, north, west] = [
    [x! + radius, y!],
    [x!, y! + radius],
    [x! - radius, y!],
  ] as const;
  return flattenCircle([east, north, west]);
}

/** Points after `from` up to and with `to`, each piece within the tolerance. */
function along(
  { x, y, radius }: Circle,
  { from, to, turn }: { readonly from: Position; readonly to: Position; readonly turn: number },
): number[][] {
  const start = Math.atan2(from[1]! - y, from[0]! - x);
  const swept = turn * (Math.atan2(to[1]! - y, to[0]! - x) - start);
  const sweep = swept <= 0 ? swept + 2 * Math.PI : swept;
  const step = 2 * Math.acos(Math.max(0, 1 - ARC_TOLERANCE / radius));
  const pieces = Math.min(MOST_PIECES, Math.max(1, Math.ceil(sweep / step)));
  const points: number[][] = [];
  for (let i = 1; i < pieces; i += 1) {
    const angle = start + (turn * sweep * i) / pieces;
    points.push([x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
  }
  return [...points, [...to]];
}

/** Null for points on a line, or so nearly that the arc stays within the tolerance of it. */
function circleThrough(a: Position, b: Position, c: Position): Circle | null {
  const [bx, by, cx, cy] = [b[0]! - a[0]!, b[1]! - a[1]!, c[0]! - a[0]!, c[1]! - a[1]!];
  const double = 2 * (bx * cy - by * cx);
  const chord = Math.hypot(cx, cy);
  if (!Number.isFinite(double) || (chord > 0 && Math.abs(double) / (2 * chord) < ARC_TOLERANCE) || double === 0)
    return null;
  const [b2, c2] = [bx * bx + by * by, cx * cx + cy * cy];
  const [ux, uy] = [(cy * b2 - by * c2) / double, (bx * c2 - cx * b2) / double];
  return { x: a[0]! + ux, y: a[1]! + uy, radius: Math.hypot(ux, uy) };
}

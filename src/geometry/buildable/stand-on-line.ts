import { containsRectangle, type Placement } from '../placement.ts';
import type { MultiPolygon, Point } from '../polygon.ts';
import type { Line } from './lines.ts';

/** Metres between the wall and the line: a fifth of a millimetre is on it. */
const OFF = 2e-4;
/** Places tried along one straight piece. */
const TRIES = 40;

/** A hall of the given sides (metres) with a whole wall on a straight piece of the line and all of it in the room; null when none was found. */
export function standOnLine(
  room: MultiPolygon,
  line: Line,
  { length, width }: { readonly length: number; readonly width: number },
): Placement | null {
  for (let i = 1; i < line.length; i += 1)
    for (const [wall, depth] of [
      [length, width],
      [width, length],
    ] as const)
      for (const side of [1, -1] as const) {
        const found = alongPiece(room, [line[i - 1]!, line[i]!], { wall, depth: depth * side });
        if (found) return found;
      }
  return null;
}

/** @param hall.depth to the left of the piece; negative: to its right. */
function alongPiece(
  room: MultiPolygon,
  [a, b]: readonly [Point, Point],
  { wall, depth }: { wall: number; depth: number },
): Placement | null {
  const piece = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const spare = piece - wall;
  if (spare < 0) return null;
  const along: Point = [(b[0] - a[0]) / piece, (b[1] - a[1]) / piece];
  const across: Point = [-along[1] * Math.sign(depth), along[0] * Math.sign(depth)];
  const at = (u: number, v: number): Point => [
    a[0] + along[0] * u + across[0] * v,
    a[1] + along[1] * u + across[1] * v,
  ];
  const angle = (Math.atan2(along[1], along[0]) * 180) / Math.PI + (wall >= Math.abs(depth) ? 0 : 90);
  for (let i = 0; i <= TRIES; i += 1) {
    const u = (spare * i) / TRIES;
    const near = [at(u, OFF), at(u + wall, OFF)] as const;
    const far = [at(u + wall, OFF + Math.abs(depth)), at(u, OFF + Math.abs(depth))] as const;
    // Counter-clockwise, whichever side it lies on.
    const ring = depth > 0 ? [...near, ...far] : [near[1], near[0], far[1], far[0]];
    const placement: Placement = {
      corners: [...ring, ring[0]!],
      angle: ((angle % 180) + 180) % 180,
      length: Math.max(wall, Math.abs(depth)),
      width: Math.min(wall, Math.abs(depth)),
    };
    if (room.some((part) => containsRectangle(part, placement))) return placement;
    if (spare === 0) break;
  }
  return null;
}

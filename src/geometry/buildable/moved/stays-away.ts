import type { MultiPolygon, Point } from '../../polygon.ts';

/** Whether every place on the border of one shape is so many metres or more from every place on the border of another. */
export function staysAway(shape: MultiPolygon, from: MultiPolygon, metres: number): boolean {
  const [origin] = shape[0]?.[0] ?? [];
  if (!origin) return true;
  const [own, others] = [segmentsOf(shape, origin), segmentsOf(from, origin)];
  for (let i = 0; i < own.length; i += 4)
    for (let j = 0; j < others.length; j += 4) if (isNear(own, i, others, j, metres)) return false;
  return true;
}

/** Ends of all sides one after another: x, y, x, y. */
function segmentsOf(shape: MultiPolygon, [ox, oy]: Point): number[] {
  const numbers: number[] = [];
  for (const polygon of shape)
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i += 1)
        numbers.push(ring[i - 1]![0] - ox, ring[i - 1]![1] - oy, ring[i]![0] - ox, ring[i]![1] - oy);
  return numbers;
}

// oxlint-disable-next-line max-params
function isNear(own: readonly number[], i: number, others: readonly number[], j: number, metres: number): boolean {
  const [ax, ay, bx, by] = [own[i]!, own[i + 1]!, own[i + 2]!, own[i + 3]!];
  const [cx, cy, dx, dy] = [others[j]!, others[j + 1]!, others[j + 2]!, others[j + 3]!];
  if (Math.max(ax, bx) + metres <= Math.min(cx, dx) || Math.max(cx, dx) + metres <= Math.min(ax, bx)) return false;
  if (Math.max(ay, by) + metres <= Math.min(cy, dy) || Math.max(cy, dy) + metres <= Math.min(ay, by)) return false;
  const square = metres * metres;
  return (
    squareOff(ax, ay, cx, cy, dx, dy) < square ||
    squareOff(bx, by, cx, cy, dx, dy) < square ||
    squareOff(cx, cy, ax, ay, bx, by) < square ||
    squareOff(dx, dy, ax, ay, bx, by) < square ||
    cross(ax, ay, bx, by, cx, cy, dx, dy)
  );
}

/** Of a point from a segment. */
// oxlint-disable-next-line max-params
function squareOff(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const long = dx * dx + dy * dy;
  const along = long === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / long;
  const at = along < 0 ? 0 : along > 1 ? 1 : along;
  const [x, y] = [px - ax - at * dx, py - ay - at * dy];
  return x * x + y * y;
}

/** Of two segments whose ends are far from each other. */
// oxlint-disable-next-line max-params
function cross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const side = (px: number, py: number): boolean => (bx - ax) * (py - ay) > (by - ay) * (px - ax);
  const other = (px: number, py: number): boolean => (dx - cx) * (py - cy) > (dy - cy) * (px - cx);
  return side(cx, cy) !== side(dx, dy) && other(ax, ay) !== other(bx, by);
}

import type { MultiPolygon, Point, Ring } from '../../../geometry/polygon.ts';

/** The least distance between a placed hall and the land's border, metres. The hall lies inside. */
export function clearanceOf(shape: MultiPolygon, hall: Ring): number {
  let least = Infinity;
  for (const polygon of shape)
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i += 1)
        for (let h = 1; h < hall.length; h += 1) {
          // Sides that do not cross are nearest to each other at an end of one of them.
          least = Math.min(
            least,
            fromSide(ring[i]!, hall[h - 1]!, hall[h]!),
            fromSide(hall[h]!, ring[i - 1]!, ring[i]!),
          );
        }
  return least;
}

function fromSide([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

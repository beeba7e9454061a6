import { containsRectangle, type Placement, placed } from '../placement.ts';
import { type MultiPolygon, type Point, toSegment } from '../polygon.ts';
import { EXACT, type Prepared, prepared } from './prepared.ts';
import { cutAt, type Slabs } from './slabs.ts';
import { widestWindow } from './windows.ts';

export type Clearance = {
  /** Metres from each side of the hall to the nearest border, in the order of its corners: side i runs from corner i to i + 1. */
  readonly sides: readonly [number, number, number, number];
  readonly least: number;
};

/** How far a placed hall stands from the borders of the shape (holes too), metres. */
export function clearanceOf(shape: MultiPolygon, { corners }: Placement): Clearance {
  const sides: [number, number, number, number] = [Infinity, Infinity, Infinity, Infinity];
  for (const polygon of shape)
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i += 1)
        for (let s = 0; s < 4; s += 1)
          sides[s] = Math.min(sides[s]!, apart([corners[s]!, corners[s + 1]!], [ring[i - 1]!, ring[i]!]));
  return { sides, least: Math.min(...sides) };
}

/** Distance of two segments that do not cross: one of the four ends is nearest. */
function apart([a, b]: readonly [Point, Point], [p, q]: readonly [Point, Point]): number {
  return Math.min(toSegment(a, p, q), toSegment(b, p, q), toSegment(p, a, b), toSegment(q, a, b));
}

/** The same hall at the same angle where it has most room on all sides at once, to a centimetre; as it was when that is nowhere better. */
export function centred(shape: MultiPolygon, placement: Placement): Placement {
  const part = prepared(shape).find(({ polygon }) => containsRectangle(polygon, placement));
  if (!part) return placement;
  const slabs = cutAt(part, (placement.angle * Math.PI) / 180);
  let [room, tooMuch] = [0, part.diameter / 2];
  while (tooMuch - room > 0.01) {
    const margin = (room + tooMuch) / 2;
    if (windowFor(slabs, placement, margin)) room = margin;
    else tooMuch = margin;
  }
  return room === 0 ? placement : (inTheMiddle({ part, slabs }, placement, room) ?? placement);
}

function windowFor(slabs: Slabs, { length, width }: Placement, margin: number) {
  const wide = length + 2 * margin;
  return widestWindow(slabs, width + 2 * margin - EXACT, { floor: wide - EXACT, stop: wide });
}

function inTheMiddle(
  { part, slabs }: { part: Prepared; slabs: Slabs },
  placement: Placement,
  margin: number,
): Placement | null {
  const { length, width } = placement;
  const window = windowFor(slabs, placement, margin);
  if (!window) return null;
  const spot = { x: window.x + (window.width - length) / 2, y: window.y + margin };
  const moved = placed(part, { spot, width: length, height: width, angle: slabs.angle });
  return containsRectangle(part.polygon, moved) ? moved : null;
}

import { union } from '../overlay.ts';
import { area, type MultiPolygon, type Point, type Polygon, type Ring } from '../polygon.ts';
import { repair, validityOf } from '../validity.ts';
import { nodedBorders, SNAP_TOLERANCE } from './adjacency.ts';
import type { Corners } from './corners.ts';
import type { Pieces } from './pieces.ts';
import { walkRings } from './walk-rings.ts';

export type Joined = {
  readonly shape: MultiPolygon;
  /** Square metres of gaps between the parcels that were taken as theirs; their outer borders stay where they are. */
  readonly closed: number;
  /** Square metres that two of the parcels both claim. */
  readonly overlap: number;
};

/**
 * Parcels as one piece of land. Corners and sides of these parcels that lie within `tolerance` metres of one another are taken
 * as the same, so that slivers and gaps of a cadastre don't part what belongs together.
 */
export function joinParcels(shapes: readonly MultiPolygon[], tolerance: number = SNAP_TOLERANCE): Joined {
  const raw = union(shapes);
  const drawn = area(raw);
  const overlap = Math.max(0, shapes.reduce((sum, shape) => sum + area(shape), 0) - drawn);
  if (shapes.length < 2) return { shape: raw, closed: 0, overlap };
  const shape = joinedShape(shapes, tolerance);
  return { shape, closed: Math.max(0, area(shape) - drawn), overlap };
}

/** The joined land alone, in a fraction of the time. */
export function joinedShape(shapes: readonly MultiPolygon[], tolerance: number = SNAP_TOLERANCE): MultiPolygon {
  if (shapes.length < 2) return shapes[0] ?? [];
  const { corners, pieces } = nodedBorders(shapes, tolerance);
  const walked = walkRings(corners, pieces);
  if (walked !== null && validityOf(walked).valid) return walked;
  const snapped = snapTogether(shapes, corners, pieces);
  try {
    return union(snapped);
  } catch {
    // Snapping may fold a ring over itself; the engine then refuses it.
    return union(snapped.map((shape, i) => mended(shape) ?? shapes[i]!));
  }
}

function mended(shape: MultiPolygon): MultiPolygon | null {
  const fixed = repair(shape, Math.max(1, area(shape) * 0.01));
  return fixed.ok ? fixed.value.shape : null;
}

/** The shapes with corners and T-junctions of their neighbours in their rings; rings shrunk to a line are dropped. */
function snapTogether(shapes: readonly MultiPolygon[], corners: Corners, pieces: Pieces): MultiPolygon[] {
  let ring = 0;
  return shapes.map((shape) =>
    shape.flatMap((polygon): Polygon[] => {
      const rings = polygon.map(() => ringOf(corners, pieces, ring++));
      return rings[0] ? [rings.filter((one) => one !== null)] : [];
    }),
  );
}

function ringOf(corners: Corners, pieces: Pieces, ring: number): Ring | null {
  const { ringCorners, ringStart, origin, xs, ys } = corners;
  const numbers: number[] = [];
  for (let i = ringStart[ring]!; i < ringStart[ring + 1]!; i += 1) {
    const next = i + 1 === ringStart[ring + 1] ? ringStart[ring]! : i + 1;
    const [a, b] = [ringCorners[i]!, ringCorners[next]!];
    if (a !== b) numbers.push(...pieces.through(a, b));
  }
  if (numbers.length < 3) return null;
  const points = numbers.map((c): Point => [xs[c]! + origin[0], ys[c]! + origin[1]]);
  return [points.at(-1)!, ...points];
}

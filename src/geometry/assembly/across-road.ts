import Flatbush from 'flatbush';
import { type Borders, summed } from './adjacency.ts';
import type { Corners } from './corners.ts';
import type { Pieces } from './pieces.ts';

type Noded = { readonly corners: Corners; readonly pieces: Pieces };
type Roads = { readonly isRoad: (shape: number) => boolean; readonly widest: number };

/** A piece of a parcel's border along a road; the parcel lies to the left of its direction. */
type Front = {
  readonly shape: number;
  readonly road: number;
  readonly from: readonly [number, number];
  readonly along: readonly [number, number];
  readonly length: number;
};

/** Cosine under which two fronts count as facing each other: within some 30° of parallel. */
const FACING = -0.866;

/**
 * Which parcels face one another straight across a public road at most `widest` metres wide, and along how many metres. The road
 * between may be one parcel or two that lie side by side.
 */
export function facingAcrossRoads(noded: Noded, borders: Borders, roads: Roads): Borders {
  const fronts = frontsOf(noded, roads.isRoad);
  const shapes = borders.start.length - 1;
  const found = { ones: [] as number[], others: [] as number[], metres: [] as number[] };
  if (fronts.length > 0) {
    const index = new Flatbush(fronts.length);
    for (const front of fronts) index.add(...boxOf(front, 0));
    index.finish();
    fronts.forEach((front, i) => {
      for (const j of index.search(...boxOf(front, roads.widest), (other) => other > i)) {
        const other = fronts[j]!;
        if (other.shape === front.shape || !sameRoad(borders, front.road, other.road)) continue;
        const metres = facing(front, other, roads.widest);
        if (metres <= 0) continue;
        found.ones.push(front.shape);
        found.others.push(other.shape);
        found.metres.push(metres);
      }
    });
  }
  return summed(
    {
      ones: Int32Array.from(found.ones),
      others: Int32Array.from(found.others),
      metres: Float64Array.from(found.metres),
      count: found.ones.length,
    },
    shapes,
  );
}

function frontsOf({ corners, pieces }: Noded, isRoad: Roads['isRoad']): Front[] {
  const { xs, ys } = corners;
  const fronts: Front[] = [];
  for (let p = 0; p < pieces.count; p += 1) {
    for (let one = pieces.firstUse[p]!; one !== -1; one = pieces.next(one)) {
      if (isRoad(pieces.shapeOf(one))) continue;
      for (let other = pieces.firstUse[p]!; other !== -1; other = pieces.next(other)) {
        if (!isRoad(pieces.shapeOf(other)) || pieces.onLeft(other) === pieces.onLeft(one)) continue;
        const [a, b] = pieces.onLeft(one) ? [pieces.from[p]!, pieces.to[p]!] : [pieces.to[p]!, pieces.from[p]!];
        const [dx, dy] = [xs[b]! - xs[a]!, ys[b]! - ys[a]!];
        const length = Math.hypot(dx, dy);
        const along = [dx / length, dy / length] as const;
        fronts.push({ shape: pieces.shapeOf(one), road: pieces.shapeOf(other), from: [xs[a]!, ys[a]!], along, length });
      }
    }
  }
  return fronts;
}

function boxOf({ from, along, length }: Front, margin: number): [number, number, number, number] {
  const [x, y] = [from[0] + along[0] * length, from[1] + along[1] * length];
  return [
    Math.min(from[0], x) - margin,
    Math.min(from[1], y) - margin,
    Math.max(from[0], x) + margin,
    Math.max(from[1], y) + margin,
  ];
}

/** One road, or two that have a common border. */
function sameRoad({ start, neighbour }: Borders, one: number, other: number): boolean {
  if (one === other) return true;
  for (let n = start[one]!; n < start[one + 1]!; n += 1) if (neighbour[n] === other) return true;
  return false;
}

/** Metres of a front that have the other one before them, on the road's side and no further than the widest road. */
function facing(front: Front, other: Front, widest: number): number {
  const [ux, uy] = front.along;
  if (ux * other.along[0] + uy * other.along[1] > FACING) return 0;
  const place = (metres: number): readonly [number, number] => {
    const x = other.from[0] + other.along[0] * metres - front.from[0];
    const y = other.from[1] + other.along[1] * metres - front.from[1];
    return [x * ux + y * uy, x * uy - y * ux];
  };
  const [start, end] = [place(0), place(other.length)];
  const [from, to] = [Math.max(0, end[0]), Math.min(front.length, start[0])];
  if (to <= from) return 0;
  const slope = (end[1] - start[1]) / (end[0] - start[0]);
  const across = start[1] + ((from + to) / 2 - start[0]) * slope;
  return across > 0 && across <= widest ? to - from : 0;
}

import type { MultiPolygon } from '../polygon.ts';
import { type Corners, snapCorners } from './corners.ts';
import { nearLines } from './near-lines.ts';
import { nodePieces } from './node-pieces.ts';
import { type Pieces, piecesOf } from './pieces.ts';

/** Who lies beside whom: the neighbours of shape i are those from `start[i]` to `start[i + 1]`, by rising number. */
export type Borders = {
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  /** Length of the common border. */
  readonly metres: Float64Array;
};

/** Metres. Cadastral points of the first accuracy class may be off by 0.10 m; what is drawn twice differs by less. */
export const SNAP_TOLERANCE = 0.05;

/**
 * The common borders of shapes that are meant to lie side by side. Corners nearer to one another, or to a side, than `tolerance`
 * are taken as one, so that narrow slivers, gaps and corners on a neighbour's side (T-junctions) do no harm. Shapes that only
 * touch in a point, or lie over one another on the same side of a line, have no common border there.
 * Metres. Throws RangeError on non-finite numbers.
 */
export const bordersOf = (shapes: readonly MultiPolygon[], tolerance: number = SNAP_TOLERANCE): Borders => {
  const { corners, pieces } = nodedBorders(shapes, tolerance);
  return bordersFrom(corners, pieces, shapes.length);
};

/** Corners and pieces of border after snapping and noding: the pieces of neighbours are the same ones. */
export function nodedBorders(
  shapes: readonly MultiPolygon[],
  tolerance: number,
): { readonly corners: Corners; readonly pieces: Pieces } {
  const corners = snapCorners(shapes, tolerance);
  const pieces = piecesOf(corners);
  nodePieces(corners, pieces, { tolerance });
  const more = nearLines(corners, pieces, tolerance);
  if (more === null) return { corners, pieces };
  nodePieces(more.corners, pieces, { tolerance, only: more.pieces });
  return { corners: more.corners, pieces };
}

/** Pairs as they were found, any of them more than once. */
type Found = { ones: Int32Array; others: Int32Array; metres: Float64Array; count: number };

/** Sums the pieces that two shapes share, one on each side. */
export function bordersFrom(corners: Corners, pieces: Pieces, shapes: number): Borders {
  const found: Found = {
    ones: new Int32Array(1024),
    others: new Int32Array(1024),
    metres: new Float64Array(1024),
    count: 0,
  };
  const { xs, ys } = corners;
  for (let p = 0; p < pieces.count; p += 1) {
    const use = pieces.firstUse[p]!;
    if (use === -1 || pieces.next(use) === -1) continue;
    const [a, b] = [pieces.from[p]!, pieces.to[p]!];
    const length = Math.hypot(xs[b]! - xs[a]!, ys[b]! - ys[a]!);
    for (let one = use; one !== -1; one = pieces.next(one))
      for (let other = pieces.next(one); other !== -1; other = pieces.next(other))
        if (pieces.onLeft(one) !== pieces.onLeft(other))
          note(found, [pieces.shapeOf(one), pieces.shapeOf(other)], length);
  }
  return summed(found, shapes);
}

function note(found: Found, [one, other]: readonly [number, number], length: number): void {
  if (one === other) return;
  if (found.count === found.ones.length) {
    const ones = new Int32Array(found.count * 2);
    const others = new Int32Array(found.count * 2);
    const metres = new Float64Array(found.count * 2);
    ones.set(found.ones);
    others.set(found.others);
    metres.set(found.metres);
    Object.assign(found, { ones, others, metres });
  }
  found.ones[found.count] = one;
  found.others[found.count] = other;
  found.metres[found.count] = length;
  found.count += 1;
}

/** Both directions, each pair once, neighbours by rising number. */
export function summed({ ones, others, metres, count }: Found, shapes: number): Borders {
  const start = new Int32Array(shapes + 1);
  for (let i = 0; i < count; i += 1) {
    start[ones[i]! + 1]! += 1;
    start[others[i]! + 1]! += 1;
  }
  for (let s = 0; s < shapes; s += 1) start[s + 1]! += start[s]!;
  const fill = start.slice();
  const [beside, long] = [new Int32Array(count * 2), new Float64Array(count * 2)];
  for (let i = 0; i < count; i += 1) {
    const [one, other] = [ones[i]!, others[i]!];
    beside[fill[one]!] = other;
    long[fill[one]!] = metres[i]!;
    fill[one]! += 1;
    beside[fill[other]!] = one;
    long[fill[other]!] = metres[i]!;
    fill[other]! += 1;
  }
  return merged(start, beside, long);
}

/** Neighbours of one shape are few: they are sorted in place, and equal ones run together. */
function merged(start: Int32Array, beside: Int32Array, long: Float64Array): Borders {
  const shapes = start.length - 1;
  const from = new Int32Array(shapes + 1);
  let kept = 0;
  for (let s = 0; s < shapes; s += 1) {
    // What is kept never outruns what is still to be read.
    const begin = kept;
    for (let i = start[s]!; i < start[s + 1]!; i += 1) {
      const [other, length] = [beside[i]!, long[i]!];
      let at = kept;
      while (at > begin && beside[at - 1]! >= other) at -= 1;
      if (at < kept && beside[at] === other) {
        long[at]! += length;
        continue;
      }
      beside.copyWithin(at + 1, at, kept);
      long.copyWithin(at + 1, at, kept);
      beside[at] = other;
      long[at] = length;
      kept += 1;
    }
    from[s + 1] = kept;
  }
  return { start: from, neighbour: beside.slice(0, kept), metres: long.slice(0, kept) };
}

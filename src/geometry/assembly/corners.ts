import { originOf } from '../geos.ts';
import { type MultiPolygon, type Point, signedRingArea } from '../polygon.ts';

/** Rings of many shapes as numbers of corners; corners nearer to one another than the tolerance have become one. */
export type Corners = {
  /** Whole metres; `xs` and `ys` count from here, so that national grids keep their digits. */
  readonly origin: Point;
  readonly count: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Rings one after another, in the order of the shapes, without the closing corner. */
  readonly ringCorners: Int32Array;
  /** Ring r has the corners from `ringStart[r]` to `ringStart[r + 1]`. */
  readonly ringStart: Int32Array;
  readonly ringShape: Int32Array;
  /** 1 where the land lies to the left of the ring's direction. */
  readonly landOnLeft: Uint8Array;
};

/** Side of a cell in which near corners are looked for, metres; never less than four tolerances. */
const CELL = 2;

/**
 * Puts each corner onto the nearest one within `tolerance` metres that came before it, so that slivers and gaps narrower than
 * that vanish. The outcome depends on the order of the shapes. Throws RangeError on a non-finite number or a negative tolerance.
 */
export function snapCorners(shapes: readonly MultiPolygon[], tolerance: number): Corners {
  if (!(tolerance >= 0) || !Number.isFinite(tolerance)) throw new RangeError('a tolerance is not negative');
  const size = sizeOf(shapes);
  const ringCorners = new Int32Array(size.points);
  const ringStart = new Int32Array(size.rings + 1);
  const ringShape = new Int32Array(size.rings);
  const landOnLeft = new Uint8Array(size.rings);
  const origin = originOf(shapes.find((shape) => shape.length > 0) ?? []);
  const index = new CornerIndex(size.points, tolerance);
  let [ring, at] = [0, 0];
  for (let s = 0; s < shapes.length; s += 1) {
    for (const polygon of shapes[s]!) {
      for (let r = 0; r < polygon.length; r += 1) {
        const points = polygon[r]!;
        ringStart[ring] = at;
        ringShape[ring] = s;
        landOnLeft[ring] = signedRingArea(points) > 0 === (r === 0) ? 1 : 0;
        for (let i = 0; i < points.length - 1; i += 1) {
          ringCorners[at] = index.place(points[i]![0] - origin[0], points[i]![1] - origin[1]);
          at += 1;
        }
        ring += 1;
      }
    }
  }
  ringStart[ring] = at;
  const { xs, ys, count } = index;
  return { origin, count, xs, ys, ringCorners, ringStart, ringShape, landOnLeft };
}

function sizeOf(shapes: readonly MultiPolygon[]): { points: number; rings: number } {
  let [points, rings] = [0, 0];
  for (const shape of shapes)
    for (const polygon of shape)
      for (const ring of polygon) {
        rings += 1;
        points += Math.max(0, ring.length - 1);
      }
  return { points, rings };
}

/** Neighbouring cells of a row have neighbouring slots: parcels come in the order of the land, and memory is read in pages. */
export const cellSlot = (column: number, row: number, mask: number): number =>
  (column + Math.imul(row, 0x9e3779b1)) & mask;

/** Corners by the cell in which they lie; a cell's corners form a chain. */
class CornerIndex {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  count = 0;
  readonly #tolerance: number;
  readonly #cell: number;
  readonly #mask: number;
  readonly #first: Int32Array;
  readonly #next: Int32Array;

  constructor(most: number, tolerance: number) {
    this.xs = new Float64Array(most);
    this.ys = new Float64Array(most);
    this.#tolerance = tolerance;
    this.#cell = Math.max(CELL, tolerance * 4);
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, most * 2)));
    this.#mask = size - 1;
    this.#first = new Int32Array(size).fill(-1);
    this.#next = new Int32Array(most);
  }

  /** The number of the corner that stands for this place. */
  place(x: number, y: number): number {
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError('a coordinate is not a finite number');
    const cell = this.#cell;
    const tolerance = this.#tolerance;
    const [left, right] = [Math.floor((x - tolerance) / cell), Math.floor((x + tolerance) / cell)];
    const [low, high] = [Math.floor((y - tolerance) / cell), Math.floor((y + tolerance) / cell)];
    let nearest = -1;
    let least = tolerance * tolerance;
    for (let column = left; column <= right; column += 1) {
      for (let row = low; row <= high; row += 1) {
        for (let c = this.#first[this.#slot(column, row)]!; c !== -1; c = this.#next[c]!) {
          const [dx, dy] = [this.xs[c]! - x, this.ys[c]! - y];
          const far = dx * dx + dy * dy;
          if (far > least || (far === least && nearest !== -1 && nearest < c)) continue;
          nearest = c;
          least = far;
        }
      }
    }
    return nearest === -1 ? this.#add(x, y) : nearest;
  }

  #add(x: number, y: number): number {
    const c = this.count;
    this.count += 1;
    this.xs[c] = x;
    this.ys[c] = y;
    const slot = this.#slot(Math.floor(x / this.#cell), Math.floor(y / this.#cell));
    this.#next[c] = this.#first[slot]!;
    this.#first[slot] = c;
    return c;
  }

  #slot(column: number, row: number): number {
    return cellSlot(column, row, this.#mask);
  }
}

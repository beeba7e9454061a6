import type { Polygon } from '../polygon.ts';

/** A polygon ready to be cut at many angles: vertices around the middle of its box, edges by vertex number. */
export type Cuttable = {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly edgeFrom: Int32Array;
  readonly edgeTo: Int32Array;
  readonly originX: number;
  readonly originY: number;
  /** Longest distance between two corners of the box, metres. */
  readonly diameter: number;
  /** Order of the vertices at the last angle: the next sort starts from it. */
  readonly order: Int32Array;
};

/** Trapezoids between neighbouring vertex heights at one angle. Slab k lies between heights[k] and heights[k + 1]. */
export type Slabs = {
  readonly angle: number;
  readonly count: number;
  readonly heights: Float64Array;
  /** Trapezoids of slab k are those from first[k] to first[k + 1]. */
  readonly first: Int32Array;
  readonly leftLow: Float64Array;
  readonly leftHigh: Float64Array;
  readonly rightLow: Float64Array;
  readonly rightHigh: Float64Array;
};

/** Throws RangeError on a non-finite coordinate. */
export function cuttable(polygon: Polygon): Cuttable {
  const count = polygon.reduce((sum, ring) => sum + ring.length - 1, 0);
  const [xs, ys] = [new Float64Array(count), new Float64Array(count)];
  const [edgeFrom, edgeTo] = [new Int32Array(count), new Int32Array(count)];
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of polygon[0] ?? []) {
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  }
  const [originX, originY] = [(minX + maxX) / 2, (minY + maxY) / 2];
  let next = 0;
  for (const ring of polygon) {
    const start = next;
    for (let i = 0; i < ring.length - 1; i += 1) {
      const [x, y] = ring[i]!;
      if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError('a coordinate is not a finite number');
      xs[next] = x - originX;
      ys[next] = y - originY;
      edgeFrom[next] = next;
      edgeTo[next] = i === ring.length - 2 ? start : next + 1;
      next += 1;
    }
  }
  const order = Int32Array.from({ length: count }, (_, index) => index);
  return { xs, ys, edgeFrom, edgeTo, originX, originY, diameter: Math.hypot(maxX - minX, maxY - minY), order };
}

/** The polygon turned by −angle (radians) and cut into horizontal slabs. Exact at this angle; holes by even and odd crossings. */
export function cutAt(shape: Cuttable, angle: number): Slabs {
  const { edgeFrom, edgeTo, order } = shape;
  const n = order.length;
  const [rx, ry] = turned(shape, angle);
  sortByHeight(order, ry);
  const rank = new Int32Array(n);
  const heights = new Float64Array(n);
  let levels = 0;
  for (let i = 0; i < n; i += 1) {
    const y = ry[order[i]!]!;
    if (i === 0 || y !== heights[levels - 1]) heights[levels++] = y;
    rank[order[i]!] = levels - 1;
  }
  const starts = new Int32Array(levels + 1);
  for (let e = 0; e < n; e += 1) {
    const [a, b] = [rank[edgeFrom[e]!]!, rank[edgeTo[e]!]!];
    for (let k = Math.min(a, b), end = Math.max(a, b); k < end; k += 1) starts[k + 1]! += 1;
  }
  for (let k = 0; k < levels; k += 1) starts[k + 1]! += starts[k]!;
  const total = starts[levels]!;
  const [low, high] = [new Float64Array(total), new Float64Array(total)];
  const filled = starts.slice();
  for (let e = 0; e < n; e += 1) fillEdge({ rx, ry, rank, heights, filled, low, high }, edgeFrom[e]!, edgeTo[e]!);
  return pairUp({ angle, levels, heights, starts, low, high });
}

function turned(shape: Cuttable, angle: number): [Float64Array, Float64Array] {
  const { xs, ys } = shape;
  const n = xs.length;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [rx, ry] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i += 1) {
    rx[i] = xs[i]! * cos + ys[i]! * sin;
    ry[i] = ys[i]! * cos - xs[i]! * sin;
  }
  return [rx, ry];
}

/** Insertion: between near angles the order hardly changes. Large shapes sort afresh. */
function sortByHeight(order: Int32Array, ry: Float64Array): void {
  if (order.length > 400) {
    order.sort((a, b) => ry[a]! - ry[b]!);
    return;
  }
  for (let i = 1; i < order.length; i += 1) {
    const index = order[i]!;
    const y = ry[index]!;
    let j = i - 1;
    while (j >= 0 && ry[order[j]!]! > y) {
      order[j + 1] = order[j]!;
      j -= 1;
    }
    order[j + 1] = index;
  }
}

type Fill = {
  readonly rx: Float64Array;
  readonly ry: Float64Array;
  readonly rank: Int32Array;
  readonly heights: Float64Array;
  readonly filled: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
};

/** Where an edge enters and leaves each slab it crosses, held between its own ends: near-level edges would else run away. */
function fillEdge(fill: Fill, from: number, to: number): void {
  const { rx, ry, rank, heights, filled, low, high } = fill;
  const upwards = rank[from]! < rank[to]!;
  const [a, b] = upwards ? [from, to] : [to, from];
  const [first, last] = [rank[a]!, rank[b]!];
  if (first === last) return;
  const [ax, ay, bx, by] = [rx[a]!, ry[a]!, rx[b]!, ry[b]!];
  const [minX, maxX] = ax < bx ? [ax, bx] : [bx, ax];
  const slope = (bx - ax) / (by - ay);
  let x = ax;
  for (let k = first; k < last; k += 1) {
    const next = k + 1 === last ? bx : Math.min(maxX, Math.max(minX, ax + (heights[k + 1]! - ay) * slope));
    const cell = filled[k]!;
    filled[k] = cell + 1;
    low[cell] = x;
    high[cell] = next;
    x = next;
  }
}

type Crossings = {
  readonly angle: number;
  readonly levels: number;
  readonly heights: Float64Array;
  readonly starts: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
};

function pairUp({ angle, levels, heights, starts, low, high }: Crossings): Slabs {
  const count = Math.max(0, levels - 1);
  const total = starts[levels]! >> 1;
  const [leftLow, leftHigh] = [new Float64Array(total), new Float64Array(total)];
  const [rightLow, rightHigh] = [new Float64Array(total), new Float64Array(total)];
  const first = new Int32Array(count + 1);
  let next = 0;
  for (let k = 0; k < count; k += 1) {
    const [from, to] = [starts[k]!, starts[k + 1]!];
    for (let i = from + 1; i < to; i += 1) {
      const [l, h] = [low[i]!, high[i]!];
      let j = i - 1;
      while (j >= from && low[j]! + high[j]! > l + h) {
        low[j + 1] = low[j]!;
        high[j + 1] = high[j]!;
        j -= 1;
      }
      low[j + 1] = l;
      high[j + 1] = h;
    }
    for (let i = from; i + 1 < to; i += 2) {
      leftLow[next] = low[i]!;
      leftHigh[next] = high[i]!;
      rightLow[next] = low[i + 1]!;
      rightHigh[next] = high[i + 1]!;
      next += 1;
    }
    first[k + 1] = next;
  }
  return { angle, count, heights, first, leftLow, leftHigh, rightLow, rightHigh };
}

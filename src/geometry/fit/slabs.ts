import type { Prepared } from './prepared.ts';

/**
 * Trapezoids between neighbouring vertex heights at one angle. Slab k lies between heights[k] and heights[k + 1]; its trapezoids
 * are those from first[k] to first[k + 1], left to right. One set is reused: it holds until the next cut.
 */
export type Slabs = {
  angle: number;
  count: number;
  heights: Float64Array;
  first: Int32Array;
  leftLow: Float64Array;
  leftHigh: Float64Array;
  rightLow: Float64Array;
  rightHigh: Float64Array;
};

const slabs: Slabs = {
  angle: 0,
  count: 0,
  heights: new Float64Array(0),
  first: new Int32Array(0),
  leftLow: new Float64Array(0),
  leftHigh: new Float64Array(0),
  rightLow: new Float64Array(0),
  rightHigh: new Float64Array(0),
};

let rx = new Float64Array(0);
let ry = new Float64Array(0);
let rank = new Int32Array(0);
let starts = new Int32Array(0);
let filled = new Int32Array(0);
let low = new Float64Array(0);
let high = new Float64Array(0);

/** Metres. Heights nearer than this make one slab border: far below what a size is asked to. */
const SAME_HEIGHT = 1e-9;

/** The polygon turned by −angle (radians) and cut into horizontal slabs. Exact at this angle; holes by even and odd crossings. */
export function cutAt(shape: Prepared, angle: number): Slabs {
  const { count: n, order, next } = shape;
  makeRoom(n);
  turn(shape, angle);
  sortByHeight(order);
  const levels = level(order);
  starts.fill(0, 0, levels + 1);
  for (let e = 0; e < n; e += 1) {
    const a = rank[e]!;
    const b = rank[next[e]!]!;
    const end = a < b ? b : a;
    for (let k = a < b ? a : b; k < end; k += 1) starts[k + 1]! += 1;
  }
  for (let k = 0; k < levels; k += 1) starts[k + 1]! += starts[k]!;
  makeRoomForCrossings(starts[levels]!);
  for (let k = 0; k <= levels; k += 1) filled[k] = starts[k]!;
  for (let e = 0; e < n; e += 1) fillEdge(e, next[e]!);
  slabs.angle = angle;
  slabs.count = levels > 1 ? levels - 1 : 0;
  pairUp();
  return slabs;
}

function makeRoom(n: number): void {
  if (rx.length > n) return;
  const size = 2 * n + 16;
  rx = new Float64Array(size);
  ry = new Float64Array(size);
  rank = new Int32Array(size);
  starts = new Int32Array(size);
  filled = new Int32Array(size);
  slabs.heights = new Float64Array(size);
  slabs.first = new Int32Array(size);
}

function makeRoomForCrossings(total: number): void {
  if (low.length >= total) return;
  const size = 2 * total + 16;
  low = new Float64Array(size);
  high = new Float64Array(size);
  slabs.leftLow = new Float64Array(size);
  slabs.leftHigh = new Float64Array(size);
  slabs.rightLow = new Float64Array(size);
  slabs.rightHigh = new Float64Array(size);
}

function turn({ xs, ys, count }: Prepared, angle: number): void {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (let i = 0; i < count; i += 1) {
    const x = xs[i]!;
    const y = ys[i]!;
    rx[i] = x * cos + y * sin;
    ry[i] = y * cos - x * sin;
  }
}

/** Insertion: between near angles the order hardly changes. Large shapes sort afresh. */
function sortByHeight(order: number[]): void {
  const heights = ry;
  if (order.length > 400) {
    order.sort((a, b) => heights[a]! - heights[b]!);
    return;
  }
  for (let i = 1; i < order.length; i += 1) {
    const index = order[i]!;
    const y = heights[index]!;
    let j = i - 1;
    while (j >= 0 && heights[order[j]!]! > y) {
      order[j + 1] = order[j]!;
      j -= 1;
    }
    order[j + 1] = index;
  }
}

/** Numbers the heights from below, near-equal ones once, and tells how many there are. */
function level(order: number[]): number {
  const { heights } = slabs;
  let levels = 0;
  let last = -Infinity;
  for (let i = 0; i < order.length; i += 1) {
    const y = ry[order[i]!]!;
    if (y - last > SAME_HEIGHT) {
      heights[levels] = y;
      levels += 1;
      last = y;
    }
    rank[order[i]!] = levels - 1;
  }
  return levels;
}

/** Where an edge enters and leaves each slab it crosses, held between its own ends: near-level edges would else run away. */
function fillEdge(from: number, to: number): void {
  const rise = rank[to]! - rank[from]!;
  if (rise === 0) return;
  const upwards = rise > 0;
  const a = upwards ? from : to;
  const b = upwards ? to : from;
  const last = rank[b]!;
  const ax = rx[a]!;
  const bx = rx[b]!;
  const ay = ry[a]!;
  const minX = ax < bx ? ax : bx;
  const maxX = ax < bx ? bx : ax;
  const slope = (bx - ax) / (ry[b]! - ay);
  const { heights } = slabs;
  let x = ax;
  for (let k = rank[a]!; k < last; k += 1) {
    let next = bx;
    if (k + 1 < last) {
      next = ax + (heights[k + 1]! - ay) * slope;
      if (next < minX) next = minX;
      else if (next > maxX) next = maxX;
    }
    const cell = filled[k]!;
    filled[k] = cell + 1;
    low[cell] = x;
    high[cell] = next;
    x = next;
  }
}

function pairUp(): void {
  const { count, first, leftLow, leftHigh, rightLow, rightHigh } = slabs;
  let next = 0;
  first[0] = 0;
  for (let k = 0; k < count; k += 1) {
    const from = starts[k]!;
    const to = starts[k + 1]!;
    for (let i = from + 1; i < to; i += 1) {
      const l = low[i]!;
      const h = high[i]!;
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
}

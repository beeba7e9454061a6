import type { Slabs } from './slabs.ts';

/** A level rectangle in the turned frame of its slabs: lower left corner and free width. Reused: it holds until the next search. */
export type Window = { width: number; x: number; y: number };

const found: Window = { width: 0, x: 0, y: 0 };

/** What is sought; kept beside the recursion, which runs through millions of windows. */
let at: Slabs;
let height = 0;
let enough = 0;
let base = 0;
let baseTrapezoid = 0;
let done = false;
/** Free span of the chain up to the lower border of slab k. */
let lefts = new Float64Array(0);
let rights = new Float64Array(0);

/**
 * The widest free window of a height (metres) that is wider than `floor`, or null when none is. The search ends early at `stop` metres.
 * The window's lower side is tried in every slab; upwards from it the trapezoids that it runs through form a chain, and the free
 * width of a chain is a concave, piecewise linear function of the lower side's height: its breakpoints decide.
 */
export function widestWindow(
  slabs: Slabs,
  windowHeight: number,
  { floor, stop }: { floor: number; stop: number },
): Window | null {
  at = slabs;
  height = windowHeight;
  enough = stop;
  done = false;
  if (lefts.length <= slabs.count) {
    lefts = new Float64Array(2 * slabs.count + 16);
    rights = new Float64Array(2 * slabs.count + 16);
  }
  found.width = floor;
  const { heights, first, leftLow, leftHigh, rightLow, rightHigh, count } = slabs;
  const top = heights[count]!;
  for (let k = 0; k < count; k += 1) {
    if (heights[k]! + height > top) break;
    const end = first[k + 1]!;
    for (let t = first[k]!; t < end; t += 1) {
      if (done) return found;
      const lower = rightLow[t]! - leftLow[t]!;
      const upper = rightHigh[t]! - leftHigh[t]!;
      if ((lower > upper ? lower : upper) <= found.width) continue;
      base = k;
      baseTrapezoid = t;
      if (heights[k + 1]! - heights[k]! >= height) slide(k, t);
      if (k + 1 < count) climb(k, t);
    }
  }
  return found.width > floor ? found : null;
}

/** Lengthens the chain, which ends in trapezoid t of slab k, by one slab. `lefts[k]` and `rights[k]` bound what lies between base and t. */
function climb(k: number, t: number): void {
  const { heights, first, leftLow, leftHigh, rightLow, rightHigh, count } = at;
  const up = k + 1;
  let lowest = leftHigh[t]!;
  let highest = rightHigh[t]!;
  if (k !== base) {
    lowest = Math.max(lowest, lefts[k]!, leftLow[t]!);
    highest = Math.min(highest, rights[k]!, rightLow[t]!);
  }
  if (highest - lowest <= found.width) return;
  // A window from the top of the base slab ends below this slab's top: no longer chain is needed beyond it.
  const reaches = heights[up]! - height <= heights[base + 1]!;
  if (!reaches) return;
  const ends = heights[up + 1]! - height >= heights[base]!;
  const end = first[up + 1]!;
  for (let u = first[up]!; u < end; u += 1) {
    const l = Math.max(lowest, leftLow[u]!);
    const r = Math.min(highest, rightLow[u]!);
    if (r - l <= found.width) continue;
    lefts[up] = l;
    rights[up] = r;
    if (ends) slide(up, u);
    if (done) return;
    if (up + 1 < count) climb(up, u);
    if (done) return;
  }
}

/** The best place of the window with its lower side in the base and its upper side in trapezoid t of slab k. */
function slide(k: number, t: number): void {
  const { heights, leftLow, leftHigh, rightLow, rightHigh } = at;
  const baseLow = heights[base]!;
  const baseTall = heights[base + 1]! - baseLow;
  const topLow = heights[k]!;
  const topTall = heights[k + 1]! - topLow;
  const from = Math.max(baseLow, topLow - height);
  const to = Math.min(heights[base + 1]!, heights[k + 1]! - height);
  if (from > to) return;
  // How far up its slab a side starts and ends, 0 to 1: a side is never followed past its own ends.
  const b0 = share((from - baseLow) / baseTall);
  const b1 = share((to - baseLow) / baseTall);
  const t0 = share((from + height - topLow) / topTall);
  const t1 = share((to + height - topLow) / topTall);
  const b = baseTrapezoid;
  const bl = leftLow[b]!;
  const blMove = leftHigh[b]! - bl;
  const br = rightLow[b]!;
  const brMove = rightHigh[b]! - br;
  const tl = leftLow[t]!;
  const tlMove = leftHigh[t]! - tl;
  const tr = rightLow[t]!;
  const trMove = rightHigh[t]! - tr;
  span.lb0 = bl + blMove * b0;
  span.lb1 = bl + blMove * b1;
  span.lt0 = tl + tlMove * t0;
  span.lt1 = tl + tlMove * t1;
  span.rb0 = br + brMove * b0;
  span.rb1 = br + brMove * b1;
  span.rt0 = tr + trMove * t0;
  span.rt1 = tr + trMove * t1;
  span.left = k === base ? -Infinity : lefts[k]!;
  span.right = k === base ? Infinity : rights[k]!;
  span.from = from;
  span.to = to;
  best();
}

const share = (value: number): number => (value < 0 ? 0 : value > 1 ? 1 : value);

/** Ends of the four sloping sides between which a window slides, at its lowest and highest place, and the fixed bounds. */
const span = {
  lb0: 0,
  lb1: 0,
  lt0: 0,
  lt1: 0,
  rb0: 0,
  rb1: 0,
  rt0: 0,
  rt1: 0,
  left: 0,
  right: 0,
  from: 0,
  to: 0,
};

function best(): void {
  const { lb0, lb1, lt0, lt1, rb0, rb1, rt0, rt1, left, right } = span;
  const most =
    Math.min(right, rb0 > rb1 ? rb0 : rb1, rt0 > rt1 ? rt0 : rt1) -
    Math.max(left, lb0 < lb1 ? lb0 : lb1, lt0 < lt1 ? lt0 : lt1);
  if (most <= found.width) return;
  // The middle first: where that suffices, the place keeps clear of corners.
  tryAt(0.5);
  if (done) return;
  tryAt(0);
  tryAt(1);
  if (span.to <= span.from || found.width >= most) return;
  const rb = rb1 - rb0;
  const rt = rt1 - rt0;
  const lb = lb1 - lb0;
  const lt = lt1 - lt0;
  tryAt((rt0 - rb0) / (rb - rt));
  tryAt((lt0 - lb0) / (lb - lt));
  if (right < Infinity) {
    tryAt((right - rb0) / rb);
    tryAt((right - rt0) / rt);
    tryAt((left - lb0) / lb);
    tryAt((left - lt0) / lt);
  }
}

function tryAt(s: number): void {
  if (!(s >= 0 && s <= 1)) return;
  const r = Math.min(span.right, span.rb0 + (span.rb1 - span.rb0) * s, span.rt0 + (span.rt1 - span.rt0) * s);
  const l = Math.max(span.left, span.lb0 + (span.lb1 - span.lb0) * s, span.lt0 + (span.lt1 - span.lt0) * s);
  if (r - l <= found.width) return;
  found.width = r - l;
  found.x = l;
  found.y = span.from + (span.to - span.from) * s;
  if (found.width >= enough) done = true;
}

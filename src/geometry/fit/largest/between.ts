import type { Slabs } from '../slabs.ts';

/** A level rectangle in the turned frame of its slabs. Reused: it holds until the next search. */
export type LevelRectangle = { value: number; x: number; y: number; width: number; height: number };

export const found: LevelRectangle = { value: 0, x: 0, y: 0, width: 0, height: 0 };

/** What is sought: the most of width·height + spread·(width² + height²), any that reaches `enough`. */
export const goal = { spread: 0, enough: 0, done: false };

/** The trapezoid of slab `base` that holds the lower side, and the free span of all that lies between it and the upper side. */
export const cells: { slabs: Slabs | null; base: number; lower: number; left: number; right: number } = {
  slabs: null,
  base: 0,
  lower: 0,
  left: 0,
  right: 0,
};

export function value(width: number, height: number): number {
  return width * height + goal.spread * (width * width + height * height);
}

/** The linear functions between which a rectangle with its lower side in the base and its upper side in another trapezoid lies. */
const bounds = {
  left: 0,
  right: 0,
  low: 0,
  lowTall: 0,
  high: 0,
  highTall: 0,
  bl: 0,
  blMove: 0,
  br: 0,
  brMove: 0,
  tl: 0,
  tlMove: 0,
  tr: 0,
  trMove: 0,
};

/** The best rectangle with its lower side in the base trapezoid and its upper side in trapezoid t of slab k. */
export function largestBetween(k: number, t: number): void {
  const { base, lower: b, left, right } = cells;
  const { heights, leftLow, leftHigh, rightLow, rightHigh } = cells.slabs!;
  bounds.left = left;
  bounds.right = right;
  bounds.low = heights[base]!;
  bounds.lowTall = heights[base + 1]! - heights[base]!;
  bounds.high = heights[k]!;
  bounds.highTall = heights[k + 1]! - heights[k]!;
  bounds.bl = leftLow[b]!;
  bounds.blMove = leftHigh[b]! - bounds.bl;
  bounds.br = rightLow[b]!;
  bounds.brMove = rightHigh[b]! - bounds.br;
  bounds.tl = leftLow[t]!;
  bounds.tlMove = leftHigh[t]! - bounds.tl;
  bounds.tr = rightLow[t]!;
  bounds.trMove = rightHigh[t]! - bounds.tr;
  const wide =
    Math.min(right, Math.max(bounds.br, rightHigh[b]!), Math.max(bounds.tr, rightHigh[t]!)) -
    Math.max(left, Math.min(bounds.bl, leftHigh[b]!), Math.min(bounds.tl, leftHigh[t]!));
  if (wide <= 0 || value(wide, bounds.high + bounds.highTall - bounds.low) <= found.value) return;
  corners();
  if (goal.done) return;
  lines();
}

/** Lines on which one side stays at a slab's border. Shares of the two slabs' heights run from 0 to 1. */
function corners(): void {
  lowerAt(0);
  lowerAt(1);
  upperOn(0, 0);
  upperOn(1, 0);
}

/** Lines on which two of the bounds meet. */
function lines(): void {
  const { left, right, bl, blMove, br, brMove, tl, tlMove, tr, trMove } = bounds;
  if (right < Infinity) {
    for (const share of [(right - br) / brMove, (left - bl) / blMove]) if (share > 0 && share < 1) lowerAt(share);
    for (const share of [(right - tr) / trMove, (left - tl) / tlMove]) if (share > 0 && share < 1) upperOn(share, 0);
  }
  meet([br, brMove], [tr, trMove]);
  meet([bl, blMove], [tl, tlMove]);
}

/** The line on which lower and upper side have the same bound: the share with the steeper one follows the other, which keeps its digits. */
function meet([low, lowMove]: readonly [number, number], [high, highMove]: readonly [number, number]): void {
  if (highMove === 0 && lowMove === 0) return;
  if (Math.abs(highMove) >= Math.abs(lowMove)) {
    upperOn((low - high) / highMove, lowMove / highMove);
    return;
  }
  line.p0 = (high - low) / lowMove;
  line.pMove = highMove / lowMove;
  line.q0 = 0;
  line.qMove = 1;
  alongLine();
}

/** The lower side stays at a share, the upper one runs. */
function lowerAt(share: number): void {
  line.p0 = share;
  line.pMove = 0;
  line.q0 = 0;
  line.qMove = 1;
  alongLine();
}

/** The lower side runs; upper share = start + move · lower share. */
function upperOn(start: number, move: number): void {
  line.p0 = 0;
  line.pMove = 1;
  line.q0 = start;
  line.qMove = move;
  alongLine();
}

/** Ends, on the line that is being searched, of the six bounds and of the height. */
const line = {
  p0: 0,
  pMove: 0,
  q0: 0,
  qMove: 0,
  rb: 0,
  rbMove: 0,
  rt: 0,
  rtMove: 0,
  lb: 0,
  lbMove: 0,
  lt: 0,
  ltMove: 0,
  height: 0,
  heightMove: 0,
};

/** The best on the line lower share = p0 + pMove·s, upper share = q0 + qMove·s, s from 0 to 1. */
function alongLine(): void {
  const { p0, pMove, q0, qMove } = line;
  const { bl, blMove, br, brMove, tl, tlMove, tr, trMove, low, lowTall, high, highTall, left, right } = bounds;
  line.rb = br + brMove * p0;
  line.rbMove = brMove * pMove;
  line.rt = tr + trMove * q0;
  line.rtMove = trMove * qMove;
  line.lb = bl + blMove * p0;
  line.lbMove = blMove * pMove;
  line.lt = tl + tlMove * q0;
  line.ltMove = tlMove * qMove;
  line.height = high + highTall * q0 - low - lowTall * p0;
  line.heightMove = highTall * qMove - lowTall * pMove;
  const { rb, rbMove, rt, rtMove, lb, lbMove, lt, ltMove } = line;
  const wide =
    Math.min(right, rbMove > 0 ? rb + rbMove : rb, rtMove > 0 ? rt + rtMove : rt) -
    Math.max(left, lbMove < 0 ? lb + lbMove : lb, ltMove < 0 ? lt + ltMove : lt);
  const tall = line.heightMove > 0 ? line.height + line.heightMove : line.height;
  if (wide <= 0 || tall <= 0 || value(wide, tall) <= found.value) return;
  onLine(0);
  onLine(1);
  // Where a slanted line leaves a slab.
  if (pMove !== 0 && qMove !== 0) {
    onLine(pMove === 1 ? -q0 / qMove : -p0 / pMove);
    onLine(pMove === 1 ? (1 - q0) / qMove : (1 - p0) / pMove);
  }
  onLine((rt - rb) / (rbMove - rtMove));
  onLine((lt - lb) / (lbMove - ltMove));
  onLine((right - rb) / rbMove);
  onLine((right - rt) / rtMove);
  onLine((left - lb) / lbMove);
  onLine((left - lt) / ltMove);
  peaks(rb, rbMove);
  peaks(rt, rtMove);
  peaks(right, 0);
}

function peaks(right: number, rightMove: number): void {
  peak(right - line.lb, rightMove - line.lbMove);
  peak(right - line.lt, rightMove - line.ltMove);
  peak(right - bounds.left, rightMove);
}

/** The top of the parabola that the value is on a piece of the line with this free width. */
function peak(width: number, widthMove: number): void {
  const { height, heightMove } = line;
  const bend = widthMove * heightMove + goal.spread * (widthMove * widthMove + heightMove * heightMove);
  if (bend >= 0) return;
  const slope = width * heightMove + height * widthMove + 2 * goal.spread * (width * widthMove + height * heightMove);
  onLine(-slope / (2 * bend));
}

/** Shares: rounding at a slab's border. */
const SAME = 1e-12;

function onLine(s: number): void {
  if (!(s >= 0 && s <= 1)) return;
  const q = line.q0 + line.qMove * s;
  const p = line.p0 + line.pMove * s;
  if (q < -SAME || q > 1 + SAME || p < -SAME || p > 1 + SAME) return;
  const height = line.height + line.heightMove * s;
  const right = Math.min(bounds.right, line.rb + line.rbMove * s, line.rt + line.rtMove * s);
  const left = Math.max(bounds.left, line.lb + line.lbMove * s, line.lt + line.ltMove * s);
  const width = right - left;
  if (width <= 0 || height <= 0) return;
  const worth = value(width, height);
  if (worth <= found.value) return;
  found.value = worth;
  found.x = left;
  found.width = width;
  found.y = bounds.low + bounds.lowTall * p;
  found.height = height;
  if (worth >= goal.enough) goal.done = true;
}

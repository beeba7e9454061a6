import type { Slabs } from './slabs.ts';

/** A level rectangle in the turned frame of its slabs. Reused: it holds until the next search. */
export type LevelRectangle = { value: number; x: number; y: number; width: number; height: number };

const found: LevelRectangle = { value: 0, x: 0, y: 0, width: 0, height: 0 };

let at: Slabs;
let spread = 0;
let enough = 0;
let base = 0;
let baseTrapezoid = 0;
let done = false;
/** Free span of the chain up to the lower border of slab k. */
let lefts = new Float64Array(0);
let rights = new Float64Array(0);

/**
 * The level rectangle width × height with the largest width·height + spread·(width² + height²) above `floor`, or null when none is.
 * With spread 0 it is the largest by area. The search ends early at `stop`. A rectangle's lower side lies in one slab and its upper
 * side in another; between, the free width is the least of linear functions of the two heights, so that the best lies where two of
 * them meet or a side reaches a slab's border: on each of these lines it is found in closed form.
 */
export function largestLevel(slabs: Slabs, weight: number, { floor, stop }: { floor: number; stop: number }) {
  at = slabs;
  spread = weight;
  enough = stop;
  done = false;
  if (lefts.length <= slabs.count) {
    lefts = new Float64Array(2 * slabs.count + 16);
    rights = new Float64Array(2 * slabs.count + 16);
  }
  found.value = floor;
  const { heights, first, leftLow, leftHigh, rightLow, rightHigh, count } = slabs;
  for (let k = 0; k < count; k += 1) {
    const tall = heights[count]! - heights[k]!;
    for (let t = first[k]!; t < first[k + 1]!; t += 1) {
      if (done) return found;
      const lower = rightLow[t]! - leftLow[t]!;
      const upper = rightHigh[t]! - leftHigh[t]!;
      const wide = lower > upper ? lower : upper;
      if (value(wide, tall) <= found.value) continue;
      base = k;
      baseTrapezoid = t;
      if (value(wide, heights[k + 1]! - heights[k]!) > found.value) pair(k, t);
      if (k + 1 < count) climb(k, t);
    }
  }
  return found.value > floor ? found : null;
}

const value = (width: number, height: number): number => width * height + spread * (width * width + height * height);

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
  const floorHeight = heights[base]!;
  const tallest = heights[count]! - floorHeight;
  if (highest <= lowest || value(highest - lowest, tallest) <= found.value) return;
  const tall = heights[up + 1]! - floorHeight;
  const end = first[up + 1]!;
  for (let u = first[up]!; u < end; u += 1) {
    const l = Math.max(lowest, leftLow[u]!);
    const r = Math.min(highest, rightLow[u]!);
    if (r <= l) continue;
    lefts[up] = l;
    rights[up] = r;
    if (value(r - l, tall) > found.value) pair(up, u);
    if (done) return;
    if (up + 1 < count && value(r - l, tallest) > found.value) climb(up, u);
    if (done) return;
  }
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
function pair(k: number, t: number): void {
  const { heights, leftLow, leftHigh, rightLow, rightHigh } = at;
  const b = baseTrapezoid;
  const left = k === base ? -Infinity : lefts[k]!;
  const right = k === base ? Infinity : rights[k]!;
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
  if (done) return;
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
  if (trMove !== 0) upperOn((br - tr) / trMove, brMove / trMove);
  if (tlMove !== 0) upperOn((bl - tl) / tlMove, blMove / tlMove);
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
  // A slanted line may leave the slab: its ends are then worth less than they look, which only costs time.
  if (wide <= 0 || tall <= 0 || value(wide, tall) <= found.value) return;
  onLine(0);
  onLine(1);
  onLine(-q0 / qMove);
  onLine((1 - q0) / qMove);
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
  const bend = widthMove * heightMove + spread * (widthMove * widthMove + heightMove * heightMove);
  if (bend >= 0) return;
  const slope = width * heightMove + height * widthMove + 2 * spread * (width * widthMove + height * heightMove);
  onLine(-slope / (2 * bend));
}

function onLine(s: number): void {
  if (!(s >= 0 && s <= 1)) return;
  const q = line.q0 + line.qMove * s;
  if (q < -1e-12 || q > 1 + 1e-12) return;
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
  found.y = bounds.low + bounds.lowTall * (line.p0 + line.pMove * s);
  found.height = height;
  if (worth >= enough) done = true;
}

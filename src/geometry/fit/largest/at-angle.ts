import { cells, found, goal, largestBetween, type LevelRectangle, value } from './between.ts';
import type { Slabs } from '../slabs.ts';

let at: Slabs;
let base = 0;
/** Free span of the chain up to the lower border of slab k. */
let lefts = new Float64Array(0);
let rights = new Float64Array(0);

/**
 * The level rectangle width × height with the largest width·height + spread·(width² + height²) above `floor`, or null when none is.
 * With spread 0 it is the largest by area. The search ends early at `stop`. A rectangle's lower side lies in one slab and its upper
 * side in another; between, the free width is the least of linear functions of the two heights, so that the best lies where two of
 * them meet or a side reaches a slab's border: on each of these lines it is found in closed form. With a spread, rectangles that shrink to
 * a line are left out: those are worth at most spread · diameter², so that the answer is the largest only above that.
 */
export function largestLevel(
  slabs: Slabs,
  weight: number,
  { floor, stop }: { floor: number; stop: number },
): LevelRectangle | null {
  at = slabs;
  goal.spread = weight;
  goal.enough = stop;
  goal.done = false;
  if (lefts.length <= slabs.count) {
    lefts = new Float64Array(2 * slabs.count + 16);
    rights = new Float64Array(2 * slabs.count + 16);
  }
  found.value = floor;
  const { heights, first, leftLow, leftHigh, rightLow, rightHigh, count } = slabs;
  for (let k = 0; k < count; k += 1) {
    const tall = heights[count]! - heights[k]!;
    for (let t = first[k]!; t < first[k + 1]!; t += 1) {
      if (goal.done) return found;
      const lower = rightLow[t]! - leftLow[t]!;
      const upper = rightHigh[t]! - leftHigh[t]!;
      const wide = lower > upper ? lower : upper;
      if (value(wide, tall) <= found.value) continue;
      base = k;
      cells.slabs = slabs;
      cells.base = k;
      cells.lower = t;
      if (value(wide, heights[k + 1]! - heights[k]!) > found.value) between(k, t);
      if (k + 1 < count) climb(k, t);
    }
  }
  return found.value > floor ? found : null;
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
    if (value(r - l, tall) > found.value) between(up, u);
    if (goal.done) return;
    if (up + 1 < count && value(r - l, tallest) > found.value) climb(up, u);
    if (goal.done) return;
  }
}

function between(k: number, t: number): void {
  cells.left = k === base ? -Infinity : lefts[k]!;
  cells.right = k === base ? Infinity : rights[k]!;
  largestBetween(k, t);
}

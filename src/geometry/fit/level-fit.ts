import type { Slabs } from './slabs.ts';

/** Lower left corner of a level rectangle, in the turned frame of its slabs. */
export type Spot = { readonly x: number; readonly y: number };

type Search = {
  readonly slabs: Slabs;
  readonly width: number;
  readonly height: number;
  /** The slab and trapezoid in which the rectangle's lower side lies. */
  base: number;
  baseTrapezoid: number;
  left: number;
  right: number;
};

/**
 * A place for a level rectangle width × height, or null when there is none. The rectangle's lower side is tried in every
 * slab; upwards from it the trapezoids that it would run through form a chain, and the free width of a chain is a concave,
 * piecewise linear function of the lower side's height: its breakpoints decide.
 */
export function levelFit(slabs: Slabs, width: number, height: number): Spot | null {
  if (slabs.count === 0) return null;
  const { heights, first, leftLow, leftHigh, rightLow, rightHigh, count } = slabs;
  const top = heights[count]!;
  const search: Search = { slabs, width, height, base: 0, baseTrapezoid: 0, left: -Infinity, right: Infinity };
  for (let k = 0; k < count; k += 1) {
    if (heights[k]! + height > top) return null;
    for (let t = first[k]!; t < first[k + 1]!; t += 1) {
      const widest = Math.max(rightLow[t]! - leftLow[t]!, rightHigh[t]! - leftHigh[t]!);
      if (widest < width) continue;
      search.base = k;
      search.baseTrapezoid = t;
      search.left = -Infinity;
      search.right = Infinity;
      const spot = climb(search, k, t);
      if (spot) return spot;
    }
  }
  return null;
}

/** Tries to end the chain in trapezoid t of slab k, then to lengthen it by one slab. `search.left` and `.right` bound what lies below slab k. */
function climb(search: Search, k: number, t: number): Spot | null {
  const { slabs, width, height, base, left, right } = search;
  const { heights, first, leftLow, leftHigh, rightLow, rightHigh, count } = slabs;
  const from = Math.max(heights[base]!, heights[k]! - height);
  const to = Math.min(heights[base + 1]!, heights[k + 1]! - height);
  if (from <= to) {
    const spot = slide(search, { k, t, left, right, from, to });
    if (spot) return spot;
  }
  if (heights[k + 1]! - height >= heights[base + 1]! || k + 1 >= count) return null;
  const nextLeft = Math.max(left, k === base ? -Infinity : leftLow[t]!, leftHigh[t]!);
  const nextRight = Math.min(right, k === base ? Infinity : rightLow[t]!, rightHigh[t]!);
  if (nextRight - nextLeft < width) return null;
  for (let u = first[k + 1]!; u < first[k + 2]!; u += 1) {
    search.left = Math.max(nextLeft, leftLow[u]!);
    search.right = Math.min(nextRight, rightLow[u]!);
    if (search.right - search.left < width) continue;
    const spot = climb(search, k + 1, u);
    if (spot) return spot;
  }
  return null;
}

type Chain = {
  readonly k: number;
  readonly t: number;
  readonly left: number;
  readonly right: number;
  /** Heights between which the lower side may slide. */
  readonly from: number;
  readonly to: number;
};

/** How far up slab k the height y lies, 0 to 1: a side is never followed past its own ends. */
function shareAt(slabs: Slabs, k: number, y: number): number {
  const low = slabs.heights[k]!;
  return Math.min(1, Math.max(0, (y - low) / (slabs.heights[k + 1]! - low)));
}

const between = (low: number, high: number, share: number): number => (share >= 1 ? high : low + (high - low) * share);

const edges = { left: 0, right: 0 };

/** Free span of the chain with the lower side at y, written to `edges`. */
function span(search: Search, chain: Chain, y: number): void {
  const { slabs, base, baseTrapezoid: b, height } = search;
  const { leftLow, leftHigh, rightLow, rightHigh } = slabs;
  const { k, t } = chain;
  const lower = shareAt(slabs, base, y);
  const upper = shareAt(slabs, k, y + height);
  edges.left = Math.max(
    chain.left,
    between(leftLow[b]!, leftHigh[b]!, lower),
    between(leftLow[t]!, leftHigh[t]!, upper),
  );
  edges.right = Math.min(
    chain.right,
    between(rightLow[b]!, rightHigh[b]!, lower),
    between(rightLow[t]!, rightHigh[t]!, upper),
  );
}

function slide(search: Search, chain: Chain): Spot | null {
  const { width } = search;
  const at = (y: number): Spot | null => {
    span(search, chain, y);
    const spare = edges.right - edges.left - width;
    return spare >= 0 ? { x: edges.left + spare / 2, y } : null;
  };
  // The middle first: where the span is wide, a placement off the ends keeps clear of corners.
  const quick = at((chain.from + chain.to) / 2) ?? at(chain.from) ?? at(chain.to);
  return quick ?? atBreakpoints(search, chain, at);
}

function atBreakpoints(search: Search, chain: Chain, at: (y: number) => Spot | null): Spot | null {
  const { slabs, base, baseTrapezoid: b, height } = search;
  const { from, to, k, t } = chain;
  if (to - from <= 0) return null;
  for (const [low, high, fixed] of [
    [slabs.leftLow, slabs.leftHigh, chain.left],
    [slabs.rightLow, slabs.rightHigh, chain.right],
  ] as const) {
    const side = (cell: number, share: number): number => between(low[cell]!, high[cell]!, share);
    const lower = [side(b, shareAt(slabs, base, from)), side(b, shareAt(slabs, base, to))] as const;
    const upper = [side(t, shareAt(slabs, k, from + height)), side(t, shareAt(slabs, k, to + height))] as const;
    for (const [p, q] of [
      [lower, upper],
      [lower, [fixed, fixed]],
      [upper, [fixed, fixed]],
    ] as const) {
      const share = (q[0] - p[0]) / (p[1] - p[0] - (q[1] - q[0]));
      if (!(share > 0 && share < 1)) continue;
      const spot = at(from + (to - from) * share);
      if (spot) return spot;
    }
  }
  return null;
}

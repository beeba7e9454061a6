import type { Point } from './map-frame.ts';
import { layPins, type PinGround } from './pin-layout.ts';

const LAYOUTS_KEPT = 128;
const kept = new Map<string, readonly Point[]>();

/**
 * The layout of pins for these anchors, in their order. It depends on where the sites are, not on how they rank, so a
 * pin stays put when the need changes; and pages repeat it, so it is kept.
 */
export function steadyPins(anchors: readonly Point[], ground: PinGround): readonly Point[] {
  const order = anchors.map((_, i) => i).sort((a, b) => byPlace(anchors[a]!, anchors[b]!) || a - b);
  const sorted = order.map((i) => anchors[i]!);
  const key = JSON.stringify([sorted.map(([x, y]) => [Math.round(x * 4), Math.round(y * 4)]), ground]);
  const layout = kept.get(key) ?? layPins(sorted, ground);
  kept.delete(key);
  kept.set(key, layout);
  if (kept.size > LAYOUTS_KEPT) kept.delete(kept.keys().next().value!);
  const placed: Point[] = [];
  order.forEach((original, i) => {
    placed[original] = layout[i]!;
  });
  return placed;
}

const byPlace = (a: Point, b: Point): number => a[0] - b[0] || a[1] - b[1];

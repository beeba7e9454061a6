import { squareToSegment } from '../polygon.ts';
import type { Flat } from './clip.ts';

/** Whole tile units, repeated points left out, thinned so that nothing moves more than `tolerance` units. */
export function tidied(points: Flat, tolerance: number): number[] {
  const whole: number[] = [];
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (let i = 0; i < points.length; i += 2) {
    const x = Math.round(points[i]!);
    const y = Math.round(points[i + 1]!);
    if (x === lastX && y === lastY) continue;
    whole.push(x, y);
    lastX = x;
    lastY = y;
  }
  return tolerance > 0 && whole.length > 8 ? thinned(whole, tolerance) : whole;
}

/** Douglas–Peucker without recursion: a river has thousands of points. */
function thinned(points: readonly number[], tolerance: number): number[] {
  const last = points.length / 2 - 1;
  const kept = new Uint8Array(last + 1);
  kept[0] = kept[last] = 1;
  const px = (i: number): number => points[i * 2]!;
  const py = (i: number): number => points[i * 2 + 1]!;
  const spans: [number, number][] = [[0, last]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [farthest, at] = [tolerance, -1];
    for (let i = from + 1; i < to; i++) {
      const away = Math.sqrt(squareToSegment(px(i), py(i), px(from), py(from), px(to), py(to)));
      if (away > farthest) [farthest, at] = [away, i];
    }
    if (at < 0) continue;
    kept[at] = 1;
    spans.push([from, at], [at, to]);
  }
  return points.filter((_, i) => kept[i >> 1] === 1);
}

/** The ring turned as tiles want it: outer rings clockwise on the screen, holes against the clock; empty when it has no area. */
export function wound(ring: readonly number[], hole: boolean): readonly number[] {
  let area = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const next = (i + 2) % ring.length;
    area += ring[i]! * ring[next + 1]! - ring[next]! * ring[i + 1]!;
  }
  if (area === 0) return [];
  return area > 0 === hole ? reversed(ring) : ring;
}

function reversed(ring: readonly number[]): number[] {
  const out: number[] = [];
  for (let i = ring.length - 2; i >= 0; i -= 2) out.push(ring[i]!, ring[i + 1]!);
  return out;
}

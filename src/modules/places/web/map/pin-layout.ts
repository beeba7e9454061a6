import { toSegment } from '../../../../geometry/polygon.ts';
import type { Point } from './map-frame.ts';

/** Radius of a pin, drawing units. */
export const PIN = 14;
/** Centres of two pins stand at least so far apart: two radii and room for the verdict's mark. */
export const PIN_GAP = 2 * PIN + 9;
const TURNS = 24;
const REACHES = [30, 38, 48, 60, 74, 90, 110, 134, 162, 196, 236];
const SWEEPS = 2;
const FORBIDDEN = 1e6;
/** A pin that cheap stands near its place and in nobody's way; it is not moved again. */
const CONTENT = REACHES[1]! * 0.8 + 12;

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type PinGround = {
  readonly width: number;
  readonly height: number;
  /** Words already on the map: a pin stands on them only when nothing else is free. */
  readonly words: readonly Box[];
  /** Places that a pin must leave free, such as the scale bar. */
  readonly kept: readonly Box[];
};

type Placed = { readonly anchor: Point; at: Point; cost: number };

/**
 * Where each anchor's pin stands, in the anchors' order. Pins never overlap while the ground has room; leaders avoid
 * each other, other anchors and words. The same anchors always give the same layout.
 */
export function layPins(anchors: readonly Point[], ground: PinGround): Point[] {
  const leans = anchors.map((anchor) => leanOf(anchor, anchors));
  const placed: Placed[] = [];
  anchors.forEach((anchor, i) => placed.push(best(anchor, leans[i]!, { others: placed, anchors, ground })));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    placed.forEach((pin, i) => {
      if (pin.cost < CONTENT) return;
      const others = placed.filter((other) => other !== pin);
      const better = best(pin.anchor, leans[i]!, { others, anchors, ground });
      [pin.at, pin.cost] = [better.at, better.cost];
    });
  }
  return placed.map((pin) => pin.at);
}

type Scene = { readonly others: readonly Placed[]; readonly anchors: readonly Point[]; readonly ground: PinGround };

function best(anchor: Point, lean: number, scene: Scene): Placed {
  let chosen: Placed = { anchor, at: anchor, cost: Infinity };
  for (const reach of REACHES) {
    if (reach * 0.8 >= chosen.cost) break;
    for (let turn = 0; turn < TURNS; turn++) {
      const angle = (turn * 2 * Math.PI) / TURNS;
      const lazy = reach * 0.8 + Math.abs(Math.atan2(Math.sin(angle - lean), Math.cos(angle - lean))) * 7;
      if (lazy >= chosen.cost) continue;
      const at: Point = [
        Math.round(anchor[0] + Math.cos(angle) * reach),
        Math.round(anchor[1] + Math.sin(angle) * reach),
      ];
      const cost = lazy + clashes({ anchor, at, most: chosen.cost - lazy }, scene);
      if (cost < chosen.cost) chosen = { anchor, at, cost };
    }
  }
  return chosen;
}

/** What stands in the way, in drawing units of detour; stops counting at `most`. */
function clashes({ anchor, at, most }: { anchor: Point; at: Point; most: number }, scene: Scene): number {
  const { ground } = scene;
  const edge = PIN + 4;
  const off = at[0] < edge || at[1] < edge + 6 || at[0] > ground.width - edge - 6 || at[1] > ground.height - edge;
  let cost = off ? FORBIDDEN : 0;
  for (const other of scene.others) if (within(at, other.at, PIN_GAP)) cost += FORBIDDEN;
  for (const box of ground.kept) if (covers(box, at)) cost += FORBIDDEN / 2;
  for (const box of ground.words) if (covers(box, at)) cost += 70;
  if (cost >= most) return cost;
  for (const other of scene.anchors) {
    if (other === anchor) continue;
    if (within(at, other, PIN + 6)) cost += 300;
    else if (near(other, anchor, at) && toSegment(other, anchor, at) < 5) cost += 60;
  }
  for (const other of scene.others) {
    if (cost >= most) return cost;
    if (near(other.at, anchor, at) && toSegment(other.at, anchor, at) < PIN + 3) cost += 400;
    if (near(at, other.anchor, other.at) && toSegment(at, other.anchor, other.at) < PIN + 3) cost += 400;
    if (crosses([anchor, at], [other.anchor, other.at])) cost += 250;
  }
  return cost;
}

/** Away from the anchors close by, so that a cluster's pins open like a fan; up and to the right for one alone. */
function leanOf(anchor: Point, anchors: readonly Point[]): number {
  const near = anchors.filter((other) => other !== anchor && within(other, anchor, 130));
  if (near.length === 0) return -Math.PI / 3;
  const [x, y] = [mean(near.map((point) => point[0])), mean(near.map((point) => point[1]))];
  return Math.atan2(anchor[1] - y, anchor[0] - x);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const covers = (box: Box, [x, y]: Point): boolean =>
  x > box.left - PIN && x < box.right + PIN && y > box.top - PIN && y < box.bottom + PIN;

const within = (a: Point, b: Point, reach: number): boolean => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 < reach * reach;

/** Whether a point lies in the box around a segment, widened by a pin: worth measuring. */
const near = ([x, y]: Point, a: Point, b: Point): boolean =>
  x > Math.min(a[0], b[0]) - PIN - 3 &&
  x < Math.max(a[0], b[0]) + PIN + 3 &&
  y > Math.min(a[1], b[1]) - PIN - 3 &&
  y < Math.max(a[1], b[1]) + PIN + 3;

function crosses([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point): number => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

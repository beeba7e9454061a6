import type { MultiPolygon, Point } from '../../polygon.ts';

/** Numbers from 0 to 1. */
export type Random = () => number;

/** Park and Miller's generator, after a few turns: the same shapes in every run. */
export function randomFrom(seed: number): Random {
  let state = (seed % 2_147_483_646) + 1;
  const next = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  for (let i = 0; i < 4; i += 1) next();
  return next;
}

export const FAMILIES = ['convex', 'l', 'u', 'comb', 'spiral', 'holes', 'sliver', 'surveyed'] as const;
export type Family = (typeof FAMILIES)[number];

const between = (random: Random, low: number, high: number): number => low + random() * (high - low);

/** Points around 0,0 by turn and distance. */
const around = (random: Random, count: number, [near, far]: readonly [number, number]): Point[] =>
  Array.from({ length: count }, (_, i): Point => {
    const [turn, radius] = [((i + 0.6 * random()) / count) * 2 * Math.PI, between(random, near, far)];
    return [Math.cos(turn) * radius, Math.sin(turn) * radius];
  });

/** On an ellipse: always convex. */
function convex(random: Random): Point[] {
  const [a, b] = [between(random, 30, 120), between(random, 15, 80)];
  const turns = Array.from({ length: 3 + Math.floor(random() * 14) }, () => random() * 2 * Math.PI).sort(
    (p, q) => p - q,
  );
  return turns.map((turn): Point => [a * Math.cos(turn), b * Math.sin(turn)]);
}

function ell(random: Random): Point[] {
  const [w, h] = [between(random, 50, 150), between(random, 50, 150)];
  const [a, b] = [w * between(random, 0.2, 0.8), h * between(random, 0.2, 0.8)];
  const lean = between(random, -6, 6);
  return [
    [0, 0],
    [w, lean],
    [w, b],
    [a, b],
    [a + lean, h],
    [0, h],
  ];
}

function you(random: Random): Point[] {
  const [w, h] = [between(random, 60, 180), between(random, 50, 120)];
  const [left, right] = [w * between(random, 0.15, 0.4), w * between(random, 0.6, 0.85)];
  const floor = h * between(random, 0.15, 0.7);
  return [
    [0, 0],
    [w, 0],
    [w, h],
    [right, h * 0.9],
    [right, floor],
    [left, floor],
    [left, h],
    [0, h],
  ];
}

function comb(random: Random): Point[] {
  const teeth = 2 + Math.floor(random() * 6);
  const [width, floor] = [between(random, 12, 30), between(random, 10, 50)];
  const top: Point[] = [];
  for (let i = teeth - 1; i >= 0; i -= 1) {
    const [x, high] = [i * width, floor + between(random, 10, 60)];
    top.push([x + width, high], [x + width * 0.5, high], [x + width * 0.5, floor], [x, floor]);
  }
  return [[0, 0], [teeth * width, 0], ...top];
}

/** A corridor that turns inwards: its outer wall there, its inner wall back. */
function spiral(random: Random): Point[] {
  const [turns, wide, gap] = [2 + Math.floor(random() * 5), between(random, 8, 25), between(random, 3, 15)];
  const outer: Point[] = [];
  const inner: Point[] = [];
  let [x, y, heading] = [0, 0, 0];
  for (let side = 0; side <= turns; side += 1) {
    const length = (turns + 2 - side) * (wide + gap) + between(random, 0, gap / 2);
    const [cos, sin] = [Math.round(Math.cos(heading)), Math.round(Math.sin(heading))];
    outer.push([x, y]);
    // The inner wall runs on the left of the way; at each corner it stands inside both sides.
    inner.push([x + (side === 0 ? 0 : cos * wide) - sin * wide, y + (side === 0 ? 0 : sin * wide) + cos * wide]);
    x += cos * length;
    y += sin * length;
    heading += Math.PI / 2;
    if (side < turns) continue;
    outer.push([x, y]);
    inner.push([x - sin * wide, y + cos * wide]);
  }
  return [...outer, ...inner.reverse()];
}

/** A thin strip with bends of centimetres and corners that almost lie on a line. */
function sliver(random: Random): Point[] {
  const [length, wide, count] = [between(random, 60, 400), between(random, 0.5, 14), 2 + Math.floor(random() * 9)];
  const side = (base: number): Point[] =>
    Array.from({ length: count + 1 }, (_, i): Point => [
      (i / count) * length,
      base + (random() < 0.3 ? 1e-6 : between(random, -0.05, 0.05) * wide),
    ]);
  return [...side(0), ...side(wide).reverse()];
}

function surveyed(random: Random): Point[] {
  const s = between(random, 40, 160);
  const corners: Point[] = [
    [0, 0],
    [s * between(random, 0.7, 1.7), s * 0.1 * random()],
    [s * between(random, 0.8, 1.6), s * between(random, 0.5, 1.3)],
    [s * 0.15 * random(), s * between(random, 0.4, 1.2)],
  ];
  return corners.flatMap(([ax, ay], i): Point[] => {
    const [bx, by] = corners[(i + 1) % 4]!;
    const share = between(random, 0.2, 0.8);
    return [
      [ax, ay],
      [ax + (bx - ax) * share + between(random, -1, 1), ay + (by - ay) * share + between(random, -1, 1)],
    ];
  });
}

/** Ponds in a ring of places that keeps them apart. */
function ponds(random: Random): Point[][] {
  const count = 1 + Math.floor(random() * 4);
  return Array.from({ length: count }, (_, i) => {
    const [turn, off] = [(i / count) * 2 * Math.PI, count === 1 ? 0 : 18];
    const [x, y] = [Math.cos(turn) * off, Math.sin(turn) * off];
    return around(random, 3 + Math.floor(random() * 4), [0.5, 8]).map(([px, py]): Point => [px + x, py + y]);
  });
}

const RINGS: Record<Family, (random: Random) => Point[][]> = {
  convex: (random) => [convex(random)],
  l: (random) => [ell(random)],
  u: (random) => [you(random)],
  comb: (random) => [comb(random)],
  spiral: (random) => [spiral(random)],
  holes: (random) => [around(random, 7 + Math.floor(random() * 18), [35, 90]), ...ponds(random)],
  sliver: (random) => [sliver(random)],
  surveyed: (random) => [surveyed(random)],
};

/** One shape of a family, turned, and moved to where Kalisz lies in EPSG:2177. Not every one is valid: ask before use. */
export function shapeOf(family: Family, random: Random): MultiPolygon {
  const rings = RINGS[family](random);
  const turn = random() < 0.2 ? 0 : random() * Math.PI;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const place = ([x, y]: Point): Point => [6_506_000 + x * cos - y * sin, 5_735_000 + x * sin + y * cos];
  return [rings.map((points) => [...points, points[0]!].map(place))];
}

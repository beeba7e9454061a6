import { erode } from '../src/geometry/buffer.ts';
import { bounds, type MultiPolygon, type Point } from '../src/geometry/polygon.ts';

/** Park and Miller's generator: the same lots in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A lot of 0.2–6 ha with 4–40 corners: four-sided, L, comb and star in turn, some with a hole, turned at random. */
function lot(random: () => number, n: number): MultiPolygon {
  const size = 40 + random() * 180;
  const ring = [quad, ell, comb, star][n % 4]!(random, size);
  const turn = random() * Math.PI;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const place = ([x, y]: Point): Point => [6_506_000 + x * cos - y * sin, 5_735_000 + x * sin + y * cos];
  const closed = (points: Point[]): Point[] => [...points, points[0]!].map(place);
  return [[closed(ring)]];
}

const quad = (random: () => number, s: number): Point[] => [
  [0, 0],
  [s * (0.7 + random()), s * 0.1 * random()],
  [s * (0.8 + random()), s * (0.5 + random())],
  [s * 0.15 * random(), s * (0.4 + random())],
];
const ell = (random: () => number, s: number): Point[] => {
  const [a, b] = [s * (0.3 + random() * 0.5), s * (0.3 + random() * 0.5)];
  return [
    [0, 0],
    [s * 1.3, 0],
    [s * 1.3, b],
    [a, b],
    [a, s * 1.2],
    [0, s * 1.2],
  ];
};
function comb(random: () => number, s: number): Point[] {
  const teeth = 3 + Math.floor(random() * 5);
  const top: Point[] = [];
  for (let i = teeth - 1; i >= 0; i -= 1) {
    const [x, w] = [(i * s * 1.5) / teeth, (s * 1.5) / teeth];
    const high = s * (0.7 + random() * 0.6);
    top.push([x + w, high], [x + w * 0.45, high], [x + w * 0.45, s * 0.5], [x, s * 0.5]);
  }
  return [[0, 0], [s * 1.5, 0], ...top];
}
function star(random: () => number, s: number): Point[] {
  const corners = 8 + Math.floor(random() * 32);
  return Array.from({ length: corners }, (_, i): Point => {
    const [turn, radius] = [(i / corners) * 2 * Math.PI, s * (0.45 + random() * 0.4)];
    return [Math.cos(turn) * radius, Math.sin(turn) * radius];
  });
}

/** What a 6 m setback leaves of `count` generated lots; those of which nothing is left are passed over. */
export function envelopes(count: number): MultiPolygon[] {
  const random = seeded(20_261_122);
  const made: MultiPolygon[] = [];
  for (let n = 0; made.length < count; n += 1) {
    const left = simplified(erode(lot(random, n), 6));
    if (left.length > 0) made.push(left);
  }
  return made;
}

/** A setback's arcs of 32 segments carry no room worth the corners: points nearer than 0.5 m to the last are dropped where it only takes land away. */
function simplified(shape: MultiPolygon): MultiPolygon {
  return shape.map((polygon) =>
    polygon.map((ring) => {
      const kept = ring.filter(
        (point, i) =>
          i === 0 || i === ring.length - 1 || Math.hypot(point[0] - ring[i - 1]![0], point[1] - ring[i - 1]![1]) > 0.5,
      );
      return kept.length >= 4 ? kept : ring;
    }),
  );
}

/** What a list without geometry would say: area suffices and the box holds it. */
export function naive(shape: MultiPolygon, areaM2: number, [length, width]: readonly [number, number]): boolean {
  const { minX, minY, maxX, maxY } = bounds(shape);
  const [long, short] = [Math.max(maxX - minX, maxY - minY), Math.min(maxX - minX, maxY - minY)];
  return areaM2 >= length * width && long >= length && short >= width;
}

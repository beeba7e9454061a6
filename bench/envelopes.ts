import { erode } from '../src/geometry/buffer.ts';
import { bounds, type MultiPolygon, type Point } from '../src/geometry/polygon.ts';
import { validityOf } from '../src/geometry/validity.ts';

/** Park and Miller's generator: the same lots in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A lot of 0.3–3 ha with bends of a metre or two along its sides, as surveys leave them: four-sided, L, comb and star in turn, every fifth with a pond, turned at random. */
function lot(random: () => number, n: number): MultiPolygon {
  const size = 45 + random() * 75;
  const corners = [quad, ell, comb, star][n % 4]!(random, size);
  const ring = n % 4 === 3 ? corners : bent(random, corners);
  const turn = random() * Math.PI;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const place = ([x, y]: Point): Point => [6_506_000 + x * cos - y * sin, 5_735_000 + x * sin + y * cos];
  const closed = (points: Point[]): Point[] => [...points, points[0]!].map(place);
  if (n % 5 !== 0) return [[closed(ring)]];
  const [x, y] = n % 4 === 3 ? [0, 0] : [size * 0.3, size * 0.25];
  const pond = Array.from({ length: 6 }, (_, i): Point => [
    x + 3 * Math.cos((i * Math.PI) / 3),
    y + 3 * Math.sin((i * Math.PI) / 3),
  ]);
  return [[closed(ring), closed(pond)]];
}

/** The same sides, each in one to four pieces that leave the straight line by up to 1.5 m. */
function bent(random: () => number, corners: readonly Point[]): Point[] {
  return corners.flatMap(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length]!;
    const metres = Math.hypot(bx - ax, by - ay);
    const pieces = metres < 20 ? 1 : 1 + Math.floor(random() * 4);
    return Array.from({ length: pieces }, (_, k): Point => {
      const [share, off] = [k / pieces, k === 0 ? 0 : (random() - 0.5) * 3];
      return [ax + (bx - ax) * share - ((by - ay) / metres) * off, ay + (by - ay) * share + ((bx - ax) / metres) * off];
    });
  });
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

/** Corners of a shape, each once. */
export const cornersOf = (shape: MultiPolygon): number =>
  shape.reduce((sum, polygon) => sum + polygon.reduce((all, ring) => all + ring.length - 1, 0), 0);

/** What a 6 m setback leaves of generated lots: `count` envelopes of 10–65 corners, the others are passed over. */
export function envelopes(count: number): MultiPolygon[] {
  const random = seeded(20_261_122);
  const made: MultiPolygon[] = [];
  for (let n = 0; made.length < count; n += 1) {
    const whole = lot(random, n);
    if (!validityOf(whole).valid) continue;
    const left = simplified(erode(whole, 6));
    const corners = cornersOf(left);
    if (corners >= 10 && corners <= 65 && validityOf(left).valid) made.push(left);
  }
  return made;
}

/** A setback's arcs of 32 segments would make up most corners: points nearer than 0.5 m to the one before are dropped. */
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

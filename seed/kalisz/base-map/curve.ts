/** Longitude, latitude in degrees (WGS 84). */
export type LonLat = readonly [longitude: number, latitude: number];

const PARTS = 5;

/** A smooth line through hand-placed points (Catmull–Rom), coordinates to 0.00001°, about a metre. */
export function curve(points: readonly LonLat[]): LonLat[] {
  const smooth = points.slice(0, -1).flatMap((point, i) => {
    const around = [points[i - 1] ?? point, point, points[i + 1]!, points[i + 2] ?? points[i + 1]!] as const;
    return Array.from({ length: PARTS }, (_, part) => between(around, part / PARTS));
  });
  return [...smooth, rounded(points.at(-1)!)];
}

/** A smooth closed ring through hand-placed points; the first is repeated at the end. */
export function blob(points: readonly LonLat[]): LonLat[] {
  const at = (i: number): LonLat => points[(i + points.length) % points.length]!;
  const smooth = points.flatMap((_, i) =>
    Array.from({ length: PARTS }, (_unused, part) => between([at(i - 1), at(i), at(i + 1), at(i + 2)], part / PARTS)),
  );
  return [...smooth, smooth[0]!];
}

/** A closed ring with corners, as borders have them. */
export const ring = (points: readonly LonLat[]): LonLat[] => [...points, points[0]!].map(rounded);

function between([a, b, c, d]: readonly [LonLat, LonLat, LonLat, LonLat], share: number): LonLat {
  const along = (axis: 0 | 1): number =>
    0.5 *
    (2 * b[axis] +
      (c[axis] - a[axis]) * share +
      (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * share ** 2 +
      (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * share ** 3);
  return rounded([along(0), along(1)]);
}

const rounded = ([longitude, latitude]: LonLat): LonLat => [
  Math.round(longitude * 100_000) / 100_000,
  Math.round(latitude * 100_000) / 100_000,
];

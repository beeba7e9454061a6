type Ring = readonly (readonly number[])[];

/** A comparison of all rings with all others: more of them in one shape is no parcel. */
const MAX_RINGS = 5000;

/**
 * Rings of a shapefile's polygon as polygons with their holes. The specification says it by orientation, and writers break it:
 * so it is told by which ring lies in which. Null when there are too many rings.
 */
export function nestRings(rings: readonly Ring[]): Ring[][] | null {
  if (rings.length === 1) return [[rings[0]!]];
  if (rings.length > MAX_RINGS) return null;
  const boxes = rings.map(boxOf);
  const around = rings.map((ring, i) =>
    rings.flatMap((other, j) => (i !== j && within(boxes[i]!, boxes[j]!) && liesIn(ring, other) ? [j] : [])),
  );
  const polygons = new Map<number, Ring[]>();
  rings.forEach((ring, i) => {
    if (around[i]!.length % 2 === 0) polygons.set(i, [ring]);
  });
  rings.forEach((ring, i) => {
    if (around[i]!.length % 2 === 0) return;
    // the innermost of those around it has the most around itself
    const shell = around[i]!.filter((j) => polygons.has(j)).toSorted(
      (a, b) => around[b]!.length - around[a]!.length,
    )[0];
    if (shell === undefined) polygons.set(i, [ring]);
    else polygons.get(shell)!.push(ring);
  });
  return [...polygons.values()];
}

type Box = readonly [number, number, number, number];

function boxOf(ring: Ring): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring as readonly (readonly [number, number])[]) {
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return [minX, minY, maxX, maxY];
}

const within = (a: Box, b: Box): boolean => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];

/** Corners that touch the other ring say nothing: the first that doesn't decides, then the middle of the first edge. */
function liesIn(ring: Ring, other: Ring): boolean {
  const corners = new Set(other.map((point) => `${point[0]} ${point[1]}`));
  const free = ring.find((point) => !corners.has(`${point[0]} ${point[1]}`));
  const [a, b] = [ring[0]!, ring[1] ?? ring[0]!];
  const [x, y] = free ?? [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2];
  let odd = false;
  for (let i = 1; i < other.length; i += 1) {
    const [ax, ay] = other[i - 1] as readonly [number, number];
    const [bx, by] = other[i] as readonly [number, number];
    if (ay > y! !== by > y! && x! - ax < ((y! - ay) / (by - ay)) * (bx - ax)) odd = !odd;
  }
  return odd;
}

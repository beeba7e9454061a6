import type { MultiPolygon } from '../../../src/geometry/polygon.ts';
import type { Point, Ring } from './mesh.ts';

/**
 * The union of cells that share whole edges, closed rings, outer ones anti-clockwise: borders met in both directions vanish, the rest is chained again.
 * It computes no crossing, so its vertices are the cells' own, to the last digit.
 */
export function mergeCells(cells: readonly Ring[]): MultiPolygon {
  const rings = chain(outline(cells));
  const outer = rings.filter((ring) => areaOf(ring) > 0);
  const holes = rings.filter((ring) => areaOf(ring) < 0);
  return outer.map((ring) => [closed(ring), ...holes.filter((hole) => inside(hole[0]!, ring)).map(closed)]);
}

/** Square metres; negative when the ring runs clockwise. */
export function areaOf(ring: Ring): number {
  const sum = ring.reduce((total, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    return total + x * nextY - nextX * y;
  }, 0);
  return sum / 2;
}

const key = (point: Point): string => `${point[0]} ${point[1]}`;
const closed = (ring: Ring): Ring => [...ring, ring[0]!];

function outline(cells: readonly Ring[]): Map<string, Point[]> {
  const edges = new Map<string, [Point, Point]>();
  for (const ring of cells) {
    ring.forEach((from, at) => {
      const to = ring[(at + 1) % ring.length]!;
      const back = `${key(to)}>${key(from)}`;
      if (!edges.delete(back)) edges.set(`${key(from)}>${key(to)}`, [from, to]);
    });
  }
  const after = new Map<string, Point[]>();
  for (const [from, to] of edges.values()) after.set(key(from), [...(after.get(key(from)) ?? []), to]);
  return after;
}

function chain(after: Map<string, Point[]>): Ring[] {
  const rings: Ring[] = [];
  for (const start of after.keys()) {
    while ((after.get(start) ?? []).length > 0) {
      const ring: Point[] = [];
      let here = start;
      do {
        const next = after.get(here)?.shift();
        if (!next) throw new Error(`an outline that does not close at ${here}`);
        ring.push(next);
        here = key(next);
      } while (here !== start);
      rings.push(ring);
    }
  }
  return rings;
}

function inside([x, y]: Point, ring: Ring): boolean {
  return ring.reduce((within, [x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length]!;
    const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
    return crosses ? !within : within;
  }, false);
}

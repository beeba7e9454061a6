import type { MultiPolygon, Point } from '../../../../geometry/polygon.ts';

type Edge = { readonly of: number; readonly a: Point; readonly b: Point };

/**
 * Area of the ground of which `wanted` holds, where it is told for each shape whether the ground lies in it (even–odd). An algorithm of
 * its own, sharing nothing with the engine: the plane is cut into horizontal slabs at every corner and every crossing, so that no two
 * edges cross within one; there each piece is a trapezoid. Slow (n²): for tests and for the corner of a plan.
 */
export function areaWhere(shapes: readonly MultiPolygon[], wanted: (inside: readonly boolean[]) => boolean): number {
  const [ox, oy] = shapes.find((shape) => shape.length > 0)?.[0]?.[0]?.[0] ?? [0, 0];
  const edges = shapes.flatMap((shape, of) =>
    shape.flat().flatMap((ring) =>
      ring.slice(1).flatMap((end, i): Edge[] => {
        const [from, to]: [Point, Point] = [
          [ring[i]![0] - ox, ring[i]![1] - oy],
          [end[0] - ox, end[1] - oy],
        ];
        if (from[1] === to[1]) return [];
        return [from[1] < to[1] ? { of, a: from, b: to } : { of, a: to, b: from }];
      }),
    ),
  );
  const levels = [...new Set([...edges.flatMap(({ a, b }) => [a[1], b[1]]), ...crossings(edges)])].sort(
    (p, q) => p - q,
  );
  let total = 0;
  for (let i = 1; i < levels.length; i += 1) total += slab(edges, [levels[i - 1]!, levels[i]!], { shapes, wanted });
  return total;
}

type Question = { readonly shapes: readonly MultiPolygon[]; readonly wanted: (inside: readonly boolean[]) => boolean };

function slab(edges: readonly Edge[], [low, high]: [number, number], { shapes, wanted }: Question): number {
  const middle = (low + high) / 2;
  const across = edges
    .filter(({ a, b }) => a[1] <= low && b[1] >= high)
    .map((edge) => ({ of: edge.of, at: xAt(edge, middle) }))
    .sort((p, q) => p.at - q.at);
  const inside = shapes.map(() => false);
  let width = 0;
  across.forEach(({ of, at }, i) => {
    inside[of] = !inside[of];
    const next = across[i + 1];
    if (next && wanted(inside)) width += next.at - at;
  });
  // Edges are straight and don't cross here, so the width in the middle is the mean width.
  return width * (high - low);
}

const xAt = ({ a, b }: Edge, y: number): number => a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]);

/** Heights at which two edges cross. */
function crossings(edges: readonly Edge[]): number[] {
  const found: number[] = [];
  for (let i = 0; i < edges.length; i += 1)
    for (let j = i + 1; j < edges.length; j += 1) {
      const [p, q] = [edges[i]!, edges[j]!];
      const [low, high] = [Math.max(p.a[1], q.a[1]), Math.min(p.b[1], q.b[1])];
      if (low >= high) continue;
      const [before, after] = [xAt(p, low) - xAt(q, low), xAt(p, high) - xAt(q, high)];
      if (before * after < 0) found.push(low + ((high - low) * before) / (before - after));
    }
  return found;
}

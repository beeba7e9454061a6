import { chance } from './random.ts';

/** Metres in the block's own frame: `u` along the street, `v` away from it. */
export type Point = readonly [number, number];

/** A line of the block from left to right; `wobble` moves its inner vertices by at most so many metres. */
export type Line = { readonly through: readonly Point[]; readonly wobble?: number };

/** A divider from the row's lower line to its upper line; `bend` puts a knee in the middle, metres to the right. */
export type Divider = { readonly low: number; readonly high: number; readonly bend?: number };

/** A strip between two neighbouring lines, cut by dividers; the first and the last are its ends. */
export type Row = { readonly name: string; readonly dividers: readonly (number | Divider)[] };

/** `lines` has one more entry than `rows`, from the lowest to the highest. */
export type Mesh = { readonly seed: string; readonly lines: readonly Line[]; readonly rows: readonly Row[] };

/** Anti-clockwise, open: the last point is not repeated. */
export type Ring = readonly Point[];

const SAME_METRES = 0.01;

/**
 * The cells of the mesh by name: `a1` is the first of row `a`. Neighbours share every vertex of their border,
 * also where the dividers of two rows do not meet, so cells neither overlap nor leave gaps.
 */
export function cellsOf(mesh: Mesh): Map<string, Ring> {
  const dividers = mesh.rows.map((row) => row.dividers.map(full));
  const lines = mesh.lines.map((line, at) => {
    const above = (dividers[at] ?? []).map(({ low }) => low);
    const below = at === 0 ? [] : dividers[at - 1]!.map(({ high }) => high);
    return vertices(line, [...above, ...below], `${mesh.seed}|${at}`);
  });
  const cells = new Map<string, Ring>();
  mesh.rows.forEach((row, at) => {
    const [lower, upper, cuts] = [lines[at]!, lines[at + 1]!, dividers[at]!];
    for (let left = 0; left + 1 < cuts.length; left += 1) {
      cells.set(`${row.name}${left + 1}`, cell({ lower, upper, left: cuts[left]!, right: cuts[left + 1]! }));
    }
  });
  return cells;
}

const full = (divider: number | Divider): Divider =>
  typeof divider === 'number' ? { low: divider, high: divider } : divider;

type Vertex = { readonly u: number; readonly at: Point };

function vertices(line: Line, extra: readonly number[], seed: string): readonly Vertex[] {
  const drawn = line.through.map(([u]) => u);
  const all = [...new Set([...drawn, ...extra])].sort((a, b) => a - b);
  const kept = all.filter((u, at) => at === 0 || u - all[at - 1]! > SAME_METRES);
  return kept.map((u, at) => {
    const inner = at > 0 && at + 1 < kept.length;
    const moved = inner ? (chance(seed, u) * 2 - 1) * (line.wobble ?? 0) : 0;
    return { u, at: [u, heightAt(line.through, u) + moved] };
  });
}

function heightAt(through: readonly Point[], u: number): number {
  const next = Math.max(
    1,
    through.findIndex(([there]) => there >= u),
  );
  const [from, to] = [through[next - 1]!, through[next]!];
  return from[1] + ((to[1] - from[1]) * (u - from[0])) / (to[0] - from[0]);
}

function cell(sides: { lower: readonly Vertex[]; upper: readonly Vertex[]; left: Divider; right: Divider }): Ring {
  const along = (line: readonly Vertex[], from: number, to: number): Point[] =>
    line.filter(({ u }) => u > from - SAME_METRES && u < to + SAME_METRES).map(({ at }) => at);
  const bottom = along(sides.lower, sides.left.low, sides.right.low);
  const top = along(sides.upper, sides.left.high, sides.right.high).reverse();
  const right = knee(bottom.at(-1)!, top[0]!, sides.right.bend);
  const left = knee(bottom[0]!, top.at(-1)!, sides.left.bend);
  return [...bottom, ...right, ...top, ...left];
}

function knee(low: Point, high: Point, bend: number | undefined): Point[] {
  return bend === undefined ? [] : [[(low[0] + high[0]) / 2 + bend, (low[1] + high[1]) / 2]];
}

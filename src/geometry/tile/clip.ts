/** Coordinates as x, y, x, y…; a ring is not closed. */
export type Flat = readonly number[];
export type Window = { readonly low: number; readonly high: number };

/** The part of a ring inside a square window (Sutherland–Hodgman); empty when nothing is left. */
export function clipRing(ring: Flat, window: Window): Flat {
  let clipped = ring;
  for (const axis of [0, 1] as const) {
    clipped = cut(clipped, { axis, at: window.low, above: true });
    clipped = cut(clipped, { axis, at: window.high, above: false });
  }
  return clipped.length < 6 ? [] : clipped;
}

type Side = { readonly axis: 0 | 1; readonly at: number; readonly above: boolean };

function cut(ring: Flat, { axis, at, above }: Side): Flat {
  const inside = (i: number): boolean => (above ? ring[i + axis]! >= at : ring[i + axis]! <= at);
  const kept: number[] = [];
  for (let i = 0; i < ring.length; i += 2) {
    const next = (i + 2) % ring.length;
    if (inside(i)) kept.push(ring[i]!, ring[i + 1]!);
    if (inside(i) !== inside(next)) kept.push(...crossing(ring, [i, next], { axis, at, above }));
  }
  return kept;
}

function crossing(ring: Flat, [i, next]: readonly [number, number], { axis, at }: Side): [number, number] {
  const share = (at - ring[i + axis]!) / (ring[next + axis]! - ring[i + axis]!);
  const other = 1 - axis;
  const along = ring[i + other]! + share * (ring[next + other]! - ring[i + other]!);
  return axis === 0 ? [at, along] : [along, at];
}

/** The parts of a line inside a square window (Liang–Barsky for each segment). */
export function clipLine(line: Flat, window: Window): number[][] {
  const parts: number[][] = [];
  let part: number[] = [];
  for (let i = 0; i + 3 < line.length; i += 2) {
    const shares = sharesInside(line.slice(i, i + 4), window);
    if (!shares) {
      part = [];
      continue;
    }
    const at = (share: number): [number, number] => [
      line[i]! + share * (line[i + 2]! - line[i]!),
      line[i + 1]! + share * (line[i + 3]! - line[i + 1]!),
    ];
    if (part.length === 0) parts.push((part = [...at(shares[0])]));
    part.push(...at(shares[1]));
    if (shares[1] < 1) part = [];
  }
  return parts;
}

function sharesInside([x1, y1, x2, y2]: Flat, { low, high }: Window): [number, number] | null {
  let [enter, leave] = [0, 1];
  const [dx, dy] = [x2! - x1!, y2! - y1!];
  for (const [step, gap] of [
    [-dx, x1! - low],
    [dx, high - x1!],
    [-dy, y1! - low],
    [dy, high - y1!],
  ] as const) {
    if (step === 0) {
      if (gap < 0) return null;
    } else if (step < 0) enter = Math.max(enter, gap / step);
    else leave = Math.min(leave, gap / step);
  }
  return enter <= leave ? [enter, leave] : null;
}

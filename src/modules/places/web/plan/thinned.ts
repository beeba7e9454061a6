import { type Point, toSegment } from '../../../../geometry/polygon.ts';

/** Drawing units by which a line may leave its corners: arcs come with dozens that nobody sees. */
const UNSEEN = 0.35;

/** A ring without the corners that make no difference to the eye (Douglas and Peucker 1973), from its first corner and the one farthest from it. */
export function thinned(ring: readonly Point[]): readonly Point[] {
  if (ring.length < 5) return ring;
  const [first] = ring;
  let far = 0;
  for (let i = 1; i < ring.length; i += 1) if (away(ring[i]!, first!) > away(ring[far]!, first!)) far = i;
  const out = between(ring.slice(0, far + 1));
  const back = between([...ring.slice(far), first!]);
  return [...out.slice(0, -1), ...back.slice(0, -1)];
}

function between(line: readonly Point[]): readonly Point[] {
  const [from, to] = [line[0]!, line.at(-1)!];
  let [worst, at] = [UNSEEN, 0];
  for (let i = 1; i < line.length - 1; i += 1) {
    const off = toSegment(line[i]!, from, to);
    if (off > worst) [worst, at] = [off, i];
  }
  return at === 0 ? [from, to] : [...between(line.slice(0, at + 1)).slice(0, -1), ...between(line.slice(at))];
}

const away = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

import { type CrsName, transformation } from '../../../../geometry/crs.ts';
import { type Bounds, bounds, contains, type MultiPolygon, type Point } from '../../../../geometry/polygon.ts';
import type { Epsg } from '../../../../geometry/crs.ts';
import { REACH } from '../layer.ts';

/** Metres around a border that only the base map draws: nothing of the municipality is lost by the pen. */
const SKETCHED = 5000;

/** The box beyond which a layer's things decide over nothing: around the land that it was handed over for. Null: the border is not known. */
export function reachOf(land: {
  readonly area: MultiPolygon | null;
  readonly border: MultiPolygon | null;
}): Bounds | null {
  if (land.area) return wider(bounds(land.area), REACH);
  return land.border ? wider(bounds(land.border), SKETCHED) : null;
}

const wider = ({ minX, minY, maxX, maxY }: Bounds, by: number): Bounds => ({
  minX: minX - by,
  minY: minY - by,
  maxX: maxX + by,
  maxY: maxY + by,
});

/** Whether points lie wholly beyond a box. */
export function isBeyond(points: Iterable<Point>, { minX, minY, maxX, maxY }: Bounds): boolean {
  let [east, north, west, south] = [-Infinity, -Infinity, Infinity, Infinity];
  for (const [x, y] of points) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return west > maxX || east < minX || south > maxY || north < minY;
}

/** More of a sample must lie in the city the other way round by this share before its label is doubted. */
const CONVINCING = 0.25;

type Sampled = { readonly crs: CrsName; readonly border: MultiPolygon; readonly epsg: Epsg };

/**
 * Whether places lie in the municipality with their axes the other way round than they were read. In PL-1992 a town near the diagonal (Kalisz: 437 km
 * east, 432 km north) is in Poland either way, so plausibility alone can't tell.
 */
export function liesTheOtherWay(sample: readonly Point[], { crs, border, epsg }: Sampled): boolean {
  const carry = transformation(crs.epsg, epsg);
  const share = (swapped: boolean): number => {
    const read = (crs.axes === 'yx') !== swapped;
    const there = sample.filter(([a, b]) => {
      try {
        return contains(border, carry(read ? [b, a] : [a, b]));
      } catch {
        return false;
      }
    });
    return sample.length === 0 ? 0 : there.length / sample.length;
  };
  return share(true) >= share(false) + CONVINCING;
}

/** Keeps every so many of a stream, never more than its size. */
export class EvenSample<Value> {
  readonly #most: number;
  #kept: Value[] = [];
  #every = 1;
  #seen = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get kept(): readonly Value[] {
    return this.#kept;
  }

  add(value: Value): void {
    if (this.#seen++ % this.#every !== 0) return;
    this.#kept.push(value);
    if (this.#kept.length < this.#most) return;
    this.#kept = this.#kept.filter((_, i) => i % 2 === 0);
    this.#every *= 2;
  }
}

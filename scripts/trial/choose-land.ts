import { boxPairs } from '../../src/geometry/assembly/neighbours.ts';
import { union } from '../../src/geometry/overlay.ts';
import { area, type MultiPolygon } from '../../src/geometry/polygon.ts';
import type { Parcel } from '../../src/modules/places/index.ts';

export type Ground = { readonly parcels: readonly Parcel[]; readonly shape: MultiPolygon };

const HECTARE = 10_000;
const SMALLEST = 0.3 * HECTARE;
const LARGEST = 12 * HECTARE;
/** Isoperimetric quotient: a square has 0.79, a road next to nothing. */
const COMPACT = 0.3;

/** A few dozen grounds on which somebody might build: single parcels and pairs of neighbours, spread over the file. */
export function chooseLand(parcels: readonly Parcel[], wanted: { singles: number; pairs: number }): Ground[] {
  const single = parcels.map((parcel): Ground => ({ parcels: [parcel], shape: parcel.geometry })).filter(isSensible);
  const pairs: Ground[] = [];
  for (const [i, j] of boxPairs(parcels.map((parcel) => parcel.bounds))) {
    const both = [parcels[i]!, parcels[j]!];
    if (both.some((parcel) => parcel.areaM2 < 0.15 * HECTARE)) continue;
    const shape = union(both.map((parcel) => parcel.geometry));
    // Parcels that share a border become one part; those that meet in a point or not at all stay two.
    if (shape.length === 1 && isSensible({ parcels: both, shape })) pairs.push({ parcels: both, shape });
  }
  const taken = new Set<string>();
  const free = (ground: Ground): boolean => ground.parcels.every((parcel) => !taken.has(parcel.id));
  const chosen: Ground[] = [];
  const take = (from: readonly Ground[], count: number): void => {
    const step = Math.max(1, Math.floor(from.length / count / 2));
    let left = count;
    for (let i = 0; i < from.length && left > 0; i += step) {
      if (!free(from[i]!)) continue;
      from[i]!.parcels.forEach((parcel) => taken.add(parcel.id));
      chosen.push(from[i]!);
      left -= 1;
    }
  };
  take(pairs, wanted.pairs);
  take(single, wanted.singles);
  return chosen;
}

function isSensible({ shape }: Ground): boolean {
  const size = area(shape);
  const border = shape.reduce((sum, polygon) => sum + length(polygon[0]!), 0);
  return size >= SMALLEST && size <= LARGEST && (4 * Math.PI * size) / border ** 2 >= COMPACT;
}

const length = (ring: MultiPolygon[number][number]): number =>
  ring.reduce(
    (sum, point, i) => (i === 0 ? 0 : sum + Math.hypot(point[0] - ring[i - 1]![0], point[1] - ring[i - 1]![1])),
    0,
  );

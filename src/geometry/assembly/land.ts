import { area, type MultiPolygon } from '../polygon.ts';
import { type Borders, bordersFrom, nodedBorders, SNAP_TOLERANCE } from './adjacency.ts';
import { facingAcrossRoads } from './across-road.ts';

export type LandParcel = {
  readonly id: string;
  /** Valid, metres. */
  readonly shape: MultiPolygon;
  /** Names that tell owners apart. Empty: not known, which counts as an owner of its own. */
  readonly owners: readonly string[];
  /** Belongs to the city or another public body. */
  readonly public?: boolean;
  /** A public road: may be crossed if asked, never a part of a set. */
  readonly road?: boolean;
};

/** Parcels ready to be put together, by rising id. */
export type Land = {
  readonly parcels: readonly LandParcel[];
  readonly areas: Float64Array;
  readonly perimeters: Float64Array;
  /** Numbers of a parcel's owners, each once. */
  readonly owners: readonly (readonly number[])[];
  readonly borders: Borders;
  /** Parcels that face one another across a road, and along how many metres; null when it was not asked. */
  readonly facing: Borders | null;
  readonly tolerance: number;
};

export type LandFault = { readonly kind: 'same-id'; readonly id: string };
type Read = { readonly ok: true; readonly value: Land } | { readonly ok: false; readonly error: LandFault };

export type LandReading = {
  /** Metres within which corners and sides of neighbours are the same. */
  readonly tolerance?: number;
  /** Widest road that may lie between two parcels, metres; absent: roads part land. */
  readonly acrossRoads?: number;
};

/** Common borders, areas and owners of parcels; in whatever order they come, the answer is the same. */
export function readLand(given: readonly LandParcel[], reading: LandReading = {}): Read {
  const tolerance = reading.tolerance ?? SNAP_TOLERANCE;
  const parcels = [...given].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (let i = 1; i < parcels.length; i += 1)
    if (parcels[i]!.id === parcels[i - 1]!.id) return { ok: false, error: { kind: 'same-id', id: parcels[i]!.id } };
  const noded = nodedBorders(
    parcels.map(({ shape }) => shape),
    tolerance,
  );
  const borders = bordersFrom(noded.corners, noded.pieces, parcels.length);
  const isRoad = (position: number): boolean => parcels[position]!.road === true;
  return {
    ok: true,
    value: {
      parcels,
      areas: Float64Array.from(parcels, ({ shape }) => area(shape)),
      perimeters: Float64Array.from(parcels, ({ shape }) => perimeter(shape)),
      owners: numbered(parcels),
      borders,
      facing:
        reading.acrossRoads === undefined
          ? null
          : facingAcrossRoads(noded, borders, { isRoad, widest: reading.acrossRoads }),
      tolerance,
    },
  };
}

function perimeter(shape: MultiPolygon): number {
  let metres = 0;
  for (const polygon of shape)
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i += 1)
        metres += Math.hypot(ring[i]![0] - ring[i - 1]![0], ring[i]![1] - ring[i - 1]![1]);
  return metres;
}

function numbered(parcels: readonly LandParcel[]): (readonly number[])[] {
  const numbers = new Map<string, number>();
  let next = 0;
  return parcels.map(({ owners }) => {
    if (owners.length === 0) return [next++];
    const own = owners.map((name) => {
      if (!numbers.has(name)) numbers.set(name, next++);
      return numbers.get(name)!;
    });
    return own.length === 1 ? own : [...new Set(own)];
  });
}

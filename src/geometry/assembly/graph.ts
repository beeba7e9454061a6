import type { Land } from './land.ts';

/** What may be put together: parcels of the land that may be used, numbered anew in the same order. */
export type Graph = {
  readonly count: number;
  /** Positions in the land. */
  readonly position: Int32Array;
  readonly areas: Float64Array;
  readonly perimeters: Float64Array;
  readonly owners: readonly (readonly number[])[];
  readonly ownerCount: number;
  /** Most owners of one parcel. */
  readonly mostOwners: number;
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  /** Common border, metres; 0 across a road. */
  readonly metres: Float64Array;
  /** 1 where two parcels count as neighbours. */
  readonly joined: Uint8Array;
};

export type GraphAsk = {
  readonly mayUse: (position: number) => boolean;
  readonly minSharedBorder: number;
};

/** Parcels that may be used, and between which of them a set may reach. Touching in a point joins nothing. */
export function graphOf(land: Land, { mayUse, minSharedBorder }: GraphAsk): Graph {
  const all = land.parcels.length;
  const number = new Int32Array(all).fill(-1);
  const kept: number[] = [];
  for (let p = 0; p < all; p += 1) {
    if (land.parcels[p]!.road === true || !mayUse(p)) continue;
    number[p] = kept.length;
    kept.push(p);
  }
  const [start, neighbour, metres, joined] = [
    new Int32Array(kept.length + 1),
    [] as number[],
    [] as number[],
    [] as number[],
  ];
  const { borders, facing } = land;
  kept.forEach((p, n) => {
    const put = (other: number, length: number, isJoined: boolean): void => {
      neighbour.push(number[other]!);
      metres.push(length);
      joined.push(isJoined ? 1 : 0);
    };
    const across = facing ? withinOf(facing, p) : new Map<number, number>();
    for (let i = borders.start[p]!; i < borders.start[p + 1]!; i += 1) {
      const [other, length] = [borders.neighbour[i]!, borders.metres[i]!];
      if (number[other] === -1 || length <= 0) continue;
      put(other, length, length >= minSharedBorder || (across.get(other) ?? 0) >= minSharedBorder);
      across.delete(other);
    }
    for (const [other, length] of across) if (number[other] !== -1 && length >= minSharedBorder) put(other, 0, true);
    start[n + 1] = neighbour.length;
  });
  const owners = renumbered(kept.map((p) => land.owners[p]!));
  return {
    count: kept.length,
    position: Int32Array.from(kept),
    areas: Float64Array.from(kept, (p) => land.areas[p]!),
    perimeters: Float64Array.from(kept, (p) => land.perimeters[p]!),
    owners,
    ownerCount: owners.reduce((most, own) => own.reduce((high, owner) => Math.max(high, owner + 1), most), 0),
    mostOwners: owners.reduce((most, own) => Math.max(most, own.length), 1),
    start,
    neighbour: Int32Array.from(neighbour),
    metres: Float64Array.from(metres),
    joined: Uint8Array.from(joined),
  };
}

function withinOf({ start, neighbour, metres }: NonNullable<Land['facing']>, p: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = start[p]!; i < start[p + 1]!; i += 1) found.set(neighbour[i]!, metres[i]!);
  return found;
}

function renumbered(owners: readonly (readonly number[])[]): (readonly number[])[] {
  const numbers = new Map<number, number>();
  return owners.map((own) =>
    own.map((owner) => {
      const known = numbers.get(owner) ?? numbers.size;
      numbers.set(owner, known);
      return known;
    }),
  );
}

/** For each number of steps the largest parcel that can be reached: what one more parcel can add at most, m². */
export function largestWithin(graph: Graph, steps: number): Float64Array {
  let largest = graph.areas.slice();
  for (let step = 0; step < steps; step += 1) {
    const further = largest.slice();
    for (let p = 0; p < graph.count; p += 1)
      for (let i = graph.start[p]!; i < graph.start[p + 1]!; i += 1)
        if (graph.joined[i] === 1) further[p] = Math.max(further[p]!, largest[graph.neighbour[i]!]!);
    largest = further;
  }
  return largest;
}

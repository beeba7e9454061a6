import { type Graph, largestWithin } from './graph.ts';

/** Sets of exactly so many owners and parcels. */
export type Level = { readonly owners: number; readonly parcels: number };

export type Wanted = Level & { readonly minArea: number; readonly maxArea: number };

/** Sets found at one level: set s has the parcels from s × parcels on, in rising order. */
export type Found = { readonly parcels: Int32Array; readonly compactness: Float64Array; readonly count: number };

/** Counts what was looked at and says when to stop. */
export type Budget = {
  explored: number;
  stopped: 'deadline' | 'explored' | null;
  readonly most: number;
  expired(): boolean;
};

/** Sets looked at between two questions whether time is up. */
const LOOK_AT_CLOCK = 1024;
/** Square metres by which sums in another order may differ: pruning is looser by that, the decision is made on one order. */
const ROUNDING = 1e-6;

/**
 * Every connected set of the level within the area's bounds, each once (Wernicke's ESU: a set grows from its lowest parcel by
 * parcels that its members did not neighbour before). What can no longer become such a set is not grown further.
 */
export function setsOfLevel(graph: Graph, wanted: Wanted, budget: Budget): Found {
  const search = new Search(graph, wanted, budget);
  for (let root = 0; root < graph.count && budget.stopped === null; root += 1) search.from(root);
  return search.found();
}

/** The areas of a set's parcels as drawn, added up by rising number. */
export const areaOf = ({ areas }: Graph, set: ArrayLike<number>): number => {
  let square = 0;
  for (let i = 0; i < set.length; i += 1) square += areas[set[i]!]!;
  return square;
};

/** To nine digits: sets of the same form are equally compact, whatever order their sides were added in. */
const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;

class Search {
  readonly #graph: Graph;
  readonly #wanted: Wanted;
  readonly #budget: Budget;
  /** The most that one more parcel adds, by root. */
  readonly #largest: Float64Array;
  /** 1 for members of the set, their neighbours, and what lies before the root is never asked. */
  readonly #near: Uint8Array;
  readonly #member: Uint8Array;
  readonly #held: Int32Array;
  readonly #set: number[] = [];
  #sets: Int32Array;
  #compactness: Float64Array;
  #count = 0;
  #owners = 0;
  #root = 0;

  constructor(graph: Graph, wanted: Wanted, budget: Budget) {
    [this.#graph, this.#wanted, this.#budget] = [graph, wanted, budget];
    this.#largest = largestWithin(graph, wanted.parcels - 1);
    this.#near = new Uint8Array(graph.count);
    this.#member = new Uint8Array(graph.count);
    this.#held = new Int32Array(graph.ownerCount);
    this.#sets = new Int32Array(64 * wanted.parcels);
    this.#compactness = new Float64Array(64);
  }

  found(): Found {
    return { parcels: this.#sets, compactness: this.#compactness, count: this.#count };
  }

  from(root: number): void {
    this.#root = root;
    if (!this.#mayAdd(root, 0)) return;
    this.#near[root] = 1;
    this.#grow(root, [], 0);
    this.#near[root] = 0;
  }

  /** Whether a set with this parcel more can still be of the level. */
  #mayAdd(parcel: number, before: number): boolean {
    const { owners, parcels, minArea, maxArea } = this.#wanted;
    const square = before + this.#graph.areas[parcel]!;
    const left = parcels - this.#set.length - 1;
    if (square > maxArea + ROUNDING || square + left * this.#largest[this.#root]! < minArea - ROUNDING) return false;
    let held = this.#owners;
    for (const owner of this.#graph.owners[parcel]!) if (this.#held[owner] === 0) held += 1;
    return held <= owners && held + left * this.#graph.mostOwners >= owners;
  }

  /** Adds a parcel, looks at the set, and grows it by each of those that wait and by the parcel's own new neighbours. */
  #grow(parcel: number, waiting: readonly number[], before: number): void {
    if (!this.#countOne()) return;
    const square = before + this.#graph.areas[parcel]!;
    this.#take(parcel);
    if (this.#set.length === this.#wanted.parcels) {
      if (this.#owners === this.#wanted.owners) this.#keep();
    } else {
      const fresh = this.#newNeighbours(parcel);
      const rest = [...waiting, ...fresh];
      for (let next = rest.pop(); next !== undefined && this.#budget.stopped === null; next = rest.pop())
        if (this.#mayAdd(next, square)) this.#grow(next, rest, square);
      for (const one of fresh) this.#near[one] = 0;
    }
    this.#leave(parcel);
  }

  #countOne(): boolean {
    const budget = this.#budget;
    if (budget.explored >= budget.most) budget.stopped ??= 'explored';
    else {
      budget.explored += 1;
      if (budget.explored % LOOK_AT_CLOCK === 0 && budget.expired()) budget.stopped = 'deadline';
    }
    return budget.stopped === null;
  }

  #take(parcel: number): void {
    this.#set.push(parcel);
    this.#member[parcel] = 1;
    for (const owner of this.#graph.owners[parcel]!) if (this.#held[owner]!++ === 0) this.#owners += 1;
  }

  #leave(parcel: number): void {
    this.#set.pop();
    this.#member[parcel] = 0;
    for (const owner of this.#graph.owners[parcel]!) if (--this.#held[owner]! === 0) this.#owners -= 1;
  }

  #newNeighbours(parcel: number): number[] {
    const { start, neighbour, joined } = this.#graph;
    const fresh: number[] = [];
    for (let i = start[parcel]!; i < start[parcel + 1]!; i += 1) {
      const other = neighbour[i]!;
      if (joined[i] === 0 || other <= this.#root || this.#near[other] === 1) continue;
      this.#near[other] = 1;
      fresh.push(other);
    }
    return fresh;
  }

  #keep(): void {
    const { parcels, minArea, maxArea } = this.#wanted;
    const set = [...this.#set].sort((a, b) => a - b);
    const square = areaOf(this.#graph, set);
    if (square < minArea || square > maxArea) return;
    if (this.#count === this.#compactness.length) {
      const [sets, compactness] = [new Int32Array(this.#sets.length * 2), new Float64Array(this.#count * 2)];
      sets.set(this.#sets);
      compactness.set(this.#compactness);
      [this.#sets, this.#compactness] = [sets, compactness];
    }
    this.#sets.set(set, this.#count * parcels);
    this.#compactness[this.#count] = rounded((4 * Math.PI * square) / this.#border(set) ** 2);
    this.#count += 1;
  }

  /** Length of the set's outer border, metres. */
  #border(set: readonly number[]): number {
    const { start, neighbour, metres, perimeters } = this.#graph;
    let [around, inside] = [0, 0];
    for (const parcel of set) {
      around += perimeters[parcel]!;
      for (let i = start[parcel]!; i < start[parcel + 1]!; i += 1)
        if (this.#member[neighbour[i]!] === 1) inside += metres[i]!;
    }
    return around - inside;
  }
}

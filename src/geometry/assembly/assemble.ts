import type { Placement } from '../placement.ts';
import type { MultiPolygon } from '../polygon.ts';
import { rectangleFit } from '../rectangle-fit.ts';
import { areaOf, type Budget, type Found, type Level, setsOfLevel } from './enumerate.ts';
import { type Graph, graphOf } from './graph.ts';
import { joinedShape, joinParcels } from './join.ts';
import type { Land, LandParcel } from './land.ts';

export type AssemblyAsk = {
  /** Square metres, of the parcels as drawn, added up. */
  readonly minArea: number;
  readonly maxArea?: number;
  /** Metres; free angle. */
  readonly hall?: { readonly length: number; readonly width: number; readonly tolerance?: number };
  readonly maxParcels: number;
  /** Metres of common border (or, across a road, of fronts that face each other) that make two parcels neighbours. */
  readonly minSharedBorder: number;
  /** Whether a parcel may be used at all; absent: every one. */
  readonly mayUse?: (parcel: LandParcel) => boolean;
  /** How many sets are answered. */
  readonly limit?: number;
  /** Sets that are looked at before the search stops. */
  readonly mostExplored?: number;
  /** True when time is up. */
  readonly expired?: () => boolean;
};

export type AssembledSet = {
  readonly ids: readonly string[];
  /** Square metres of the parcels as drawn. */
  readonly area: number;
  /** How many different owners; a parcel without a known owner counts as one. */
  readonly owners: number;
  /** Those of the parcels that belong to the city or another public body. */
  readonly publicIds: readonly string[];
  /** 4π × area / outer border²: 1 for a circle. */
  readonly compactness: number;
  readonly shape: MultiPolygon;
  /** Square metres of slivers and gaps between the parcels that were closed. */
  readonly closed: number;
  readonly placement?: Placement;
};

export type Assembly = {
  /** Fewest owners first, then fewest parcels, then the most compact, then by id. */
  readonly sets: readonly AssembledSet[];
  /** True: no set that belongs before or among these was missed. */
  readonly complete: boolean;
  /** Connected sets that were looked at. */
  readonly explored: number;
  /** Why the search stopped early, and the first kind of set that was not looked through: all before it were. */
  readonly stopped: { readonly by: 'deadline' | 'explored'; readonly at: Level } | null;
  /** Sets not answered though they meet the areas: the hall fits only within its tolerance; parcels lie over one another. */
  readonly leftOut: { readonly withinTolerance: number; readonly overlapping: number };
};

const [LIMIT, MOST_EXPLORED] = [20, 5_000_000];

/**
 * The best connected sets of parcels whose land meets the areas and takes the hall. Throws RangeError on numbers that are
 * not finite or not positive.
 */
export function assemble(land: Land, ask: AssemblyAsk): Assembly {
  refuseBadNumbers(ask);
  const maxArea = ask.maxArea ?? Infinity;
  const mayUse = (p: number): boolean => land.areas[p]! <= maxArea && (ask.mayUse?.(land.parcels[p]!) ?? true);
  const graph = graphOf(land, { mayUse, minSharedBorder: ask.minSharedBorder });
  const budget: Budget = {
    explored: 0,
    stopped: null,
    most: ask.mostExplored ?? MOST_EXPLORED,
    expired: ask.expired ?? (() => false),
  };
  const chosen: Chosen = { sets: [], withinTolerance: 0, overlapping: 0 };
  let at: Level | null = null;
  for (const level of levels(graph, ask.maxParcels)) {
    const found = setsOfLevel(graph, { ...level, minArea: ask.minArea, maxArea }, budget);
    choose({ land, graph, ask, budget }, { level, found }, chosen);
    if (budget.stopped !== null) at = level;
    if (budget.stopped !== null || chosen.sets.length >= (ask.limit ?? LIMIT)) break;
  }
  const { sets, withinTolerance, overlapping } = chosen;
  const { explored, stopped } = budget;
  return {
    sets,
    complete: stopped === null,
    explored,
    stopped: stopped && at && { by: stopped, at },
    leftOut: { withinTolerance, overlapping },
  };
}

function refuseBadNumbers(ask: AssemblyAsk): void {
  const { minArea, maxArea = minArea, hall = { length: 1, width: 1 }, maxParcels, minSharedBorder } = ask;
  const sizes = [hall.length, hall.width, maxParcels, ask.limit ?? LIMIT];
  if (![minArea, maxArea, minSharedBorder, ...sizes].every(Number.isFinite))
    throw new RangeError('a number is not finite');
  if (minArea < 0 || maxArea < minArea || minSharedBorder < 0 || sizes.some((size) => size <= 0))
    throw new RangeError('areas, sizes and counts are positive, and the largest area is not below the smallest');
}

/** Kinds of sets in the order of the answer. */
function* levels(graph: Graph, maxParcels: number): Generator<Level> {
  const most = Math.min(maxParcels, graph.count);
  for (let owners = 1; owners <= most * graph.mostOwners; owners += 1)
    for (let parcels = Math.ceil(owners / graph.mostOwners); parcels <= most; parcels += 1) yield { owners, parcels };
}

type Chosen = { readonly sets: AssembledSet[]; withinTolerance: number; overlapping: number };
type Work = { readonly land: Land; readonly graph: Graph; readonly ask: AssemblyAsk; readonly budget: Budget };

/** Takes the sets of a level in their order until there are enough. After a stop only as many are tried as are answered at most. */
function choose(work: Work, { level, found }: { level: Level; found: Found }, chosen: Chosen): void {
  const limit = work.ask.limit ?? LIMIT;
  const { budget } = work;
  const setAt = (s: number): Int32Array => found.parcels.subarray(s * level.parcels, (s + 1) * level.parcels);
  const order = Array.from({ length: found.count }, (_, s) => s).sort(
    (a, b) => found.compactness[b]! - found.compactness[a]! || compareSets(setAt(a), setAt(b)),
  );
  let tried = 0;
  for (const s of order) {
    if (chosen.sets.length >= limit) return;
    if (budget.stopped === null && budget.expired()) budget.stopped = 'deadline';
    if (budget.stopped !== null && tried >= limit) return;
    tried += 1;
    take(work, { set: setAt(s), compactness: found.compactness[s]!, owners: level.owners }, chosen);
  }
}

function compareSets(a: Int32Array, b: Int32Array): number {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

type Candidate = { readonly set: Int32Array; readonly compactness: number; readonly owners: number };

function take({ land, graph, ask }: Work, { set, compactness, owners }: Candidate, chosen: Chosen): void {
  const parcels = Array.from(set, (n) => land.parcels[graph.position[n]!]!);
  const shapes = parcels.map(({ shape }) => shape);
  let placement: Placement | undefined;
  if (ask.hall) {
    const fit = rectangleFit(joinedShape(shapes, land.tolerance), ask.hall);
    if (fit.answer === 'within-tolerance') chosen.withinTolerance += 1;
    if (fit.answer !== 'yes') return;
    placement = fit.placement;
  }
  const { shape, closed, overlap } = joinParcels(shapes, land.tolerance);
  const around = set.reduce((sum, n) => sum + graph.perimeters[n]!, 0);
  if (overlap > around * land.tolerance) {
    chosen.overlapping += 1;
    return;
  }
  chosen.sets.push({
    ids: parcels.map(({ id }) => id),
    area: areaOf(graph, set),
    owners,
    publicIds: parcels.filter((parcel) => parcel.public === true).map(({ id }) => id),
    compactness,
    shape,
    closed,
    ...(placement && { placement }),
  });
}

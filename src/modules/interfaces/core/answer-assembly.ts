import { assemble, type AssembledSet, type Assembly, type AssemblyAsk } from '../../../geometry/assembly/assemble.ts';
import { type LandParcel, readLand } from '../../../geometry/assembly/land.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { type PlacedHall, placedIn } from './answer-fit.ts';
import type { Systems } from './land-shape.ts';

export type AssemblyQuestion = Omit<AssemblyAsk, 'mayUse'> & {
  /** Metres within which corners and sides of neighbours are taken as the same. */
  readonly tolerance: number;
  /** Widest public road that a set may reach across, metres. */
  readonly acrossRoads?: number;
};

export type SetTold = {
  readonly ids: readonly string[];
  /** Square metres of the parcels as drawn. */
  readonly area: number;
  /** How many. */
  readonly owners: number;
  /** Those that belong to the city or another public body. */
  readonly public: readonly string[];
  readonly compactness: number;
  /** Square metres of slivers and gaps between the parcels that were closed. */
  readonly closed: number;
  readonly placement?: PlacedHall;
};

export type AssemblyTold = {
  readonly sets: readonly SetTold[];
  readonly complete: boolean;
  readonly explored: number;
  readonly stopped: Assembly['stopped'];
  readonly leftOut: Assembly['leftOut'];
};

/** The best sets of neighbouring parcels, or the id that two of the parcels bear. */
export function answerAssembly(
  parcels: readonly LandParcel[],
  question: AssemblyQuestion,
  systems: Systems,
): Result<AssemblyTold, { kind: 'same-id'; id: string }> {
  const { tolerance, acrossRoads, ...ask } = question;
  const land = readLand(parcels, { tolerance, ...(acrossRoads !== undefined && { acrossRoads }) });
  if (!land.ok) return refuse(land.error);
  const { sets, ...rest } = assemble(land.value, ask);
  return ok({ ...rest, sets: sets.map((set) => told(set, systems)) });
}

const cents = (value: number): number => Math.round(value * 100) / 100;

const told = (
  { ids, area, owners, publicIds, compactness, shape, closed, placement }: AssembledSet,
  systems: Systems,
): SetTold => ({
  ids,
  area: cents(area),
  owners,
  public: publicIds,
  compactness: Math.round(compactness * 1e4) / 1e4,
  closed: cents(closed),
  ...(placement && { placement: placedIn(shape, placement, systems) }),
});

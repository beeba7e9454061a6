import { readLand as readParcels, type Land } from '../../../../../geometry/assembly/land.ts';
import type { Dossier, DossierParcel } from '../../dossier.ts';
import { plotOf } from '../../land/plot.ts';

/** What lies around a site: its own parcels and those near by, with the plans and layers over all of them. */
export type NearLand = {
  readonly all: Pick<Dossier, 'parcels' | 'zones' | 'acts' | 'layers'>;
  /** Parcels of which it is known whose they are, and whether they are the city's. */
  readonly city: Readonly<Record<string, boolean>>;
  /** Metres from the site up to which parcels were read. */
  readonly within: number;
  /** More parcels lie there than were read. */
  readonly cut: boolean;
};

/** Which parcels lie beside which. */
export type Beside = {
  /** By id, that of the site among them. */
  readonly sides: ReadonlyMap<string, readonly DossierParcel[]>;
  /** Parcels that at most so many of them link with the site. */
  readonly within: (steps: number) => DossierParcel[];
};

/** Metres of common border that make two parcels neighbours. */
const SHARED_BORDER = 5;
/** No parcel is named like this, and it sorts before all. */
const SITE = '';

/** Parcels with a common border with the site, and those behind them, drawn centimetres apart or not (ADR 18); null where borders can't be compared. */
export function besideOf({ parcels }: Dossier, { all }: NearLand): Beside | null {
  const own = new Set(parcels.map(({ id }) => id));
  const around = all.parcels.filter(({ id }) => !own.has(id));
  if (parcels.length === 0 || parcels.some(({ drawnOn }) => drawnOn) || around.length === 0) return null;
  const site = { id: SITE, shape: plotOf({ parcels }), owners: [] };
  const read = readParcels([site, ...around.map(({ id, geometry }) => ({ id, shape: geometry, owners: [] }))]);
  if (!read.ok) return null;
  const byId = new Map(around.map((one) => [one.id, one]));
  const sides = new Map(
    read.value.parcels.map(({ id }, at) => [
      id,
      neighboursAt(read.value, at).flatMap((other) => byId.get(other) ?? []),
    ]),
  );
  return { sides, within: (steps) => reached(sides, steps) };
}

function neighboursAt({ parcels, borders }: Land, at: number): string[] {
  const found: string[] = [];
  for (let i = borders.start[at]!; i < borders.start[at + 1]!; i += 1)
    if (borders.metres[i]! >= SHARED_BORDER) found.push(parcels[borders.neighbour[i]!]!.id);
  return found;
}

function reached(sides: Beside['sides'], steps: number): DossierParcel[] {
  const all = new Map<string, DossierParcel>();
  let last: readonly string[] = [SITE];
  for (let step = 0; step < steps; step += 1) {
    const next = last.flatMap((id) => sides.get(id) ?? []).filter(({ id }) => !all.has(id));
    for (const one of next) all.set(one.id, one);
    last = [...new Set(next.map(({ id }) => id))];
  }
  return [...all.values()];
}

/** Sets are not grown from more than so many. */
const MOST_SETS = 20_000;

/** Every set of so many parcels that is connected with the site, each once; of 20 000 sets and more not every one. */
export function setsOf({ sides }: Beside, count: number): DossierParcel[][] {
  let sets: DossierParcel[][] = [[]];
  for (let size = 1; size <= count; size += 1) {
    const larger = new Map<string, DossierParcel[]>();
    for (const set of sets.slice(0, MOST_SETS))
      for (const next of besideSet(sides, set)) {
        const grown = [...set, next].toSorted((a, b) => (a.id < b.id ? -1 : 1));
        larger.set(grown.map(({ id }) => id).join(' '), grown);
      }
    sets = [...larger.values()];
  }
  return sets;
}

const besideSet = (sides: Beside['sides'], set: readonly DossierParcel[]): Set<DossierParcel> =>
  new Set([SITE, ...set.map(({ id }) => id)].flatMap((id) => sides.get(id) ?? []).filter((one) => !set.includes(one)));

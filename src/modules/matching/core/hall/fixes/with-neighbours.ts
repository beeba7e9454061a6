import { joinedShape } from '../../../../../geometry/assembly/join.ts';
import { readLand as readParcels, type Land } from '../../../../../geometry/assembly/land.ts';
import { union } from '../../../../../geometry/overlay.ts';
import { rectangleFit } from '../../../../../geometry/rectangle-fit.ts';
import type { Dossier, DossierParcel } from '../../dossier.ts';
import { checked, type Fix, type FixAsked, sizeOf, tryHall } from './fix.ts';

/** What lies around a site: its own parcels and those near by, with the plans and layers over all of them. */
export type NearLand = {
  readonly all: Pick<Dossier, 'parcels' | 'zones' | 'acts' | 'layers'>;
  /** Parcels of which it is known whose they are, and whether they are the city's. */
  readonly city: Readonly<Record<string, boolean>>;
};

/** Metres of common border that make two parcels neighbours. */
const SHARED_BORDER = 5;
/** Sets of each size whose land is asked, and those that are told. */
const [MOST_ASKED, MOST_TOLD] = [12, 3];

type Added = Fix & { kind: 'neighbours' };

/**
 * One parcel beside the site that would let the hall stand, or two where none alone does: the city's first, then the smallest. Each is
 * asked of the same rules, as one plot with the site.
 */
export function withNeighbours(question: FixAsked, near: NearLand): Added[] {
  const size = sizeOf(question.need);
  const own = question.dossier.parcels;
  const beside = besideOf(question.dossier, near);
  if (!size || !beside) return [];
  for (const sets of [beside.singles, beside.pairs]) {
    const found = ordered(sets, near)
      .filter((set) => {
        const land = joinedShape([...own, ...set].map(({ geometry }) => geometry));
        return rectangleFit(land, size).answer === 'yes';
      })
      .slice(0, MOST_ASKED)
      .flatMap((set): Added[] => {
        const asked = { ...question, dossier: together(question.dossier, set, near) };
        const fit = tryHall(asked, size);
        // On the neighbour alone it is no hall of this site.
        if (fit?.answer === 'fits' && fit.parcel !== null && fit.parcel >= own.length) return [];
        const told = checked(asked, fit);
        return told
          ? [{ kind: 'neighbours', parcels: set.map((one) => addedOf(one, near)), addedM2: areaOf(set), ...told }]
          : [];
      });
    if (found.length > 0) return found.slice(0, MOST_TOLD);
  }
  return [];
}

type Beside = { readonly singles: DossierParcel[][]; readonly pairs: DossierParcel[][] };

/** Parcels with a common border with the site, and those behind them; null where borders can't be compared. */
function besideOf({ parcels }: Dossier, { all }: NearLand): Beside | null {
  const own = new Set(parcels.map(({ id }) => id));
  const around = all.parcels.filter(({ id }) => !own.has(id));
  if (parcels.length === 0 || parcels.some(({ drawnOn }) => drawnOn) || around.length === 0) return null;
  const site = { id: SITE, shape: union(parcels.map(({ geometry }) => geometry)), owners: [] };
  const read = readParcels([site, ...around.map(({ id, geometry }) => ({ id, shape: geometry, owners: [] }))]);
  if (!read.ok) return null;
  const byId = new Map(around.map((one) => [one.id, one]));
  const sides = (id: string): DossierParcel[] => neighboursIn(read.value, id).flatMap((other) => byId.get(other) ?? []);
  const singles = sides(SITE);
  const pairs = new Map<string, DossierParcel[]>();
  for (const one of singles)
    for (const other of new Set([...singles, ...sides(one.id)])) {
      if (other === one) continue;
      const pair = [one, other].toSorted((a, b) => (a.id < b.id ? -1 : 1));
      pairs.set(pair.map(({ id }) => id).join(' '), pair);
    }
  return { singles: singles.map((one) => [one]), pairs: [...pairs.values()] };
}

/** No parcel is named like this, and it sorts before all. */
const SITE = '';

function neighboursIn({ parcels, borders }: Land, id: string): string[] {
  const at = parcels.findIndex((one) => one.id === id);
  const found: string[] = [];
  for (let i = borders.start[at]!; i < borders.start[at + 1]!; i += 1)
    if (borders.metres[i]! >= SHARED_BORDER) found.push(parcels[borders.neighbour[i]!]!.id);
  return found;
}

const areaOf = (set: readonly DossierParcel[]): number => set.reduce((sum, { areaM2 }) => sum + areaM2, 0);

function ordered(sets: readonly DossierParcel[][], { city }: NearLand): DossierParcel[][] {
  const others = (set: readonly DossierParcel[]): number => set.filter(({ id }) => city[id] !== true).length;
  return sets.toSorted((a, b) => others(a) - others(b) || areaOf(a) - areaOf(b));
}

function addedOf({ id, number, areaM2 }: DossierParcel, { city }: NearLand) {
  return { id, number, areaM2, city: city[id] ?? null };
}

/** The site as it would be with these parcels. */
function together(dossier: Dossier, set: readonly DossierParcel[], { all }: NearLand): Dossier {
  const parcels = [...dossier.parcels, ...set];
  const ids = new Set(parcels.map(({ id }) => id));
  const zones = all.zones.flatMap((zone) => {
    const shares = zone.shares.filter(({ parcelId }) => ids.has(parcelId));
    return shares.length > 0 ? [{ ...zone, shares }] : [];
  });
  return { ...dossier, parcels, zones, acts: all.acts, ...(all.layers && { layers: all.layers }) };
}

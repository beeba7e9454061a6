import { joinedShape } from '../../../../../geometry/assembly/join.ts';
import { intersectionArea } from '../../../../../geometry/overlay.ts';
import { rectangleFit } from '../../../../../geometry/rectangle-fit.ts';
import type { Dossier, DossierParcel } from '../../dossier.ts';
import { plotOf } from '../../land/plot.ts';
import type { HallSize } from '../fit-hall.ts';
import { type Beside, besideOf, type NearLand, setsOf } from './beside.ts';
import { checked, type Fix, type FixAsked, sizeOf, tryHall } from './fix.ts';

type Added = Fix & { kind: 'neighbours' };

export type AddedFound = {
  readonly fixes: readonly Added[];
  /** Every set of at most so many parcels was looked at, or was proven to be of no use. */
  readonly upTo: number;
  /** Sets of one parcel more that were not. */
  readonly leftOut: number;
};

/** Parcels that are added at most. */
const MOST_PARCELS = 4;
/** Sets whose land is put together, and sets of which the rules are asked, in one search; those that are told. */
const [MOST_JOINED, MOST_ASKED, MOST_TOLD] = [400, 24, 3];
/** m² of the site's own land under the hall; less is a hall of the neighbours. */
const OWN_LAND = 1;

/**
 * The fewest parcels beside the site that would let the hall stand: the city's first, then the smallest. Each set is asked of the same rules, as
 * one plot with the site. Null where borders can't be compared.
 */
export function withNeighbours(question: FixAsked, near: NearLand): AddedFound | null {
  const size = sizeOf(question.need);
  const beside = besideOf(question.dossier, near);
  if (!size || !beside) return null;
  const search: Search = { question, near, beside, size, joined: 0, asked: 0 };
  for (let count = 1; count <= MOST_PARCELS; count += 1) {
    if (!mayReach(search, count)) continue;
    const { fixes, leftOut } = ofCount(search, count);
    if (fixes.length > 0) return { fixes, upTo: count, leftOut: 0 };
    if (leftOut > 0) return { fixes, upTo: count - 1, leftOut };
  }
  return { fixes: [], upTo: MOST_PARCELS, leftOut: 0 };
}

type Search = {
  readonly question: FixAsked;
  readonly near: NearLand;
  readonly beside: Beside;
  readonly size: HallSize;
  joined: number;
  asked: number;
};

/** False proves that no set of so many parcels takes the hall: all within that many steps together don't. */
function mayReach({ question, beside, size }: Search, steps: number): boolean {
  const all = beside.within(steps);
  return all.length > 0 && rectangleFit(landWith(question.dossier, all), size).answer !== 'no';
}

const landWith = ({ parcels }: Dossier, set: readonly DossierParcel[]) =>
  joinedShape([...parcels, ...set].map(({ geometry }) => geometry));

function ofCount(search: Search, count: number): { fixes: Added[]; leftOut: number } {
  const { question, beside, near, size } = search;
  const sets = ordered(setsOf(beside, count), near);
  const fixes: Added[] = [];
  for (const [n, set] of sets.entries()) {
    if (fixes.length >= MOST_TOLD) break;
    if (search.joined >= MOST_JOINED || search.asked >= MOST_ASKED) return { fixes, leftOut: sets.length - n };
    if (!isLargeEnough([...question.dossier.parcels, ...set], size)) continue;
    search.joined += 1;
    if (rectangleFit(landWith(question.dossier, set), size).answer !== 'yes') continue;
    search.asked += 1;
    const fix = askedOf(search, set);
    if (fix) fixes.push(fix);
  }
  return { fixes, leftOut: 0 };
}

const isLargeEnough = (parcels: readonly DossierParcel[], { length, width }: HallSize): boolean =>
  areaOf(parcels) >= length * width;

function askedOf({ question, near, size }: Search, set: readonly DossierParcel[]): Added | null {
  const own = question.dossier.parcels;
  const asked = { ...question, dossier: together(question.dossier, set, near) };
  const fit = tryHall(asked, size);
  if (fit?.answer !== 'fits' || (fit.parcel !== null && fit.parcel >= own.length)) return null;
  // On the neighbours alone it is no hall of this site.
  if (intersectionArea(plotOf(question.dossier), [[fit.placement.corners]]) < OWN_LAND) return null;
  const told = checked(asked, fit);
  return told && { kind: 'neighbours', parcels: set.map((one) => addedOf(one, near)), addedM2: areaOf(set), ...told };
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

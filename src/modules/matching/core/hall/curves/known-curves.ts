import type { Dossier } from '../../dossier.ts';
import type { Room } from '../envelope.ts';
import type { RoomCurve } from './room-curve.ts';

/** Curves of the rooms in which a hall may stand, by `roomKey`. */
export type CaseCurves = Readonly<Record<string, RoomCurve>>;

/** Of one site, by what holds for a use on a day (`caseOf`); a case that is missing has to be computed. */
export type SiteCurves = Readonly<Record<string, CaseCurves>>;

export const roomKey = ({ sureness, parcel, setback }: Room): string => `${sureness} ${parcel ?? 'all'} ${setback}`;

/** Of all land that may be paved: no room of a hall is named like this. */
export const PAVED_KEY = 'paved';

const known = new WeakMap<Dossier, SiteCurves>();

/** Lets the hall rule answer from curves. They must be of this very land: `madeOf` tells. */
export const giveCurves = (dossier: Dossier, curves: SiteCurves): void => void known.set(dossier, curves);

export const hasCurves = (dossier: Dossier): boolean => known.has(dossier);

// oxlint-disable-next-line max-params
export const curvesFor = (dossier: Dossier, holding: string): CaseCurves | null => {
  const curves = known.get(dossier);
  return curves && Object.hasOwn(curves, holding) ? curves[holding]! : null;
};

import type { Day } from '../../../../../kernel/day.ts';
import type { Dossier } from '../../dossier.ts';
import type { Room } from '../envelope.ts';
import type { RoomCurve } from './room-curve.ts';

/** Of what is left of the plot after all strips, as pages show it: at widths of its own, to the digit as it was reckoned on that day. */
export type RestCurve = RoomCurve & { readonly widths: readonly number[]; readonly reckonedOn: Day };

/** Curves of the rooms in which a hall may stand, by `roomKey`. */
export type CaseCurves = Readonly<Record<string, RoomCurve>> & { readonly [REST_KEY]?: RestCurve };

/** Of one site, by what holds for a use on a day (`caseOf`); a case that is missing has to be computed. */
export type SiteCurves = Readonly<Record<string, CaseCurves>>;

export const roomKey = ({ sureness, parcel, setback }: Room): string => `${sureness} ${parcel ?? 'all'} ${setback}`;

/** Of all land that may be paved, and of what all strips leave: no room of a hall is named like these. */
export const PAVED_KEY = 'paved';
const REST_KEY = 'rest';

const known = new WeakMap<Dossier, SiteCurves>();

/** Lets the hall rule answer from curves. They must be of this very land: `madeOf` tells. */
export const giveCurves = (dossier: Dossier, curves: SiteCurves): void => void known.set(dossier, curves);

export const hasCurves = (dossier: Dossier): boolean => known.has(dossier);

// oxlint-disable-next-line max-params
export const curvesFor = (dossier: Dossier, holding: string): CaseCurves | null => {
  const curves = known.get(dossier);
  return curves && Object.hasOwn(curves, holding) ? curves[holding]! : null;
};

import type { Day } from '../../../../../kernel/day.ts';
import type { Dossier } from '../../dossier.ts';
import type { LandReading } from '../../land/land-reading.ts';
import type { Setback } from '../../law/setback.ts';
import { type Envelope, knownEnvelope } from '../envelope.ts';
import { stripsCase } from '../buildable/strips-around.ts';
import { type HallSize, knownFit, ladder, type Terms, WIDEST } from '../fit-hall.ts';
import { type CaseCurves, curvesFor, roomKey } from './known-curves.ts';
import { caseOf } from './made-of.ts';
import { roomSays } from './room-curve.ts';

export type FittingTerms = Terms & { readonly answer: 'fits' };

/** As `HallFit`, without the place. */
export type HallTerms = FittingTerms | { readonly answer: 'near' } | { readonly answer: 'no' };

/** What the hall rule asks of land: from its curves where they decide, else of the land itself; the answers are the same. */
export type HallAsked = {
  readonly envelope: Envelope;
  terms(size: HallSize): HallTerms;
  /** Whether a hall might stand if no distance from the border were kept. */
  mightStandAtBorder(size: HallSize): boolean;
  /** Whether a hall stands on one parcel for sure with twice the distance from its border. */
  standsClear(size: HallSize): boolean;
};

type Ground = { readonly dossier: Dossier; readonly land: LandReading; readonly setback: Setback; readonly asOf: Day };

export function askHall({ dossier, land, setback, asOf }: Ground): HallAsked {
  const envelope = knownEnvelope(dossier, land, asOf);
  const curves = curvesFor(dossier, caseOf(land, setback, asOf) + stripsCase(dossier, asOf));
  const says = (terms: Omit<Terms, 'wall'>, metres: number, size: HallSize): boolean | null => {
    const curve = curves?.[roomKey({ sureness: terms.sureness, parcel: terms.parcel, setback: metres })];
    return curve ? roomSays(curve, size) : null;
  };
  const twice = { open: 2 * setback.open, blank: 2 * setback.open };
  return {
    envelope,
    terms: (size) =>
      (curves && termsByCurves(envelope, { curves, setback }, size)) ?? knownFit(envelope, size, setback),
    mightStandAtBorder: (size) =>
      says(WIDEST, 0, size) ?? knownFit(envelope, size, { open: 0, blank: 0 }).answer !== 'no',
    standsClear(size) {
      const parcels = Array.from({ length: envelope.parcels }, (_, parcel) =>
        says({ sureness: 'sure', parcel }, twice.open, size),
      );
      if (parcels.includes(true)) return true;
      if (!parcels.includes(null) && !envelope.adds('line-obliges')) return false;
      const clear = knownFit(envelope, size, twice);
      return clear.answer === 'fits' && clear.sureness === 'sure' && clear.parcel !== null;
    },
  };
}

type ByCurves = { readonly curves: CaseCurves; readonly setback: Setback };

/** As `fitHall` walks its rooms; null as soon as one of them has to be asked itself. */
function termsByCurves(envelope: Envelope, { curves, setback }: ByCurves, size: HallSize): HallTerms | null {
  const says = ({ wall, ...room }: Terms): boolean | null => {
    const curve = curves[roomKey({ ...room, setback: setback[wall] })];
    return curve ? roomSays(curve, size) : null;
  };
  const most = says(WIDEST);
  if (most !== true) return most === null ? null : { answer: 'no' };
  for (const terms of ladder(envelope)) {
    const here = says(terms);
    if (here === null) return null;
    // Whether a wall can stand on the line, only the land itself can tell.
    if (here) return terms.sureness === 'line-obliges' ? null : { answer: 'fits', ...terms };
  }
  return null;
}

import type { Day } from '../../../../../kernel/day.ts';
import type { Dossier } from '../../dossier.ts';
import type { LandReading } from '../../land/land-reading.ts';
import type { Setback } from '../../law/setback.ts';
import { type Envelope, knownEnvelope, type Room } from '../envelope.ts';
import { stripsCase } from '../buildable/strips-around.ts';
import { type HallSize, knownFit, ladder, type Terms, TOLERANCE, WIDEST } from '../fit-hall.ts';
import { fitInRoom } from '../proven-fits.ts';
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
  /** Whether a rectangle lies in the room, whatever stands in it. */
  holds(room: Room, size: HallSize): boolean;
  /** What the curve of that key says; null where none is kept or it does not decide. */
  saysOf(key: string, size: HallSize): boolean | null;
  /** Whether a hall stands on one parcel for sure with twice the distance from its border. */
  standsClear(size: HallSize): boolean;
};

type Ground = { readonly dossier: Dossier; readonly land: LandReading; readonly setback: Setback; readonly asOf: Day };

export function askHall({ dossier, land, setback, asOf }: Ground): HallAsked {
  const envelope = knownEnvelope(dossier, land, asOf);
  const curves = curvesFor(dossier, caseOf(land, setback, asOf) + stripsCase(dossier, asOf));
  const saysOf = (key: string, size: HallSize): boolean | null => {
    const curve = curves?.[key];
    return curve ? roomSays(curve, size) : null;
  };
  const says = ({ sureness, parcel }: Omit<Terms, 'wall'>, metres: number, size: HallSize): boolean | null =>
    saysOf(roomKey({ sureness, parcel, setback: metres }), size);
  const twice = { open: 2 * setback.open, blank: 2 * setback.open };
  return {
    envelope,
    saysOf,
    holds(room, size) {
      const told = saysOf(roomKey(room), size);
      if (told !== null) return told;
      const here = envelope.room(room);
      return here.length > 0 && fitInRoom(here, size, TOLERANCE).answer === 'yes';
    },
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

import { standOnLine } from '../../../../geometry/buildable/stand-on-line.ts';
import { difference, union } from '../../../../geometry/overlay.ts';
import type { Placement } from '../../../../geometry/placement.ts';
import type { MultiPolygon } from '../../../../geometry/polygon.ts';
import type { Setback } from '../law/setback.ts';
import { fitInRoom } from './proven-fits.ts';
import { type Envelope, SURENESS, type Sureness } from './envelope.ts';

export type HallSize = { readonly length: number; readonly width: number };

export type HallFit =
  | {
      readonly answer: 'fits';
      readonly sureness: Sureness;
      /** Index of the parcel that takes the hall alone; null when it needs several as one plot. */
      readonly parcel: number | null;
      readonly wall: keyof Setback;
      readonly placement: Placement;
      /** Where the hall may stand under these terms. */
      readonly room: MultiPolygon;
    }
  /** Less than the search's tolerance decides: a surveyor has to. */
  | { readonly answer: 'near'; readonly room: MultiPolygon }
  /** Proven for the most that could be allowed. */
  | { readonly answer: 'no'; readonly room: MultiPolygon };

/** Under which a hall may stand. */
export type Terms = { readonly sureness: Sureness; readonly parcel: number | null; readonly wall: keyof Setback };

/** The widest that anything could be allowed in. */
export const WIDEST: Terms = { sureness: 'unknown', parcel: null, wall: 'blank' };

/** Metres within which a fit is not decided. */
export const TOLERANCE = 0.1;

/** Whether a hall fits, and under which terms: the surest region first, one parcel before several, walls with windows before blank ones. */
export function fitHall(envelope: Envelope, size: HallSize, setback: Setback): HallFit {
  const room = widestRoom(envelope, setback);
  const most = fitInRoom(room, size, TOLERANCE);
  if (most.answer === 'no') return { answer: 'no', room };
  let obliged: Fits | null = null;
  for (const terms of ladder(envelope)) {
    // Nowhere does it stand on a line for sure.
    if (obliged && terms.sureness !== 'line-obliges') return obliged;
    const here = roomUnder(envelope, terms, setback);
    if (here.length === 0) continue;
    const found = fitInRoom(here, size, TOLERANCE);
    if (found.answer !== 'yes') continue;
    const fit: Fits = { answer: 'fits', ...terms, placement: found.placement, room: here };
    if (fit.sureness !== 'line-obliges') return fit;
    const standing = onLine(envelope, size, fit);
    if (standing.sureness === 'sure') return standing;
    obliged ??= standing;
  }
  return obliged ?? { answer: 'near', room };
}

type Fits = HallFit & { answer: 'fits' };

/**
 * Where a zone has one line on which a wall has to stand, a hall that is placed on it is as sure as any other, so long as it
 * keeps out of the other zones that oblige. Every parcel is tried: on one the line may be out of reach, on the next it is not.
 */
function onLine({ obliging }: Envelope, size: HallSize, fit: Fits): Fits {
  for (const zone of obliging) {
    const [line, more] = zone.lines;
    if (!line || more) continue;
    const others = obliging.filter((other) => other !== zone).flatMap(({ land }) => land());
    const placement = standOnLine(difference(fit.room, union([others])), line, size);
    if (placement) return { ...fit, sureness: 'sure', placement };
  }
  return fit;
}

/** Terms from the best to the weakest. */
export function* ladder(envelope: Pick<Envelope, 'adds' | 'parcels'>): Generator<Terms> {
  for (const sureness of SURENESS) {
    if (!envelope.adds(sureness)) continue;
    for (const wall of ['open', 'blank'] as const) {
      if (sureness !== 'unknown')
        for (let parcel = 0; parcel < envelope.parcels; parcel += 1) yield { sureness, parcel, wall };
      if (envelope.parcels > 1 || sureness === 'unknown') yield { sureness, parcel: null, wall };
    }
  }
}

/** The most that could be allowed. */
export const widestRoom = (envelope: Envelope, setback: Setback): MultiPolygon => roomUnder(envelope, WIDEST, setback);

const roomUnder = (envelope: Envelope, { sureness, parcel, wall }: Terms, setback: Setback): MultiPolygon =>
  envelope.room({ sureness, parcel, setback: setback[wall] });

const FITS_KEPT = 32;
const fits = new WeakMap<Envelope, Map<string, HallFit>>();

/** As `fitHall`; kept for as long as the envelope lives, since many needs ask for the same halls again. */
export function knownFit(envelope: Envelope, size: HallSize, setback: Setback): HallFit {
  const known = fits.get(envelope) ?? new Map<string, HallFit>();
  fits.set(envelope, known);
  if (known.size >= FITS_KEPT) known.clear();
  const key = `${size.length} ${size.width} ${setback.open} ${setback.blank}`;
  const fit = known.get(key) ?? fitHall(envelope, size, setback);
  known.set(key, fit);
  return fit;
}

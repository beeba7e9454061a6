import { type Beside, standBeside, yardOf } from '../../../../../geometry/buildable/stand-beside.ts';
import { maxLengthAtWidth } from '../../../../../geometry/fit/longest-hall.ts';
import type { MultiPolygon } from '../../../../../geometry/polygon.ts';
import type { Day } from '../../../../../kernel/day.ts';
import type { Dossier } from '../../dossier.ts';
import type { LandReading } from '../../land/land-reading.ts';
import type { Setback } from '../../law/setback.ts';
import { askHall, type HallAsked } from '../curves/hall-terms.ts';
import { PAVED_KEY } from '../curves/known-curves.ts';
import { type HallSize, knownFit, TOLERANCE } from '../fit-hall.ts';
import { fitInRoom } from '../proven-fits.ts';
import { knownPavable, type Pavable } from './pavable.ts';

export type YardAnswer =
  /** No hall stands, so that no yard lies before it. */
  | { readonly answer: 'no-hall' }
  /** `sure`: where the hall is a plain yes, on land of which nobody says that it may not be paved. */
  | { readonly answer: 'fits'; readonly sure: boolean; readonly use: 'known' | 'unknown' }
  /** Proven: at no angle and no place do both lie on land that is not surely refused. */
  | { readonly answer: 'no' }
  /** It is neither proven nor was a place found. */
  | { readonly answer: 'not-found'; readonly use: 'known' | 'unknown' };

type Ground = {
  readonly dossier: Dossier;
  readonly land: LandReading;
  readonly setback: Setback;
  /** No person has read the act that gives the setback. */
  readonly unread: boolean;
  readonly asOf: Day;
};

type Yard = {
  readonly pavable: Pavable;
  answer(size: HallSize): YardAnswer;
  /** Metres: no deeper yard lies along the longer side of the hall anywhere. */
  deepest(size: HallSize): number;
  /** A hall and its yard, on sure land before any other. */
  place(size: HallSize): Beside | null;
};

/** A yard of so many metres along the longer side of a hall: both have to lie on the land at once, at any angle and place. */
// oxlint-disable-next-line max-params
export function askYard(ground: Ground, depth: number): Yard {
  const { dossier, land, asOf } = ground;
  const hall = askHall(ground);
  const pavable = knownPavable(dossier, land, asOf);
  const yard = { ...ground, hall, pavable, depth };
  return {
    pavable,
    answer: (size) => answerOf(yard, size),
    deepest(size) {
      const bound = maxLengthAtWidth(pavable.most(), Math.max(size.length, size.width), STEP).upperBound;
      return Math.max(0, bound - Math.min(size.length, size.width));
    },
    place: (size) => found(yard, size, 'sure') ?? found(yard, size, 'terms'),
  };
}

/** Metres to which the deepest yard is told. */
const STEP = 0.1;

type Asked = Ground & { readonly hall: HallAsked; readonly pavable: Pavable; readonly depth: number };

// oxlint-disable-next-line max-params
function answerOf(yard: Asked, size: HallSize): YardAnswer {
  const { hall, pavable, depth } = yard;
  const terms = hall.terms(size);
  if (terms.answer !== 'fits') return { answer: 'no-hall' };
  const use = terms.sureness === 'unknown' ? 'unknown' : 'known';
  if (clearsBorder(yard, size)) return { answer: 'fits', sure: true, use };
  const [long, short] = [Math.max(size.length, size.width), Math.min(size.length, size.width)];
  const both = { length: long, width: short + depth };
  const mayLie = hall.saysOf(PAVED_KEY, both) ?? fitInRoom(pavable.most(), both, TOLERANCE).answer !== 'no';
  if (!mayLie) return { answer: 'no' };
  if (found(yard, size, 'sure')) return { answer: 'fits', sure: true, use };
  return found(yard, size, 'terms') ? { answer: 'fits', sure: false, use } : { answer: 'not-found', use };
}

const clearance = ({ setback, unread }: Ground): number => (unread ? 2 : 1) * setback.open;

/**
 * A room that keeps so many metres from the border of its parcel takes hall and yard, but for so many metres of the yard: where all of the plot may
 * be paved, the yard reaches out that far.
 */
// oxlint-disable-next-line max-params
function clearsBorder(yard: Asked, size: HallSize): boolean {
  const { hall, pavable, depth } = yard;
  const away = clearance(yard);
  const [long, short] = [Math.max(size.length, size.width), Math.min(size.length, size.width)];
  const both = { length: long, width: Math.max(short, short + depth - away) };
  const stands = rooms(yard).some((parcel) => hall.holds({ sureness: 'sure', parcel, setback: away }, both));
  return stands && pavable.whole();
}

const rooms = ({ hall }: Asked): number[] => Array.from({ length: hall.envelope.parcels }, (_, parcel) => parcel);

/** `sure`: of rooms in which a hall is a plain yes; `terms`: under the terms on which the hall itself stands. */
// oxlint-disable-next-line max-params
function found(yard: Asked, size: HallSize, how: 'sure' | 'terms'): Beside | null {
  const { hall, pavable, setback, depth } = yard;
  const { envelope } = hall;
  const sides = { ...size, depth };
  if (how === 'terms') {
    const terms = hall.terms(size);
    if (terms.answer !== 'fits') return null;
    const { sureness, parcel, wall } = terms;
    return standBeside(
      { room: envelope.room({ sureness, parcel, setback: setback[wall] }), paved: pavable.most() },
      sides,
    );
  }
  const away = clearance(yard);
  for (const parcel of rooms(yard)) {
    const room = { sureness: 'sure', parcel, setback: away } as const;
    if (!hall.holds(room, size)) continue;
    const both = standBeside({ room: envelope.room(room), paved: pavable.sure() }, sides);
    if (both) return both;
  }
  return envelope.adds('line-obliges') ? onLine(yard, size, pavable.sure()) : null;
}

/** A hall whose wall has to stand on a line is asked about where it does. */
// oxlint-disable-next-line max-params
function onLine(yard: Asked, size: HallSize, paved: MultiPolygon): Beside | null {
  const away = clearance(yard);
  const fit = knownFit(yard.hall.envelope, size, { open: away, blank: away });
  if (fit.answer !== 'fits' || fit.sureness !== 'sure' || fit.parcel === null) return null;
  const before = yardOf(fit.placement, paved, yard.depth);
  return before && { hall: fit.placement, yard: before };
}

import type { Day } from '../../../../../kernel/day.ts';
import type { Ground } from '../../../../../kernel/finding.ts';
import { designations, type LandReading, provisionGround, provisionOf } from '../../land/land-reading.ts';
import { type LandLaw, lawOn } from '../../law/land-law.ts';
import { lawGround } from '../../law/law-ground.ts';
import type { Paving } from '../../law/paving.ts';
import type { HallSize } from '../fit-hall.ts';
import { type ParkingNorm, readParkingNorm } from './parking-norm.ts';

/** Why it is not known what cars and lorries take. */
export type PavedDoubt =
  /** No hall was named. */
  | 'no-hall'
  /** No zone admits the use for sure. */
  | 'no-zone'
  /** A zone's norm is not coded, not checked or not in force. */
  | 'norm-unknown'
  /** It stands in words, or in a number of which nobody says what it counts. */
  | 'norm-in-words'
  /** It counts people, and nobody said how many will work there. */
  | 'people-unknown'
  /** No assumption of the office holds on the day. */
  | 'no-assumption';

type Beside = {
  /** Null: no hall was named, or no assumption holds on the day. */
  readonly yardM2: number | null;
  /** m² and metres that are assumed. */
  readonly assumed: Paving | null;
  readonly grounds: readonly Ground[];
};

export type PavedReading =
  | (Beside & {
      readonly known: true;
      /** By the strictest norm of the zones that may take the hall, and by the mildest. */
      readonly places: number;
      readonly fewest: number;
      /** m² */
      readonly parkingM2: number;
      readonly yardM2: number;
      readonly assumed: Paving;
    })
  | (Beside & {
      readonly known: false;
      readonly why: PavedDoubt;
      /** Designations of the zones whose norm is not known. */
      readonly zones: string;
    });

type Asked = {
  readonly land: LandReading;
  readonly hall: HallSize | null;
  /** At work in it; null: not said. */
  readonly people: number | null;
  readonly law: LandLaw;
  readonly asOf: Day;
};

/** Uses whose hall lorries come to; of an unnamed one they may. */
const WITH_LORRIES: ReadonlySet<LandReading['use']> = new Set(['production', 'storage', 'building', 'unread']);
export const comesByLorry = (use: LandReading['use']): boolean => WITH_LORRIES.has(use);

/** Metres of yard along the longer side of a hall that lorries come to; 0 where none do. */
export const yardDepthFor = ({ use }: LandReading, { yardDepth }: Paving): number =>
  comesByLorry(use) ? yardDepth : 0;

/**
 * What the plan's parking norm and a yard take of the land for a hall of one floor. A zone of which it is not known whether it admits the use counts
 * with its norm: one that is known to refuse does not.
 */
export function pavedFor({ land, hall, people, law, asOf }: Asked): PavedReading {
  const open = land.local.filter(({ admission }) => admission !== 'none');
  const sure = open.filter(({ admission, permitBasis }) => permitBasis && admission === 'full');
  const readings = open.map((piece) => ({ piece, ...provisionOf(piece.zone, 'parking', asOf) }));
  const held = lawOn(law, 'paving', asOf);
  const assumed = held?.value ?? null;
  const beside: Beside = {
    yardM2: hall && assumed ? Math.max(hall.length, hall.width) * yardDepthFor(land, assumed) : null,
    assumed,
    grounds: [
      ...readings.flatMap(provisionGround),
      ...sure.flatMap(({ use }) => provisionGround(use)),
      ...lawGround('paving', held),
    ],
  };
  const doubt = (why: PavedDoubt, of: typeof readings = []): PavedReading => ({
    ...beside,
    known: false,
    why,
    zones: designations(of.map(({ piece }) => piece)),
  });
  if (!hall) return doubt('no-hall');
  if (sure.length === 0) return doubt('no-zone');
  const unread = readings.filter(({ state }) => state !== 'in-force');
  if (unread.length > 0) return doubt('norm-unknown', unread);
  const normOf = ({ provision }: (typeof readings)[number]) => readParkingNorm(provision?.words ?? '');
  const inWords = readings.filter((reading) => normOf(reading) === null);
  if (inWords.length > 0) return doubt('norm-in-words', inWords);
  const places = readings.map((reading) => placesOf(normOf(reading)!, hall, people));
  if (places.includes(null)) return doubt('people-unknown', readings);
  if (!assumed || beside.yardM2 === null) return doubt('no-assumption');
  const most = Math.max(...places.map((count) => count!));
  const fewest = Math.min(...places.map((count) => count!));
  return {
    ...beside,
    known: true,
    places: most,
    fewest,
    parkingM2: most * assumed.place,
    yardM2: beside.yardM2,
    assumed,
  };
}

/** A started number of metres or people counts as a whole one. */
// oxlint-disable-next-line max-params
function placesOf(norm: ParkingNorm, { length, width }: HallSize, people: number | null): number | null {
  const counted = norm.of === 'm2' ? length * width : people;
  return counted === null ? null : Math.ceil((counted / norm.for) * norm.places - 1e-9);
}

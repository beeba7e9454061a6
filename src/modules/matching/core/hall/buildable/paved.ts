import type { Day } from '../../../../../kernel/day.ts';
import type { Ground } from '../../../../../kernel/finding.ts';
import { type LandReading, provisionGround, provisionOf } from '../../land/land-reading.ts';
import { type LandLaw, lawOn } from '../../law/land-law.ts';
import { lawGround } from '../../law/law-ground.ts';
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

export type PavedReading =
  | {
      readonly known: true;
      readonly places: number;
      /** m² */
      readonly parkingM2: number;
      readonly yardM2: number;
      /** m² and metres that were assumed. */
      readonly assumed: { readonly place: number; readonly yardDepth: number };
      readonly grounds: readonly Ground[];
    }
  | { readonly known: false; readonly why: PavedDoubt; readonly grounds: readonly Ground[] };

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

/** What the plan's parking norm and a yard take of the land for a hall of one floor: the strictest of the zones that admit the use. */
export function pavedFor({ land, hall, people, law, asOf }: Asked): PavedReading {
  const zones = land.local.filter(({ admission, permitBasis }) => permitBasis && admission === 'full');
  const readings = zones.map(({ zone }) => provisionOf(zone, 'parking', asOf));
  const grounds = readings.flatMap(provisionGround);
  const doubt = (why: PavedDoubt): PavedReading => ({ known: false, why, grounds });
  if (!hall) return doubt('no-hall');
  if (zones.length === 0) return doubt('no-zone');
  if (readings.some(({ state }) => state !== 'in-force')) return doubt('norm-unknown');
  const norms = readings.map(({ provision }) => readParkingNorm(provision?.words ?? ''));
  if (norms.includes(null)) return doubt('norm-in-words');
  const places = norms.map((norm) => placesOf(norm!, hall, people));
  if (places.includes(null)) return doubt('people-unknown');
  const assumed = lawOn(law, 'paving', asOf);
  if (!assumed) return doubt('no-assumption');
  const most = Math.max(...places.map((count) => count!));
  const yard = WITH_LORRIES.has(land.use) ? Math.max(hall.length, hall.width) * assumed.value.yardDepth : 0;
  return {
    known: true,
    places: most,
    parkingM2: most * assumed.value.place,
    yardM2: yard,
    assumed: assumed.value,
    grounds: [...grounds, ...lawGround('paving', assumed)],
  };
}

/** A started number of metres or people counts as a whole one. */
// oxlint-disable-next-line max-params
function placesOf(norm: ParkingNorm, { length, width }: HallSize, people: number | null): number | null {
  const counted = norm.of === 'm2' ? length * width : people;
  return counted === null ? null : Math.ceil((counted / norm.for) * norm.places - 1e-9);
}

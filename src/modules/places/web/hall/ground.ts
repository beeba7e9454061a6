import { maxLengthAtWidth } from '../../../../geometry/fit/longest-hall.ts';
import { lyingIn, type Placement } from '../../../../geometry/placement.ts';
import type { MultiPolygon, Point } from '../../../../geometry/polygon.ts';
import { rectangleFit } from '../../../../geometry/rectangle-fit.ts';
import type { Verdict } from '../../../../kernel/finding.ts';
import { fitAt, lies, type Note, type ObligingZone, type Step } from './fit-at.ts';
import { type HallAt, placementOf } from './moving.ts';

export type GroundStrip = {
  /** As it is lettered and named on the drawing. */
  readonly name: string;
  /** What a hall in it comes to: a no, a rule that nobody has read, a wall without windows, or somebody who has to agree. */
  readonly why: 'refused' | 'unread' | 'blank' | 'asks';
  readonly shape: MultiPolygon;
};

/** What a moved hall is held against. Metres. */
export type Ground = {
  /** All parcels as one, and each of several by itself. */
  readonly plot: MultiPolygon;
  readonly parcels: readonly MultiPolygon[];
  /** What is left after all strips, and after those alone that surely may not be built on. */
  readonly rest: MultiPolygon;
  readonly most: MultiPolygon;
  readonly strips: readonly GroundStrip[];
  /** By which the verdict is found; the strips tell why. */
  readonly steps: readonly Step[];
  /** Metres from the border of a parcel: of a wall with windows, of one without, and at which no reading of the act refuses one. */
  readonly setback: { readonly open: number; readonly blank: number; readonly clear: number };
  readonly obliging: readonly ObligingZone[];
  /** Everything that may take room around the land is known. */
  readonly layersKnown: boolean;
  /** The most that the plan lets be built over, m². */
  readonly mostM2: number | null;
  /** What the rules beside the ground say together of the hall that was asked for, and of any other. */
  readonly base: Exclude<Verdict, 'unknown'>;
  readonly otherwise: Exclude<Verdict, 'unknown' | 'pass'>;
};

export type Standing = {
  readonly verdict: Verdict;
  readonly where: 'inside' | 'edge' | 'strips' | 'outside';
  /** Those that the hall enters. */
  readonly strips: readonly GroundStrip[];
  readonly tooLarge: boolean;
  readonly note: Note | null;
};

/** Metres within which nothing is decided. */
const TOLERANCE = 0.1;

/** What a hall is where it stands now, by exact predicates; a pass only where the rules beside the ground say so. */
export function standingAt(ground: Ground, hall: HallAt): Standing {
  const placement = placementOf(hall);
  const tooLarge = ground.mostM2 !== null && hall.length * hall.width > ground.mostM2 + 0.01;
  const where = whereOf(ground, hall);
  const here = fitAt(ground, hall);
  const near = here.verdict === 'fail' && where !== 'outside' && smallerOf(hall);
  const fit = near && fitAt(ground, near).verdict !== 'fail' ? 'unknown' : here.verdict;
  const strips =
    where === 'inside' || where === 'edge'
      ? []
      : ground.strips.filter(({ shape }) => shape.some((part) => lyingIn(part, placement) !== 'outside'));
  return { where, strips, tooLarge, note: here.note, verdict: together(fit, tooLarge ? 'fail' : ground.base) };
}

/** As the page says it: a no of any rule is a no, and a yes is plain only where all agree. */
// oxlint-disable-next-line max-params
function together(fit: Verdict, base: Ground['base']): Verdict {
  if (base === 'fail') return 'fail';
  return fit === 'pass' && base !== 'pass' ? 'conditional' : fit;
}

// oxlint-disable-next-line max-params
function whereOf({ rest, plot }: Ground, hall: HallAt): Standing['where'] {
  if (lies(rest, placementOf(hall))) return 'inside';
  const smaller = smallerOf(hall);
  if (smaller && lies(rest, placementOf(smaller))) return 'edge';
  return lies(plot, placementOf(hall)) ? 'strips' : 'outside';
}

function smallerOf(hall: HallAt): HallAt | null {
  const [length, width] = [hall.length - TOLERANCE, hall.width - TOLERANCE];
  return length > 0 && width > 0 ? { ...hall, length, width } : null;
}

/** The border that the walls' distances are measured to: of the parcel that holds the hall, else of all. */
export function borderAround({ plot, parcels }: Ground, hall: HallAt): MultiPolygon {
  const placement = placementOf(hall);
  return parcels.find((parcel) => lies(parcel, placement)) ?? plot;
}

export type Size = { readonly length: number; readonly width: number };

/** Whether a hall of the size stands anywhere, decided to 0.1 m, and where it stands best. */
export type SizeStanding =
  | { readonly answer: 'fits' | 'in-strips'; readonly placement: Placement }
  | { readonly answer: 'near' | 'nowhere' };

/** In what is left after all strips; else where only strips that nobody has read are in the way. Beyond that it is proven that nothing of the size stands. */
export function sizeStanding({ rest, most }: Ground, size: Size): SizeStanding {
  const inRest = fitIn(rest, size);
  if (inRest.answer === 'yes') return { answer: 'fits', placement: inRest.placement };
  const inMost = fitIn(most, size);
  if (inRest.answer === 'within-tolerance') return { answer: 'near' };
  if (inMost.answer === 'yes') return { answer: 'in-strips', placement: inMost.placement };
  return { answer: inMost.answer === 'no' ? 'nowhere' : 'near' };
}

const fitIn = (shape: MultiPolygon, { length, width }: Size): ReturnType<typeof rectangleFit> =>
  shape.length === 0 ? { answer: 'no', evaluations: 0 } : rectangleFit(shape, { length, width, tolerance: TOLERANCE });

/** The longest hall of a width in what is left after all strips: placed, to 0.1 m. */
export const longestAt = ({ rest }: Ground, width: number): number =>
  rest.length === 0 ? 0 : maxLengthAtWidth(rest, width, TOLERANCE).length;

/** The middle of the sheet's land, where a hall waits that has no place. */
export const middleOf = (shape: MultiPolygon): Point => {
  const points = shape.flat(2);
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / (points.length || 1);
  return [mean(0), mean(1)];
};

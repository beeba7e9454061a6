import { maxLengthAtWidth } from '../../../../geometry/fit/longest-hall.ts';
import { containsRectangle, lyingIn, type Placement } from '../../../../geometry/placement.ts';
import type { MultiPolygon, Point } from '../../../../geometry/polygon.ts';
import { rectangleFit } from '../../../../geometry/rectangle-fit.ts';
import type { Verdict } from '../../../../kernel/finding.ts';
import { type HallAt, placementOf } from './moving.ts';

export type GroundStrip = {
  /** As it is lettered and named on the drawing. */
  readonly name: string;
  /** What a hall that enters it is. */
  readonly verdict: Exclude<Verdict, 'pass'>;
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
  /** The most that the plan lets be built over, m². */
  readonly mostM2: number | null;
  /** What the rules beside the ground say of a hall here at best. */
  readonly base: Exclude<Verdict, 'unknown'>;
};

export type Standing = {
  readonly verdict: Verdict;
  readonly where: 'inside' | 'edge' | 'strips' | 'outside';
  /** Those that the hall enters. */
  readonly strips: readonly GroundStrip[];
  readonly tooLarge: boolean;
};

/** Metres within which nothing is decided. */
const TOLERANCE = 0.1;

const ORDER: readonly Verdict[] = ['pass', 'conditional', 'unknown', 'fail'];
const worst = (verdicts: readonly Verdict[]): Verdict =>
  ORDER[Math.max(0, ...verdicts.map((verdict) => ORDER.indexOf(verdict)))]!;

/** What a hall is where it stands now, by exact predicates; a pass only where the rules beside the ground say so. */
export function standingAt(ground: Ground, hall: HallAt): Standing {
  const placement = placementOf(hall);
  const tooLarge = ground.mostM2 !== null && hall.length * hall.width > ground.mostM2 + 0.01;
  const told = (where: Standing['where'], strips: readonly GroundStrip[], verdict: Verdict): Standing => ({
    where,
    strips,
    tooLarge,
    verdict: worst([verdict, ground.base, ...(tooLarge ? (['fail'] as const) : [])]),
  });
  if (lies(ground.rest, placement)) return told('inside', [], 'pass');
  const smaller = { ...hall, length: hall.length - TOLERANCE, width: hall.width - TOLERANCE };
  if (smaller.length > 0 && smaller.width > 0 && lies(ground.rest, placementOf(smaller)))
    return told('edge', [], 'unknown');
  const strips = ground.strips.filter(({ shape }) => shape.some((part) => lyingIn(part, placement) !== 'outside'));
  if (!lies(ground.plot, placement)) return told('outside', strips, 'fail');
  return told('strips', strips, strips.length === 0 ? 'unknown' : worst(strips.map(({ verdict }) => verdict)));
}

const lies = (shape: MultiPolygon, placement: Placement): boolean =>
  shape.some((part) => containsRectangle(part, placement));

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

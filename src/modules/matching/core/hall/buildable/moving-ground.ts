import { difference, union } from '../../../../../geometry/overlay.ts';
import type { MultiPolygon } from '../../../../../geometry/polygon.ts';
import type { Verdict } from '../../../../../kernel/finding.ts';
import type { Day } from '../../../../../kernel/day.ts';
import type { Dossier } from '../../dossier.ts';
import type { LandReading } from '../../land/land-reading.ts';
import type { BuildableArea, BuildableStrip } from './buildable-area.ts';
import { footprintLimits } from './footprint-limits.ts';

/** What a hall that a reader moves about the land is held against. */
export type MovingGround = {
  /** All parcels as one. */
  readonly plot: MultiPolygon;
  /** What is left when only the strips are taken that surely may not be built on: beyond it nothing can stand. */
  readonly most: MultiPolygon;
  /** What a hall that enters the strip is, in the order of the strips. */
  readonly strips: readonly Exclude<Verdict, 'pass'>[];
  /** The most that the plan lets be built over, m²; null where no rule of the plan says it. */
  readonly mostM2: number | null;
};

type Asked = {
  readonly dossier: Dossier;
  readonly land: LandReading;
  readonly area: BuildableArea;
  readonly asOf: Day;
};

/** The ground of a hall that is moved, from the strips of the same land. */
export function movingGround({ dossier, land, area, asOf }: Asked): MovingGround {
  const shapes = dossier.parcels.map(({ geometry }) => geometry);
  const plot = shapes.length === 1 ? shapes[0]! : union(shapes);
  const strips = area.strips.map(stripVerdict);
  const sure = area.strips.filter((_, i) => strips[i] === 'fail').map(({ shape }) => shape);
  const { effective } = footprintLimits({ land, restM2: area.restM2, paved: null, asOf });
  return {
    plot,
    most: sure.length === 0 ? plot : difference(plot, union(sure)),
    strips,
    mostM2: effective && effective.kind !== 'room' ? effective.m2 : null,
  };
}

/** Where a wall without windows may stand, a hall stands on a condition; a no rests on nothing that nobody has read (ADR 8). */
function stripVerdict({ reason: { code, sureness } }: BuildableStrip): Exclude<Verdict, 'pass'> {
  if (code === 'border-open') return 'conditional';
  return sureness === 'unread' ? 'unknown' : 'fail';
}

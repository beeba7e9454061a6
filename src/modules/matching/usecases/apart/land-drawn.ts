import type { Day } from '../../../../kernel/day.ts';
import type { Dossier } from '../../core/dossier.ts';
import { useOf } from '../../core/activities/use-of-need.ts';
import { type BuildableArea, buildableArea } from '../../core/hall/buildable/buildable-area.ts';
import { movingGround, type MovingGround } from '../../core/hall/buildable/moving-ground.ts';
import { type GroundSum, knownSum } from '../../core/hall/beside/ground-sum.ts';
import { type FixesFound, fixesFor } from '../../core/hall/fixes/all-fixes.ts';
import { type FootprintLimits, footprintLimits } from '../../core/hall/buildable/footprint-limits.ts';
import { pavedFor, type PavedReading } from '../../core/hall/buildable/paved.ts';
import { sizeOf } from '../../core/hall/fixes/fix.ts';
import type { NearLand } from '../../core/hall/fixes/beside.ts';
import { answerLand, type LandAnswer } from '../../core/hall/land-answer.ts';
import { type Placed, placeHall, placeSize } from '../../core/hall/placed-hall.ts';
import { knownLand } from '../../core/land/known-land.ts';
import type { UseKind } from '../../core/land/uses.ts';
import type { Need } from '../../core/need/need.ts';

export type LandQuestion = Parameters<typeof answerLand>[0] & { readonly near?: NearLand | null };

/** What land says of a hall, with what its drawing needs. */
export type LandDrawn = {
  readonly found: LandAnswer;
  /** Null where no hall stands. */
  readonly placed: Placed | null;
  readonly ground: MovingGround;
  /** What beside the hall's own sides would let it stand. */
  readonly fixes: FixesFound;
  /** The most that may be built over, rule by rule. */
  readonly limits: FootprintLimits;
  readonly paved: PavedReading;
  /** Hall, green, yard and parking against the land; null where no hall was named or no zone admits it for sure. */
  readonly sum: GroundSum | null;
};

export function drawLand(question: LandQuestion): LandDrawn {
  const { dossier, need, asOf, near = null } = question;
  const found = answerLand(question);
  const land = knownLand(dossier, useOf(need)?.use ?? 'building', asOf);
  const hall = sizeOf(need);
  const paved = pavedFor({ land, hall, people: need.jobs, law: dossier.law, asOf });
  return {
    found,
    placed: placeHall(dossier, drawnNeed(need, found), asOf),
    ground: movingGround({ dossier, land, area: found.area, asOf }),
    fixes: fixesFor({ dossier, need, asOf, near }),
    limits: footprintLimits({ land, restM2: found.area.restM2, paved: paved.known ? paved : null, asOf }),
    paved,
    sum: hall && knownSum({ land, hall, paved, asOf }),
  };
}

/** Where a side was left open, the first hall that is proposed stands on the drawing. */
function drawnNeed(need: Need, { others: [first] }: LandAnswer): Need {
  if (!first || (need.length && need.width)) return need;
  const side = (value: number) => ({ value, weight: 'must' }) as const;
  return { ...need, length: side(first.length), width: side(first.width) };
}

export type DrawingQuestion = {
  readonly dossier: Dossier;
  readonly use: UseKind;
  readonly hall: { readonly length: number; readonly width: number } | null;
  readonly asOf: Day;
};

/** What a drawing of its own shows of land, and of a hall where it stands. */
export type LandSheet = { readonly area: BuildableArea; readonly placed: Placed | null };

export function sheetOf({ dossier, use, hall, asOf }: DrawingQuestion): LandSheet {
  return {
    area: buildableArea({ dossier, land: knownLand(dossier, use, asOf), asOf }),
    placed: hall && placeSize({ dossier, use, asOf }, hall, null),
  };
}

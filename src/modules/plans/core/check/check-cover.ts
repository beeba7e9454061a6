import { pointInside } from '../../../../geometry/inside-point.ts';
import { boxPairs } from '../../../../geometry/assembly/neighbours.ts';
import { type Coverage, coverageOf } from '../../../../geometry/assembly/coverage.ts';
import { difference, intersection } from '../../../../geometry/overlay.ts';
import { type Bounds, type MultiPolygon, area, bounds } from '../../../../geometry/polygon.ts';
import { actOf, identifierOf } from '../app/act-of.ts';
import type { RawAct, RawZone } from '../app/raw-plan.ts';
import type { PlanFault } from './fault.ts';
import { nameOf, type Placed, type PlacedPlan } from './placed.ts';

/** Square metres below which a gap or an overlap is rounding. */
const NOTHING = 0.01;
/** Metres: how thin a strip is noise where objects were carried from one system into another. */
const HAIR = 0.5;

type Measured = Placed<RawZone> & { readonly shape: MultiPolygon };
type MeasuredAct = Placed<RawAct> & { readonly shape: MultiPolygon };
const isMeasured = (zone: Placed<RawZone>): zone is Measured => zone.shape !== null;

/** Zones of each act against each other and against its boundary: every gap, overlap and overreach with its m² and a point in it. */
export function checkCover({ acts, zones, mixed }: PlacedPlan): PlanFault[] {
  const counted = (parts: MultiPolygon): MultiPolygon => (mixed ? parts.filter((part) => !isHair([part])) : parts);
  const named = acts.map((act) => ({ act, identifier: identifierOf(act.raw) }));
  const byAct = Map.groupBy(zones, ({ raw }) => (acts.length === 1 ? acts[0] : actOf(raw, named)?.act));
  return [...byAct].flatMap(([act, own]) => {
    const measured = own.filter(isMeasured);
    const coverage = coverageOf(measured.map(({ shape }) => shape));
    const faults = overlaps(measured, coverage, counted);
    if (!act?.shape || act.shape.length === 0) return faults;
    return [...faults, ...againstBoundary({ ...act, shape: act.shape }, own, { counted, covered: coverage.union })];
  });
}

type Counted = (parts: MultiPolygon) => MultiPolygon;

type Covered = { readonly counted: Counted; readonly covered: MultiPolygon };

function againstBoundary(
  act: MeasuredAct,
  zones: readonly Placed<RawZone>[],
  { counted, covered }: Covered,
): PlanFault[] {
  const measured = zones.filter(isMeasured);
  const faults = overreach(act, measured, { counted, outside: difference(covered, act.shape) });
  // A zone without a place at all leaves a hole that is no second fault.
  if (zones.some(({ shape, extent }) => !shape && !extent)) return faults;
  const hidden = zones.flatMap(({ extent }) => extent ?? []);
  for (const part of counted(difference(act.shape, covered))) {
    if (area([part]) < NOTHING || hidden.some((extent) => meets(extent, bounds([part])))) continue;
    faults.push({ kind: 'gap', ...of(act), ...measure([part]), detail: '' });
  }
  return faults;
}

function overlaps(zones: readonly Measured[], { doubtful }: Coverage, counted: Counted): PlanFault[] {
  return boxPairs(zones.map(({ shape }) => bounds(shape))).flatMap(([i, j]): PlanFault[] => {
    if (!doubtful.has(i) && !doubtful.has(j)) return [];
    const [a, b] = [zones[i]!, zones[j]!];
    // A zone given twice under one id is one fault, named with its id.
    if (nameOf(a.raw) === nameOf(b.raw)) return [];
    const both = counted(intersection(a.shape, b.shape));
    return area(both) < NOTHING ? [] : [{ kind: 'overlap', ...of(a), ...measure(both), detail: nameOf(b.raw) }];
  });
}

type Beyond = {
  readonly counted: Counted;
  /** What all zones together cover outside the boundary. */ readonly outside: MultiPolygon;
};

/** The boundary may be long: it is laid over those zones alone that reach what lies outside. */
function overreach(act: MeasuredAct, zones: readonly Measured[], { counted, outside }: Beyond): PlanFault[] {
  const boxes = outside.map((part) => bounds([part]));
  return zones
    .filter(({ shape }) => boxes.some((box) => meets(box, bounds(shape))))
    .flatMap((zone): PlanFault[] => {
      const beyond = counted(difference(zone.shape, act.shape));
      return area(beyond) < NOTHING ? [] : [{ kind: 'outside-boundary', ...of(zone), ...measure(beyond), detail: '' }];
    });
}

const of = ({ raw }: Placed<RawAct> | Placed<RawZone>) => ({ object: nameOf(raw), file: raw.file });
const measure = (shape: MultiPolygon) => ({
  measure: cents(area(shape)),
  unit: 'm2' as const,
  at: pointInside(shape),
});

/** Twice the area by the length around is the width of a strip. */
function isHair(shape: MultiPolygon): boolean {
  let around = 0;
  for (const ring of shape.flat())
    for (let i = 1; i < ring.length; i += 1)
      around += Math.hypot(ring[i]![0] - ring[i - 1]![0], ring[i]![1] - ring[i - 1]![1]);
  return 2 * area(shape) < HAIR * around;
}

const meets = (a: Bounds, b: Bounds): boolean =>
  a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;
const cents = (metres: number): number => Math.round(metres * 100) / 100;

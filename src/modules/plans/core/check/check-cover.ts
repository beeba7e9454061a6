import { pointInside } from '../../../../geometry/inside-point.ts';
import { boxPairs } from '../../../../geometry/neighbours.ts';
import { difference, intersection, union } from '../../../../geometry/overlay.ts';
import { type Bounds, type MultiPolygon, area, bounds } from '../../../../geometry/polygon.ts';
import type { RawZone } from '../app/raw-plan.ts';
import type { PlanFault } from './fault.ts';
import { nameOf, type Placed, type PlacedPlan } from './placed.ts';

/** Square metres below which a gap or an overlap is rounding. */
const NOTHING = 0.01;

type Measured = Placed<RawZone> & { readonly shape: MultiPolygon };
const isMeasured = (zone: Placed<RawZone>): zone is Measured => zone.shape !== null;

/** Zones against each other and against the act's boundary: every gap, overlap and overreach with its m² and a point in it. */
export function checkCover({ acts, zones }: PlacedPlan): PlanFault[] {
  const measured = zones.filter(isMeasured);
  const faults = overlaps(measured);
  const boundary = acts.flatMap(({ shape }) => shape ?? []);
  if (boundary.length === 0 || acts.some(({ shape }) => !shape)) return faults;
  faults.push(...measured.flatMap((zone) => beyond(zone, boundary)));
  // A zone without a place at all leaves a hole that is no second fault.
  if (zones.length === 0 || zones.some(({ shape, extent }) => !shape && !extent)) return faults;
  const act = acts[0]!;
  const hidden = zones.flatMap(({ extent }) => extent ?? []);
  for (const part of difference(boundary, union(measured.map(({ shape }) => shape)))) {
    const measure = area([part]);
    if (measure < NOTHING || hidden.some((extent) => meets(extent, bounds([part])))) continue;
    faults.push({
      kind: 'gap',
      object: nameOf(act.raw),
      file: act.raw.file,
      measure: cents(measure),
      unit: 'm2',
      at: pointInside([part]),
      detail: '',
    });
  }
  return faults;
}

function overlaps(zones: readonly Measured[]): PlanFault[] {
  return boxPairs(zones.map(({ shape }) => bounds(shape))).flatMap(([i, j]): PlanFault[] => {
    const [a, b] = [zones[i]!, zones[j]!];
    // A zone given twice under one id is one fault, named with its id.
    if (nameOf(a.raw) === nameOf(b.raw)) return [];
    const shared = intersection(a.shape, b.shape);
    const measure = area(shared);
    if (measure < NOTHING) return [];
    return [
      {
        kind: 'overlap',
        object: nameOf(a.raw),
        file: a.raw.file,
        measure: cents(measure),
        unit: 'm2',
        at: pointInside(shared),
        detail: nameOf(b.raw),
      },
    ];
  });
}

function beyond(zone: Measured, boundary: MultiPolygon): PlanFault[] {
  const outside = difference(zone.shape, boundary);
  const measure = area(outside);
  if (measure < NOTHING) return [];
  return [
    {
      kind: 'outside-boundary',
      object: nameOf(zone.raw),
      file: zone.raw.file,
      measure: cents(measure),
      unit: 'm2',
      at: pointInside(outside),
      detail: '',
    },
  ];
}

const meets = (a: Bounds, b: Bounds): boolean =>
  a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;
const cents = (metres: number): number => Math.round(metres * 100) / 100;

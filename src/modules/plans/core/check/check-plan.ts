import { latestOf } from '../app/act-of.ts';
import type { RawPlan } from '../app/raw-plan.ts';
import { checkCover } from './check-cover.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkFields } from './check-fields.ts';
import type { PlanFault } from './fault.ts';
import { placePlan, type PlacedPlan } from './placed.ts';

export type CheckedPlan = { readonly placed: PlacedPlan; readonly faults: readonly PlanFault[] };

/**
 * Every fault of a plan's files, each once: what follows from another fault is not told again. An ended version that stands beside the
 * one that replaced it is judged by its fields alone, and is not part of what is placed.
 */
export function checkPlan(plan: RawPlan): CheckedPlan {
  const latest = { ...plan, acts: latestOf(plan.acts), zones: latestOf(plan.zones) };
  const placed = placePlan(latest);
  const twice = checkDuplicates(latest);
  const faults = [
    ...placed.faults,
    ...checkFields(plan.acts, plan.zones, twice.designated),
    ...twice.faults,
    ...checkCover(placed),
  ];
  return { placed, faults };
}

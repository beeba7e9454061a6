import type { RawPlan } from '../app/raw-plan.ts';
import { checkCover } from './check-cover.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkFields } from './check-fields.ts';
import type { PlanFault } from './fault.ts';
import { placePlan, type PlacedPlan } from './placed.ts';

export type CheckedPlan = { readonly placed: PlacedPlan; readonly faults: readonly PlanFault[] };

/** Every fault of a plan's files, each once: what follows from another fault is not told again. */
export function checkPlan(plan: RawPlan): CheckedPlan {
  const placed = placePlan(plan);
  const faults = [
    ...placed.faults,
    ...checkFields(plan.acts, plan.zones),
    ...checkDuplicates(plan),
    ...checkCover(placed),
  ];
  return { placed, faults };
}

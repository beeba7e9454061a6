import type { ProcedureId } from '../catalogue/procedure.ts';
import { endFrom, type Schedule, type Timed } from './schedule.ts';
import { BEFORE_WORKS } from './step-plan.ts';

/** The chain of steps that decides when works may start, first step first; of two that end alike the one listed first. */
export function criticalPath(given: Schedule): readonly ProcedureId[] {
  const chain: ProcedureId[] = [];
  let last = binding(BEFORE_WORKS, given);
  while (last) {
    chain.unshift(last.plan.id);
    const { known } = last.plan;
    const pushed: Timed | null = known.end === undefined ? pushing(last, given) : null;
    last =
      pushed ?? (known.start !== undefined || known.end !== undefined ? null : binding(last.plan.dependsOn, given));
  }
  return chain;
}

/** The step whose result comes last, if anything waits for it. */
function binding(on: readonly ProcedureId[], { steps, from }: Schedule): Timed | null {
  let latest: Timed | null = null;
  for (const id of on) {
    const step = steps.get(id);
    if (step && step.usable > (latest?.usable ?? from)) latest = step;
  }
  return latest;
}

/** The step beside it without which it would end sooner, if there is one. */
function pushing(step: Timed, given: Schedule): Timed | null {
  const beside = binding(step.plan.endsAfter, given);
  return beside && endFrom(step.plan, step.start, { endsFrom: step.start }) < step.end ? beside : null;
}

import type { ProcedureId } from '../catalogue/procedure.ts';
import { type DayNumber, nextWorking } from './day-number.ts';
import { endFrom, type Schedule, type Timed, usableFrom } from './schedule.ts';
import { BEFORE_WORKS } from './step-plan.ts';

/**
 * For each step, by how many calendar days it may be filed later without moving the start of works (or, where works don't wait
 * for it, the last date of the path). Null where the step is filed already, or nobody knows how long it takes.
 */
export function slackOf(given: Schedule): ReadonlyMap<ProcedureId, number | null> {
  const latest = new Map<ProcedureId, DayNumber>();
  const limits = new Map<ProcedureId, DayNumber>();
  const backwards = [...given.steps.values()].toReversed();
  const last = Math.max(given.works, ...backwards.map(({ usable }) => usable));
  const slack = new Map<ProcedureId, number | null>();
  for (const step of backwards) {
    const limit = usableLimit(step, given, { latest, limits, last });
    const room = mostLater(
      step,
      (later) => usableFrom(step.plan, endFrom(step.plan, step.start + later, step)) <= limit,
      last,
    );
    latest.set(step.plan.id, step.start + room);
    limits.set(step.plan.id, limit);
    const { start, end } = step.plan.known;
    slack.set(step.plan.id, start !== undefined || end !== undefined || step.openEnded ? null : room);
  }
  return slack;
}

type Behind = {
  readonly latest: ReadonlyMap<ProcedureId, DayNumber>;
  /** The last day on which what a step gives may come to be usable. */
  readonly limits: ReadonlyMap<ProcedureId, DayNumber>;
  readonly last: DayNumber;
};

/** The last day on which the step's result may come to be usable. */
// oxlint-disable-next-line max-params
function usableLimit({ plan }: Timed, { steps, works }: Schedule, { latest, limits, last }: Behind): DayNumber {
  let limit = BEFORE_WORKS.includes(plan.id) ? works : last;
  for (const next of steps.values()) {
    // What runs beside it ends no earlier, and what it gives may be used on that day.
    if (next.plan.endsAfter.includes(plan.id) && next.plan.known.end === undefined)
      limit = Math.min(limit, lastReady(limits.get(next.plan.id)!));
    if (!next.plan.dependsOn.includes(plan.id)) continue;
    // What was filed already waits for nothing any more.
    if (next.plan.known.start !== undefined || next.plan.known.end !== undefined) continue;
    limit = Math.min(limit, lastReady(latest.get(next.plan.id)!));
  }
  return limit;
}

/** The last day from which filing still happens on that day: days off before it count with it. */
function lastReady(start: DayNumber): DayNumber {
  let day = start;
  while (nextWorking(day) > start) day -= 1;
  return day;
}

/** The most days for which a thing that ends once stays true; 0 where it never is. */
// oxlint-disable-next-line max-params
function mostLater({ start }: Timed, holds: (later: number) => boolean, last: DayNumber): number {
  let [sure, over] = [0, Math.max(0, last - start) + 1];
  while (over - sure > 1) {
    const middle = (sure + over) >> 1;
    if (holds(middle)) sure = middle;
    else over = middle;
  }
  return sure;
}

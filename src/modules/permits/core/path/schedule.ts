import { deadlineWithPauses } from '../deadline/deadline.ts';
import type { ProcedureId } from '../catalogue/procedure.ts';
import { dayOf, type DayNumber, endOf, nextWorking, numberOf } from './day-number.ts';
import { AFTER_WORKS, BEFORE_WORKS, type StepPlan } from './step-plan.ts';

/** When a step runs, and from which day on the next may build on it. */
export type Timed = {
  readonly plan: StepPlan;
  readonly start: DayNumber;
  readonly end: DayNumber;
  readonly usable: DayNumber;
  /** No act says how long it takes, as of the day on which it begins. */
  readonly openEnded: boolean;
  /** The day before which it can't end because of what runs beside it. */
  readonly endsFrom: DayNumber;
  /** False where a step without a term lies in it or before it: dates are no earlier than these. */
  readonly bounded: boolean;
};

export type Schedule = {
  readonly steps: ReadonlyMap<ProcedureId, Timed>;
  /** The day on which works may start. */
  readonly works: DayNumber;
  readonly bounded: boolean;
  readonly from: DayNumber;
};

export type Given = {
  readonly plans: readonly StepPlan[];
  readonly from: DayNumber;
  /** Months of building, or null: then what comes after has no date of its own. */
  readonly buildMonths: number | null;
};

/** Calendar days that a step takes, in place of its terms; undefined: its terms count. */
export type Lengths = (plan: StepPlan) => number | undefined;

/** The earliest dates of every step after those that it depends on. `plans` stand in order. */
export function schedule({ plans, from, buildMonths }: Given, lengths: Lengths = () => undefined): Schedule {
  const steps = new Map<ProcedureId, Timed>();
  const before = plans.filter(({ id }) => !AFTER_WORKS.includes(id));
  for (const plan of before) {
    const ready = reached(plan.dependsOn, steps, from);
    const beside = reached(plan.endsAfter, steps, ready.day);
    steps.set(plan.id, timed(plan, { ...ready, beside }, lengths(plan)));
  }
  const opened = reached(BEFORE_WORKS, steps, from);
  const built = buildMonths === null ? opened.day : endOf(opened.day, { count: buildMonths, unit: 'months' });
  const after = { day: built, bounded: opened.bounded && buildMonths !== null };
  for (const plan of plans)
    if (!steps.has(plan.id)) steps.set(plan.id, timed(plan, { ...after, beside: after }, lengths(plan)));
  return { steps, works: opened.day, bounded: opened.bounded, from };
}

type Reached = { readonly day: DayNumber; readonly bounded: boolean };
/** From when a step may be filed, and what runs beside it. */
type Ready = Reached & { readonly beside: Reached };

/** `length`: calendar days in place of its terms. */
type Ending = { readonly length?: number | undefined; readonly endsFrom: DayNumber };

// oxlint-disable-next-line max-params
function reached(on: readonly ProcedureId[], steps: ReadonlyMap<ProcedureId, Timed>, from: DayNumber): Reached {
  let day = from;
  let bounded = true;
  for (const id of on) {
    const step = steps.get(id);
    if (!step) continue;
    if (step.usable > day) day = step.usable;
    bounded &&= step.bounded;
  }
  return { day, bounded };
}

// oxlint-disable-next-line max-params
function timed(plan: StepPlan, ready: Ready, length: number | undefined): Timed {
  const { known } = plan;
  const start = startOf(plan, ready.day);
  const endsFrom = plan.endsAfter.length === 0 ? start : ready.beside.day;
  const end = endFrom(plan, start, { length, endsFrom });
  const { openEnded } = plan.heldOn(start);
  const bounded = known.end !== undefined || (ready.bounded && ready.beside.bounded && !openEnded);
  return { plan, start, end, endsFrom, openEnded, usable: usableFrom(plan, end), bounded };
}

/** The day of filing: the first working day on which all that it needs stands; what really happened counts first. */
export function startOf({ known, notBefore }: StepPlan, ready: DayNumber): DayNumber {
  if (known.start !== undefined) return numberOf(known.start);
  if (known.end !== undefined) return Math.min(nextWorking(ready), numberOf(known.end));
  return nextWorking(notBefore === null ? ready : Math.max(ready, notBefore));
}

/** The last day of a step filed on `start`; one that is not decided yet is decided no earlier than the day of the question. */
// oxlint-disable-next-line max-params
export function endFrom(plan: StepPlan, start: DayNumber, { length, endsFrom }: Ending): DayNumber {
  const { known, notBefore } = plan;
  if (known.end !== undefined) return numberOf(known.end);
  const own = length === undefined ? termEnd(plan, start) : nextWorking(start + length);
  const end = own >= endsFrom ? own : nextWorking(endsFrom);
  return notBefore === null || known.start === undefined ? end : Math.max(end, nextWorking(notBefore));
}

/** The last day that law gives a step filed on `start`, whatever day it is today. */
export function termEnd({ known, heldOn }: StepPlan, start: DayNumber): DayNumber {
  const { terms } = heldOn(start);
  const from = known.countsFrom === undefined ? start : numberOf(known.countsFrom);
  const pauses = known.pauses ?? [];
  if (pauses.length === 0) return terms.reduce(endOf, from);
  return terms.reduce((day, term) => numberOf(deadlineWithPauses(dayOf(day), term, pauses).date), from);
}

/** The first day on which the next step may build on a result of that day. */
export function usableFrom({ known, heldOn, nextDay }: StepPlan, end: DayNumber): DayNumber {
  if (known.finalOn !== undefined) return numberOf(known.finalOn);
  const { appeal } = heldOn(end);
  if (appeal) return endOf(end, appeal) + 1;
  return nextDay ? end + 1 : end;
}

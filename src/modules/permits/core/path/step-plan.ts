import { inForce } from '../../../../kernel/law/parameter.ts';
import type { KpaTerm } from '../../../../kernel/law/kpa-deadline.ts';
import { procedureOf, PROCEDURES } from '../catalogue/all-procedures.ts';
import type { Procedure, ProcedureId, Stretch } from '../catalogue/procedure.ts';
import { KPA } from '../catalogue/terms.ts';
import { type Applies, appliesTo, type LawAsOf } from '../project/applies.ts';
import { type DayNumber, numberOf } from './day-number.ts';
import { lawOnDay } from './law-on-day.ts';
import type { KnownDates, PathQuestion, Side } from './path-question.ts';

/** A step as the calendar needs it. */
export type StepPlan = {
  readonly id: ProcedureId;
  /** What the law in force on a day says of a step that begins, or is decided, on it. */
  readonly heldOn: (day: DayNumber) => Held;
  /** What comes next may begin only on the day after. */
  readonly nextDay: boolean;
  readonly known: KnownDates;
  /** Nothing that is still to come happens before. */
  readonly notBefore: DayNumber | null;
  readonly dependsOn: readonly ProcedureId[];
  /** Ends no earlier than these can be built on. */
  readonly endsAfter: readonly ProcedureId[];
};

/** What the law of a day says of a step. */
export type Held = {
  /** Terms that follow each other. */
  readonly terms: readonly KpaTerm[];
  /** No act says how long it takes: what follows comes no earlier than reckoned. */
  readonly openEnded: boolean;
  /** What comes next waits for the term of an appeal. */
  readonly appeal: KpaTerm | null;
};

/** Works start once these stand, as far as they are part of the path. */
export const BEFORE_WORKS: readonly ProcedureId[] = ['P11', 'P12', 'P13', 'P21'];
/** Steps that only the end of the works opens. */
export const AFTER_WORKS: readonly ProcedureId[] = ['P14', 'P15'];

/** Every procedure after those that it depends on. */
export const IN_ORDER: readonly ProcedureId[] = sorted();

function sorted(): ProcedureId[] {
  const order = new Set<ProcedureId>();
  const visit = (id: ProcedureId): void => {
    if (order.has(id)) return;
    const { dependsOn, endsAfter } = procedureOf(id);
    for (const before of [...dependsOn, ...endsAfter]) visit(before);
    order.add(id);
  };
  for (const { id } of PROCEDURES) if (!AFTER_WORKS.includes(id)) visit(id);
  for (const id of AFTER_WORKS) order.add(id);
  return [...order];
}

/** The law by which a step counts whose day of filing is known; else the one that was asked for. */
export const lawOfStep = ({ law, known }: PathQuestion, id: ProcedureId): LawAsOf =>
  law.only === true ? law : { ...law, asOf: known[id]?.start ?? law.asOf };

/** The verdict on each procedure, what was added by hand included. */
export function verdictsOf(question: PathQuestion): ReadonlyMap<ProcedureId, Applies> {
  const { project, added = [] } = question;
  return new Map(
    PROCEDURES.map(({ id }) => [
      id,
      added.includes(id)
        ? { applies: 'yes' as const, why: [{ code: 'added-by-hand', params: {} }] }
        : appliesTo(id, project, lawOfStep(question, id)),
    ]),
  );
}

// oxlint-disable-next-line max-params
export function stepPlans(
  question: PathQuestion,
  verdicts: ReadonlyMap<ProcedureId, Applies>,
  side: Side,
): readonly StepPlan[] {
  const part = (id: ProcedureId): boolean => {
    const { applies } = verdicts.get(id)!;
    return applies === 'yes' || (applies === 'unknown' && side === 'latest');
  };
  return IN_ORDER.filter(part).map((id) => {
    const procedure = procedureOf(id);
    const skipped = question.skipped?.includes(id) === true;
    return {
      id,
      heldOn: skipped ? () => NOTHING : heldOn(procedure, question, side),
      nextDay: !skipped && (procedure.silent || isNotification(procedure, question) || id === 'P13'),
      known: question.known[id] ?? {},
      notBefore: question.today === undefined ? null : numberOf(question.today),
      dependsOn: procedure.dependsOn.filter(part),
      endsAfter: skipped ? [] : procedure.endsAfter.filter(part),
    };
  });
}

const NOTHING: Held = { terms: [], openEnded: false, appeal: null };

// oxlint-disable-next-line max-params
function heldOn(procedure: Procedure, { project, law }: PathQuestion, side: Side): StepPlan['heldOn'] {
  const stretches = procedure.stretches(project);
  const waits = side === 'latest' && procedure.becomesFinal;
  const parameters = [...stretches.flatMap(({ terms }) => terms), ...(waits ? [KPA.appeal] : [])];
  return lawOnDay(law, parameters, (ofDay) => ({
    ...readStretches(stretches, ofDay, side),
    appeal: waits ? appealTerm(ofDay) : null,
  }));
}

const isNotification = ({ id }: Procedure, { project }: PathQuestion): boolean =>
  (id === 'P9' && project.waterLaw === 'notification') || (id === 'P16' && project.emissions === 'notification');

function readStretches(stretches: readonly Stretch[], law: LawAsOf, side: Side): Omit<Held, 'appeal'> {
  const counted = stretches.filter(({ maybe }) => !maybe || side === 'latest');
  const terms = counted.map((stretch) => termOf(stretch, law, side));
  return { terms: terms.filter((term) => term !== null), openEnded: terms.includes(null) };
}

// oxlint-disable-next-line max-params
export function termOf({ terms }: Stretch, law: LawAsOf, side: Side): KpaTerm | null {
  const inOrder = terms.flatMap((parameter) => readingsOf(parameter, law)).sort((a, b) => inDays(a) - inDays(b));
  return (side === 'earliest' ? inOrder[0] : inOrder.at(-1)) ?? null;
}

/** Every reading of a term on the day; none where the law has a gap. */
export function readingsOf(parameter: Stretch['terms'][number], { book, asOf }: LawAsOf): readonly KpaTerm[] {
  const found = inForce(book, parameter, asOf);
  if (found.state === 'gap') return [];
  return found.state === 'contested' ? found.readings.map(({ value }) => value) : [found.row.value];
}

const DAYS_IN = { days: 1, weeks: 7, months: 30.44, years: 365.25 } as const;

/** For comparing terms only: nothing is counted with it. */
const inDays = ({ count, unit }: KpaTerm): number => count * DAYS_IN[unit];

function appealTerm(law: LawAsOf): KpaTerm | null {
  return readingsOf(KPA.appeal, law).toSorted((a, b) => inDays(b) - inDays(a))[0] ?? null;
}

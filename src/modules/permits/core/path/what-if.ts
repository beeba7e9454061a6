import { addMonths, type Day, daysBetween } from '../../../../kernel/day.ts';
import type { ProcedureId } from '../catalogue/procedure.ts';
import { dayOf } from './day-number.ts';
import type { KnownDates, PathQuestion } from './path-question.ts';
import { type PermitPath, schedulesOf } from './permit-path.ts';

/** A change to try. */
export type Change =
  | { readonly kind: 'with-report' }
  | { readonly kind: 'add'; readonly id: ProcedureId }
  | { readonly kind: 'skip'; readonly id: ProcedureId }
  | { readonly kind: 'start'; readonly day: Day }
  | { readonly kind: 'known'; readonly id: ProcedureId; readonly dates: KnownDates };

export type Changed = {
  readonly change: Change;
  readonly works: Day;
  /** Calendar days by which the start of works moves; negative: forward. */
  readonly days: number;
};

/** What a change does to the start of works, on the safe dates. */
export function whatIf(question: PathQuestion, change: Change): Changed {
  const before = dayOf(schedulesOf(question).latest.works);
  const works = dayOf(schedulesOf(changed(question, change)).latest.works);
  return { change, works, days: daysBetween(before, works) };
}

function changed(question: PathQuestion, change: Change): PathQuestion {
  switch (change.kind) {
    case 'with-report':
      return { ...question, project: { ...question.project, report: 'yes' } };
    case 'add':
      return { ...question, added: [...(question.added ?? []), change.id] };
    case 'skip':
      return { ...question, skipped: [...(question.skipped ?? []), change.id] };
    case 'start':
      return { ...question, start: change.day };
    case 'known':
      return { ...question, known: { ...question.known, [change.id]: change.dates } };
  }
}

/** The changes that are worth a look: a report, a month's delay, and each open step of the critical path left out. */
export function usualChanges(question: PathQuestion, path: PermitPath): readonly Change[] {
  const skippable = path.steps.filter(
    ({ id, state, end, start }) => path.criticalPath.includes(id) && state === 'planned' && end !== start,
  );
  return [
    ...(question.project.report === 'yes' ? [] : [{ kind: 'with-report' } as const]),
    { kind: 'start', day: addMonths(question.start, 1) },
    ...skippable.map(({ id }) => ({ kind: 'skip', id }) as const),
  ];
}

import type { KpaTerm } from '../../../../kernel/law/kpa-deadline.ts';
import { type DatedRow, lawStatus } from '../../../../kernel/law/dated.ts';
import { inForce, type Parameter } from '../../../../kernel/law/parameter.ts';
import type { Bilingual } from '../../../../kernel/locale.ts';
import type { Clause } from '../../../../kernel/provision.ts';
import type { Day } from '../../../../kernel/day.ts';
import { procedureOf } from '../catalogue/all-procedures.ts';
import type { ProcedureId, Stretch } from '../catalogue/procedure.ts';
import { KPA } from '../catalogue/terms.ts';
import type { PathQuestion } from './path-question.ts';
import { readingsOf, termOf } from './step-plan.ts';

/** What a step or one of its terms rests on, down to the article, and whether a person has read it there. */
export type Grounded = {
  readonly key: string;
  readonly name: Bilingual | null;
  /** Readings of a contested term are several; none where the ground is no number, or the day lies in a gap. */
  readonly values: readonly KpaTerm[];
  readonly clause: Clause;
  readonly status: 'verified' | 'unverified' | 'contested' | 'gap';
  readonly checkedOn: Day | null;
  /** The part in the office of who read it there; null: nobody. */
  readonly checkedBy: Bilingual | null;
};

/** The terms of a step as law states them, stretch by stretch; null: no act names one. */
export type StatutoryTime = {
  readonly stretches: readonly {
    readonly code: string;
    readonly maybe: boolean;
    readonly shortest: KpaTerm | null;
    readonly longest: KpaTerm | null;
  }[];
  /** Days within which an appeal may come, where the next step waits for it. */
  readonly appeal: KpaTerm | null;
};

// oxlint-disable-next-line max-params
export function statutoryOf(id: ProcedureId, { project, law: asked }: PathQuestion, asOf: Day): StatutoryTime {
  const law = { ...asked, asOf };
  const procedure = procedureOf(id);
  return {
    stretches: procedure.stretches(project).map((stretch) => ({
      code: stretch.code,
      maybe: stretch.maybe === true,
      shortest: termOf(stretch, law, 'earliest'),
      longest: termOf(stretch, law, 'latest'),
    })),
    appeal: procedure.becomesFinal ? (readingsOf(KPA.appeal, law)[0] ?? null) : null,
  };
}

// oxlint-disable-next-line max-params
export function groundsOf(id: ProcedureId, { project, law: asked }: PathQuestion, asOf: Day): readonly Grounded[] {
  const law = { ...asked, asOf };
  const procedure = procedureOf(id);
  const own = procedure.basis.map(({ clause, status, says }): Grounded => ({
    key: `permits.${id}`,
    name: says ?? null,
    values: [],
    clause,
    status,
    checkedOn: null,
    checkedBy: null,
  }));
  const parameters = [
    ...new Set(procedure.stretches(project).flatMap(({ terms }: Stretch) => terms)),
    ...(procedure.becomesFinal ? [KPA.appeal] : []),
  ];
  const others = [...procedure.restsOn, ...(procedure.validity ? [procedure.validity] : [])];
  return [
    ...own,
    ...parameters.map((parameter) => grounded(parameter, law)),
    // What holds beside its terms is no length of the step.
    ...others.map((parameter) => ({ ...grounded(parameter as Parameter<KpaTerm>, law), values: [] })),
  ];
}

function grounded(parameter: Parameter<KpaTerm>, { book, asOf }: PathQuestion['law']): Grounded {
  const found = inForce(book, parameter, asOf);
  const { key, name } = parameter;
  if (found.state === 'gap')
    return { key, name, values: [], clause: NO_ROW, status: 'gap', checkedOn: null, checkedBy: null };
  const rows = found.state === 'contested' ? found.readings : ([found.row] as const);
  const [first] = rows;
  return {
    key,
    name,
    values: rows.map(({ value }) => value),
    clause: first.clause,
    status: found.state === 'contested' ? 'contested' : lawStatus(first),
    checkedOn: first.checkedOn,
    checkedBy: first.checkedBy ?? null,
  };
}

/** What a parameter says on the day, each reading of it; none in a gap. */
export function heldRows<Value>(
  parameter: Parameter<Value>,
  { book, asOf }: PathQuestion['law'],
): readonly DatedRow<Value>[] {
  const found = inForce(book, parameter, asOf);
  if (found.state === 'gap') return [];
  return found.state === 'contested' ? found.readings : [found.row];
}

const NO_ROW: Clause = { act: '', article: null, page: null, url: null };

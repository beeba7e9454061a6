import { PROCEDURE_IDS, type ProcedureId } from '../catalogue/procedure.ts';
import type { Project, ProjectKey } from './project.ts';

/** The answer by which a procedure falls into kinds that take different times. A procedure without one is of one kind. */
const KIND_BY: Readonly<Partial<Record<ProcedureId, ProjectKey>>> = {
  P2: 'report',
  P4: 'road',
  P5: 'power',
  P6: 'gas',
  P9: 'waterLaw',
  P11: 'use',
  P16: 'emissions',
};

/** The question that tells the kind, and its answer. */
export type Subtype = { readonly question: ProjectKey; readonly answer: string };

/** Of which kind a procedure is in this project; null where it has only one; undefined where nobody has said of which. */
export function subtypeOf(id: ProcedureId, project: Project): Subtype | null | undefined {
  const question = KIND_BY[id];
  if (question === undefined) return null;
  const answer = project[question];
  return answer === 'unknown' || answer === null ? undefined : { question, answer: String(answer) };
}

/** Every procedure whose kind in this project is known: closed steps of the same kind may be told beside it. */
export const subtypesOf = (project: Project): readonly { readonly id: ProcedureId; readonly kind: Subtype | null }[] =>
  PROCEDURE_IDS.flatMap((id) => {
    const kind = subtypeOf(id, project);
    return kind === undefined ? [] : [{ id, kind }];
  });

/** The answers that stay with closed steps once everything else of a project is forgotten. */
export const KIND_QUESTIONS: readonly ProjectKey[] = [...new Set(Object.values(KIND_BY))];

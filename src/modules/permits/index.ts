export { PERMIT_PARAMETERS, PROCEDURES } from './core/catalogue/all-procedures.ts';
export type { Procedure, ProcedureId } from './core/catalogue/procedure.ts';
export { deadline, deadlineWithPauses, type Deadline, type Pause } from './core/deadline/deadline.ts';
export { permitPath, type PathStep, type PermitPath } from './core/path/permit-path.ts';
export type { KnownDates, PathQuestion } from './core/path/path-question.ts';
export { observedOf, simulate, type Observed } from './core/path/simulate.ts';
export { tellPermitValue } from './core/words/tell.ts';
export { NOTHING_KNOWN, type Project } from './core/project/project.ts';

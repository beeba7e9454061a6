export { CASE_PARAMETERS } from './core/keeping/retention.ts';
export { STAGES, type Stage } from './core/case.ts';
export type { MeasuredPromises } from './core/promise.ts';

export { STAGES, type Stage } from './core/case.ts';
export type { MeasuredPromises } from './core/promise.ts';

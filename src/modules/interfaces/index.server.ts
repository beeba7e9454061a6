export { answerAssembly } from './core/answer-assembly.ts';
export { answerFit } from './core/answer-fit.ts';
export { readShape, systemsFor, firstPoint } from './core/land-shape.ts';

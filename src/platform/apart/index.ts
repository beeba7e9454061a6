export { type ApartFault, type ApartLimits, runApart } from './run-apart.ts';
export { answerApart } from './answer-apart.ts';

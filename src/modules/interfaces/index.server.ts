export { answerAssembly, type AssemblyQuestion, type AssemblyTold } from './core/answer-assembly.ts';
export { answerFit } from './core/answer-fit.ts';
export type { FitFault } from '../../geometry/fit/hall-fit.ts';
export {
  firstPoint,
  type GivenShape,
  readShape,
  type ShapeRefusal,
  type Systems,
  systemsFor,
} from './core/land-shape.ts';

export { aidAnswer } from './usecases/aid-answer.ts';
export { aidRequest, type AidRequest } from './usecases/aid-request.ts';
export { askAid, type AidFault } from './usecases/ask-aid.ts';
export {
  attachIn,
  type Calculated,
  calculationLink,
  forgetCalculationsIn,
  calculationOfLink,
  keepIn,
} from './usecases/keep-calculation.ts';
export { type Calculation, calculationById } from './data/calculation.queries.ts';
export { startForgetting } from './usecases/start-forgetting.ts';

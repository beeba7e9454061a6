export { aidAnswer } from './usecases/aid-answer.ts';
export { aidRequest, type AidRequest } from './usecases/aid-request.ts';
export { askAid, type AidFault } from './usecases/ask-aid.ts';

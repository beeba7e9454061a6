export type { Actor } from './core/event.ts';
export { recordEvent, type EventToRecord } from './usecases/record-event.ts';
export { verifyChain, type ChainHead, type ChainFault } from './usecases/verify-chain.ts';
export { caseOfNumber, numbersOfCases, readEvents } from './data/event.queries.ts';

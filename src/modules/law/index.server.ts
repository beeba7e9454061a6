export { officeBook } from './usecases/office-book.ts';
export { proposeEntry, type LawClerk, type ProposalFault } from './usecases/propose-entry.ts';
export { acceptEntry, refuseEntry, withdrawEntry, type DecisionFault } from './usecases/decide-entry.ts';

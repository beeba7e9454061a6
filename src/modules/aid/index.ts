export { answerAid } from './core/answer.ts';
export type { AidFinding, AidFindingId, AidValue, Step } from './core/findings/finding.ts';
export type { AidProject, AidQuestion, FirmSize } from './core/project.ts';
export { AID_PARAMETERS } from './core/tables/all.ts';
export { tellParameterValue } from './core/words/tell.ts';

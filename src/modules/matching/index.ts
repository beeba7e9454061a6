export { openNeed, priceUnit, type Line, type Need, type Tenure, type Weight } from './core/need/need.ts';
export { parseNeed, type BadNeed, type NeedFault } from './core/need/parse-need.ts';
export { storedNeed } from './core/need/stored-need.ts';
export { writeNeed } from './core/need/write-need.ts';
export type { Dossier, DossierAct, DossierParcel, DossierZone } from './core/dossier.ts';
export {
  REQUIREMENTS,
  type NeedFinding,
  type OpenQuestion,
  type Requirement,
  type SiteAnswer,
  type Tally,
} from './core/site-answer.ts';
export { assess } from './core/assess.ts';
export { blocksOf, type Block } from './core/judging/unlocks.ts';
export { type Barrier, barriers, nearestMisses, rank, standings } from './core/rank.ts';
export type { MessageCode, ParamsOf } from './core/message-codes.ts';

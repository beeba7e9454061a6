export { priceUnit, type Line, type Need, type Tenure, type Weight } from './core/need/need.ts';
export type { Dossier, DossierAct, DossierParcel, DossierZone, Rings } from './core/dossier.ts';
export {
  REQUIREMENTS,
  type NeedFinding,
  type OpenQuestion,
  type Requirement,
  type SiteAnswer,
  type Tally,
} from './core/site-answer.ts';

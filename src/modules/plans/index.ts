export {
  ADMISSION_CHECKED_ON,
  type Admission,
  LAND_USES,
  type LandUse,
  type ZoneClasses,
  bestAdmission,
  unlistedSymbols,
  zoneAdmission,
} from './core/land-use/admission.ts';
export type { ActKind, ActOverParcels, ActStatus, ZoneOverParcels } from './core/plan.ts';
export type { PlanFault } from './core/check/fault.ts';
export { type CoverageMeter, coverageOfZone, sumOfCoverage } from './core/desk/coverage.ts';

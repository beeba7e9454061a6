export { importPlan, type PlanImport, type PlanReport } from './usecases/import-plan.ts';
export {
  importVectorPlan,
  keepMapping,
  type VectorImportFault,
  type VectorReport,
} from './usecases/import-vector-plan.ts';
export { importBuildingLines } from './usecases/lines/import-lines.ts';
export { parseLineMapping, parseMapping } from './data/mapping.queries.ts';
export { checkPlanFiles, type PlanCheck, type ToldFault } from './usecases/check-plan-files.ts';
export { streamFeatures, type VectorPlanFault } from './usecases/read-features.ts';
export { recomputeShares } from './usecases/recompute-shares.ts';
export { allZones, plansOverParcels } from './data/plan.queries.ts';
export type { PlanFileFault } from './usecases/read-plan-files.ts';

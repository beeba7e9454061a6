export { admissionOf, zoneAdmission, type Activity, type Admission } from './core/land-use/admission.ts';
export { nameOfClass } from './core/land-use/classes.ts';
export { classesOfSymbol } from './core/land-use/symbol.ts';
export { ZONE_KINDS, type ZoneKind } from './core/app/zone-kinds.ts';
export type { ActKind, ActOverParcels, ActStatus, ZoneOverParcels } from './core/plan.ts';
export type { PlanFault, PlanFaultKind } from './core/check/fault.ts';

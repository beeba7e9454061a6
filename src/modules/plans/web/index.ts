export { mountPlanPages } from './plan-pages.ts';
export { businessZones } from './business-zones.ts';
export { zoneTiles } from './zone-tiles.ts';

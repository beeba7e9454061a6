export { mountPlanPages } from './plan-pages.ts';
export { businessZones } from './business-zones.ts';
export { zoneTiles } from './zone-tiles.ts';
export { vectorFaults } from './import/vector-faults.ts';
export { CoverageBar } from './coverage-bar.tsx';

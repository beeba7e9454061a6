export { businessZones } from './business-zones.ts';
export { zoneTiles } from './zone-tiles.ts';

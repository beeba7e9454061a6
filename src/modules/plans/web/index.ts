export { zoneTiles } from './zone-tiles.ts';

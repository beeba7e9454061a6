export { siteTiles } from './site-tiles.ts';

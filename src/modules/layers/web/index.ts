export { mountLayerPages } from './layer-pages.ts';
export { limitTiles } from './limits/limit-tiles.ts';
export { limitsOfCity } from './limits/limits-of-city.ts';
export { type LimitedSite, LimitsText } from './limits/limits-text.tsx';

export { mountLayerPages } from './layer-pages.ts';

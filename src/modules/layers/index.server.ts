export {
  importLayer,
  type LayerImport,
  type LayerImportFault,
  type LayerReport,
  storeLayer,
} from './usecases/import-layer.ts';
export { deriveLayer, isDerivedKind } from './usecases/derive-layer.ts';
export { withdrawLayer } from './usecases/withdraw-layer.ts';
export { parseLayerMapping } from './data/mapping.queries.ts';
export { surroundingsOf } from './data/near.queries.ts';

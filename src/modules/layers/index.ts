export { type Attributes } from './core/attributes.ts';
export {
  isLayerKind,
  LAYER_KINDS,
  type LayerKind,
  type NearThing,
  REACH,
  type Supply,
  type Surroundings,
  type Thing,
} from './core/layer.ts';
export { layerKeepers, layerNames, layersParam } from './core/layer-words.ts';
export { holdsOn, type LayerStanding, layerStanding } from './core/standing.ts';

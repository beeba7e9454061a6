export { openVectorFile } from './open-vector-file.ts';
export {
  BrokenVector,
  type ByteSource,
  type VectorFault,
  type VectorFeature,
  type VectorFile,
  type VectorFormat,
  type VectorLayer,
} from './feature.ts';

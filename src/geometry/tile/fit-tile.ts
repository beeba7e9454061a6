import { type EncodedFeature, EXTENT, encodeLayer, encodeTile } from './encode-layer.ts';

export type CutLayer = { readonly name: string; readonly features: readonly EncodedFeature[] };

/** Bytes of a tile before it is compressed. */
export const MOST_TILE_BYTES = 500_000;

/** Of what a tile can't hold it says so: a layer of this name, a point in its middle for each layer with the `count` left out. */
export const LEFT_OUT = 'left-out';

/**
 * The tile of these layers, at most `MOST_TILE_BYTES`: the smallest features of the largest layer give way, and the tile says how many.
 */
export function fitTile(layers: readonly CutLayer[]): Uint8Array {
  let cut = layers.map((layer) => ({ ...layer, bytes: encodeLayer(layer.name, layer.features) }));
  const leftOut = new Map<string, number>();
  for (let total = sizeOf(cut); total > MOST_TILE_BYTES; total = sizeOf(cut)) {
    const largest = cut.reduce((a, b) => (b.bytes.length > a.bytes.length ? b : a));
    const room = Math.max(0, MOST_TILE_BYTES - NOTE_BYTES - (total - largest.bytes.length));
    const kept = Math.floor(largest.features.length * Math.min(0.9, room / largest.bytes.length));
    const features = largestOf(largest.features, kept);
    leftOut.set(largest.name, (leftOut.get(largest.name) ?? 0) + largest.features.length - kept);
    cut = cut
      .map((layer) => (layer === largest ? { ...layer, features, bytes: encodeLayer(layer.name, features) } : layer))
      .filter((layer) => layer.features.length > 0);
  }
  const notes = [...leftOut].map(([layer, count]): EncodedFeature => ({
    type: 1,
    parts: [[EXTENT / 2, EXTENT / 2]],
    properties: { layer, count },
  }));
  return encodeTile([...cut.map(({ bytes }) => bytes), ...(notes.length > 0 ? [encodeLayer(LEFT_OUT, notes)] : [])]);
}

/** What a layer's head takes at most. */
const HEAD_BYTES = 5;
/** Room for the note of what is left out. */
const NOTE_BYTES = 500;

const sizeOf = (layers: readonly { readonly bytes: Uint8Array }[]): number =>
  layers.reduce((sum, { bytes }) => sum + bytes.length + HEAD_BYTES, 0);

/** The `count` features that take the most ground on the tile, in the order in which they stand. */
function largestOf(features: readonly EncodedFeature[], count: number): EncodedFeature[] {
  const order = features.map((feature, at) => ({ at, extent: extentOf(feature) })).sort((a, b) => b.extent - a.extent);
  const kept = new Set(order.slice(0, count).map(({ at }) => at));
  return features.filter((_, at) => kept.has(at));
}

/** Half the outline of the feature's box, tile units. */
function extentOf({ parts }: EncodedFeature): number {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 2) {
      minX = Math.min(minX, part[i]!);
      maxX = Math.max(maxX, part[i]!);
      minY = Math.min(minY, part[i + 1]!);
      maxY = Math.max(maxY, part[i + 1]!);
    }
  }
  return maxX - minX + maxY - minY;
}

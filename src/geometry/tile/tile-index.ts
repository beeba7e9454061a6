import Flatbush from 'flatbush';
import { clipLine, clipRing, type Flat } from './clip.ts';
import { type EncodedFeature, EXTENT, type TileValue } from './encode-layer.ts';
import { fitTile } from './fit-tile.ts';
import { type TileAddress, toWorld } from './mercator.ts';
import { tidied, wound } from './tidy.ts';

type Position = readonly [longitude: number, latitude: number];

/** What stands on the map, in longitude and latitude; a polygon as its rings, of either orientation. */
export type TileFeature = {
  readonly type: 'point' | 'line' | 'polygon';
  readonly parts: readonly (readonly Position[])[];
  /** For each ring of a polygon whether it is a hole; none is when absent. */
  readonly holes?: readonly boolean[];
  readonly properties: Readonly<Record<string, TileValue>>;
  /** The farthest-out zoom at which it shows; the layer's when absent. */
  readonly fromZoom?: number;
};

export type IndexedLayer = {
  readonly name: string;
  readonly fromZoom: number;
  /** Whether lines may be thinned below zoom 15; not for parcels, whose neighbours must keep touching. */
  readonly thinned: boolean;
  readonly features: readonly TileFeature[];
};

/** Tile units drawn past the edge, so that strokes join. */
const BUFFER = 64;
const WINDOW = { low: -BUFFER, high: EXTENT + BUFFER };

type Stored = { readonly feature: TileFeature; readonly parts: readonly Float64Array[] };
export type LayerIndex = {
  readonly layer: Omit<IndexedLayer, 'features'>;
  readonly tree: Flatbush | null;
  readonly stored: readonly Stored[];
};

/** A layer ready to be cut into tiles: projected once, found by its bounds. */
export function indexLayer({ features, ...layer }: IndexedLayer): LayerIndex {
  const stored = features
    .map((feature) => ({
      feature,
      parts: feature.parts.map(projected),
    }))
    .filter(({ parts }) => parts.some((part) => part.length > 0));
  if (stored.length === 0) return { layer, tree: null, stored };
  const tree = new Flatbush(stored.length);
  for (const { parts } of stored) tree.add(...boundsOf(parts));
  tree.finish();
  return { layer, tree, stored };
}

/** The tile at this address, or null when nothing stands on it. */
export function cutTile(layers: readonly LayerIndex[], address: TileAddress): Uint8Array | null {
  const cut = layers
    .filter(({ layer }) => address.z >= layer.fromZoom)
    .map((index) => ({ name: index.layer.name, features: cutLayer(index, address) }))
    .filter(({ features }) => features.length > 0);
  return cut.length === 0 ? null : fitTile(cut);
}

function cutLayer({ layer, tree, stored }: LayerIndex, { z, x, y }: TileAddress): EncodedFeature[] {
  if (!tree) return [];
  const size = 1 / 2 ** z;
  const margin = (size * BUFFER) / EXTENT;
  const found = tree.search(x * size - margin, y * size - margin, (x + 1) * size + margin, (y + 1) * size + margin);
  const tolerance = layer.thinned && z < 15 ? 4 : 0;
  const cut: EncodedFeature[] = [];
  for (const i of found.sort((a, b) => a - b)) {
    const { feature, parts } = stored[i]!;
    if (z < (feature.fromZoom ?? 0)) continue;
    const local = parts.map((part) => localised(part, [x * size, y * size], EXTENT / size));
    const encoded = cutFeature(feature, local, tolerance);
    if (encoded.parts.length > 0) cut.push(encoded);
  }
  return cut;
}

function cutFeature(
  { type, properties, holes = [] }: TileFeature,
  parts: readonly Flat[],
  tolerance: number,
): EncodedFeature {
  if (type === 'point') return { type: 1, properties, parts: parts.map((part) => part.map(Math.round)).filter(onTile) };
  if (type === 'line') {
    const cut = parts.flatMap((part) => (isWithin(part) ? [part] : clipLine(part, WINDOW)));
    const lines = cut.map((part) => tidied(part, tolerance));
    return { type: 2, properties, parts: lines.filter((part) => part.length >= 4) };
  }
  const rings = parts.map((part, i) => {
    const ring = isWithin(part) ? open(part) : clipRing(open(part), WINDOW);
    return wound(tidied(ring, tolerance), holes[i] ?? false);
  });
  return { type: 3, properties, parts: rings.filter((ring) => ring.length >= 6) };
}

function projected(part: readonly Position[]): Float64Array {
  const flat = new Float64Array(part.length * 2);
  part.forEach(([longitude, latitude], i) => flat.set(toWorld(longitude, latitude), i * 2));
  return flat;
}

/** World coordinates in units of the tile whose corner stands at `corner`. */
function localised(part: Float64Array, [cornerX, cornerY]: readonly [number, number], scale: number): number[] {
  const local: number[] = [];
  for (let i = 0; i < part.length; i += 2) {
    local.push((part[i]! - cornerX) * scale, (part[i + 1]! - cornerY) * scale);
  }
  return local;
}

/** Most land lies whole on its tile and needs no cutting. */
function isWithin(part: Flat): boolean {
  for (const value of part) if (value < WINDOW.low || value > WINDOW.high) return false;
  return true;
}

const onTile = ([x, y]: Flat): boolean =>
  x! >= WINDOW.low && x! <= WINDOW.high && y! >= WINDOW.low && y! <= WINDOW.high;

/** Without the repeated closing point. */
const open = (ring: Flat): Flat =>
  ring.length > 4 && ring[0] === ring.at(-2) && ring[1] === ring.at(-1) ? ring.slice(0, -2) : ring;

function boundsOf(parts: readonly Float64Array[]): [number, number, number, number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 2) {
      minX = Math.min(minX, part[i]!);
      maxX = Math.max(maxX, part[i]!);
      minY = Math.min(minY, part[i + 1]!);
      maxY = Math.max(maxY, part[i + 1]!);
    }
  }
  return [minX, minY, maxX, maxY];
}

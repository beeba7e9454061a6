import { ProtoWriter, sizeOf, sizeOfAll } from './writer.ts';

/** Units across a tile. */
export const EXTENT = 4096;

export type TileValue = string | number;

/** Point, line or polygon in whole tile units: parts as x, y, x, y…, rings not closed. */
export type EncodedFeature = {
  readonly type: 1 | 2 | 3;
  readonly parts: readonly (readonly number[])[];
  readonly properties: Readonly<Record<string, TileValue>>;
};

const text = new TextEncoder();
const MOVE = 1;
const LINE = 2;
const CLOSE = 7;

/** One layer of a Mapbox Vector Tile, specification 2.1. */
export function encodeLayer(name: string, features: readonly EncodedFeature[]): Uint8Array {
  const layer = new ProtoWriter();
  const keys = new Map<string, number>();
  const values = new Map<TileValue, number>();
  layer.number(15, 2);
  layer.string(1, name);
  for (const feature of features) {
    const tags: number[] = [];
    for (const [key, value] of Object.entries(feature.properties))
      tags.push(placeOf(keys, key), placeOf(values, value));
    writeFeature(layer, feature, tags);
  }
  for (const key of keys.keys()) layer.string(3, key);
  for (const value of values.keys()) writeValue(layer, value);
  layer.number(5, EXTENT);
  return layer.finish();
}

function writeFeature(layer: ProtoWriter, feature: EncodedFeature, tags: readonly number[]): void {
  const drawing = commands(feature);
  const [tagSize, drawingSize] = [sizeOfAll(tags), sizeOfAll(drawing)];
  const tagField = tags.length === 0 ? 0 : 1 + sizeOf(tagSize) + tagSize;
  layer.open(2, tagField + 2 + 1 + sizeOf(drawingSize) + drawingSize);
  if (tags.length > 0) layer.packed(2, tags, tagSize);
  layer.number(3, feature.type);
  layer.packed(4, drawing, drawingSize);
}

/** A tile of finished layers. */
export function encodeTile(layers: readonly Uint8Array[]): Uint8Array {
  const tile = new ProtoWriter();
  for (const layer of layers) tile.bytes(3, layer);
  return tile.finish();
}

function placeOf<Key>(known: Map<Key, number>, key: Key): number {
  const place = known.get(key) ?? known.size;
  if (place === known.size) known.set(key, place);
  return place;
}

function writeValue(layer: ProtoWriter, value: TileValue): void {
  if (typeof value === 'string') {
    const bytes = text.encode(value);
    layer.open(4, 1 + sizeOf(bytes.length) + bytes.length);
    layer.bytes(1, bytes);
  } else if (Number.isInteger(value) && value >= 0) {
    layer.open(4, 1 + sizeOf(value));
    layer.number(5, value);
  } else {
    layer.open(4, 9);
    layer.double(3, value);
  }
}

function commands({ type, parts }: EncodedFeature): number[] {
  const out: number[] = [];
  let [x, y] = [0, 0];
  const step = (toX: number, toY: number): void => {
    out.push(zigzag(toX - x), zigzag(toY - y));
    [x, y] = [toX, toY];
  };
  for (const part of parts) {
    out.push(command(MOVE, 1));
    step(part[0]!, part[1]!);
    if (type === 1) continue;
    out.push(command(LINE, part.length / 2 - 1));
    for (let i = 2; i < part.length; i += 2) step(part[i]!, part[i + 1]!);
    if (type === 3) out.push(command(CLOSE, 1));
  }
  return out;
}

const command = (id: number, count: number): number => id + count * 8;

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

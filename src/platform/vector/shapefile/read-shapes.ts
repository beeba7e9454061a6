import { BrokenVector } from '../feature.ts';
import { nestRings } from './nest-rings.ts';
import type { RecordReader } from './record-reader.ts';

export type Shape = { readonly geometry: unknown; readonly fault: string | null };

const NULL_SHAPE = 0;
/** Plain, with Z, with M. */
const POLYGONS: readonly number[] = [5, 15, 25];
const LINES: readonly number[] = [3, 13, 23];
const NAMES: Readonly<Record<number, string>> = { 1: 'Point', 8: 'MultiPoint', 31: 'MultiPatch' };
/** Bytes of one record: 4 million points. */
const LONGEST = 64 * 2 ** 20;

/** Shapes of a .shp file in order (ESRI Shapefile Technical Description, 1998). Throws `BrokenVector`. */
export async function* readShapes(file: RecordReader): AsyncGenerator<Shape> {
  const head = await file.take(100);
  if (!head || head.readInt32BE(0) !== 9994 || head.readInt32LE(28) !== 1000)
    throw new BrokenVector('bad-shapefile', 'not a .shp file');
  for (let number = 1; ; number += 1) {
    const header = await file.take(8);
    if (!header) return;
    const length = header.readInt32BE(4) * 2;
    if (length < 4 || length > LONGEST) throw new BrokenVector('bad-shapefile', `record ${number}: ${length} bytes`);
    const record = await file.take(length);
    if (!record) throw new BrokenVector('bad-shapefile', `record ${number} is cut off`);
    yield readShape(record);
  }
}

function readShape(record: Buffer): Shape {
  const type = record.readInt32LE(0);
  if (type === NULL_SHAPE) return { geometry: null, fault: null };
  if (!POLYGONS.includes(type) && !LINES.includes(type))
    return { geometry: null, fault: NAMES[type % 10] ?? `type ${type}` };
  const torn = { geometry: null, fault: 'the shape is cut off' };
  if (record.length < 44) return torn;
  const [parts, points] = [record.readInt32LE(36), record.readInt32LE(40)];
  const start = 44 + parts * 4;
  if (parts < 0 || points < 0 || start + points * 16 > record.length) return torn;
  const firsts = Array.from({ length: parts }, (_, part) => record.readInt32LE(44 + part * 4)).concat(points);
  if (firsts.some((first, part) => first < (firsts[part - 1] ?? 0) || first > points)) return torn;
  const rings = firsts
    .slice(0, -1)
    .map((first, part) => readRing(record, start + first * 16, firsts[part + 1]! - first));
  if (rings.length === 0) return { geometry: null, fault: null };
  if (LINES.includes(type)) return { geometry: { type: 'MultiLineString', coordinates: rings }, fault: null };
  const polygons = nestRings(rings);
  return polygons
    ? { geometry: { type: 'MultiPolygon', coordinates: polygons }, fault: null }
    : { geometry: null, fault: `${rings.length} rings` };
}

const readRing = (record: Buffer, start: number, count: number): number[][] =>
  Array.from({ length: count }, (_, i) => [
    record.readDoubleLE(start + i * 16),
    record.readDoubleLE(start + i * 16 + 8),
  ]);

import type { MultiPolygon, Point } from '../../../../geometry/polygon.ts';

const POINT = 1;
const POLYGON = 3;
const MULTIPOLYGON = 6;
/** Little-endian; the envelope follows as minimum and maximum of x, then of y. */
const WITH_ENVELOPE = 0b0000_0011;
const WITHOUT = 0b0000_0001;

/** The geometry as GeoPackage stores it (OGC 12-128r19, 2.1.3): its header, then WKB with easting first, as the standard asks in every system. */
export function geoPackageGeometry(geometry: MultiPolygon | Point, srsId: number): Uint8Array {
  const isPoint = typeof geometry[0] === 'number';
  const body = isPoint ? pointWkb(geometry as Point) : multiPolygonWkb(geometry as MultiPolygon);
  const header = new DataView(new ArrayBuffer(isPoint ? 8 : 40));
  header.setUint8(0, 0x47);
  header.setUint8(1, 0x50);
  header.setUint8(3, isPoint ? WITHOUT : WITH_ENVELOPE);
  header.setInt32(4, srsId, true);
  if (!isPoint)
    for (const [index, value] of envelope(geometry as MultiPolygon).entries())
      header.setFloat64(8 + 8 * index, value, true);
  return Buffer.concat([new Uint8Array(header.buffer), body]);
}

/** minimum x, maximum x, minimum y, maximum y */
export function envelope(shape: MultiPolygon): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of shape.flat(2)) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.max(box[1], x);
    box[2] = Math.min(box[2], y);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

function pointWkb([x, y]: Point): Uint8Array {
  const bytes = start(POINT, 16);
  bytes.writeDoubleLE(x, 5);
  bytes.writeDoubleLE(y, 13);
  return bytes;
}

function multiPolygonWkb(shape: MultiPolygon): Uint8Array {
  const head = start(MULTIPOLYGON, 4);
  head.writeUInt32LE(shape.length, 5);
  return Buffer.concat([head, ...shape.flatMap(polygonWkb)]);
}

function polygonWkb(rings: MultiPolygon[number]): Uint8Array[] {
  const head = start(POLYGON, 4);
  head.writeUInt32LE(rings.length, 5);
  return [
    head,
    ...rings.map((ring) => {
      const bytes = Buffer.alloc(4 + 16 * ring.length);
      bytes.writeUInt32LE(ring.length, 0);
      for (const [index, [x, y]] of ring.entries()) {
        bytes.writeDoubleLE(x, 4 + 16 * index);
        bytes.writeDoubleLE(y, 12 + 16 * index);
      }
      return bytes;
    }),
  ];
}

function start(type: number, rest: number): Buffer {
  const bytes = Buffer.alloc(5 + rest);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt32LE(type, 1);
  return bytes;
}

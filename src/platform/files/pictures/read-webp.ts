import { readOrientation, writeOrientation } from './orientation.ts';
import type { Picture, Unreadable } from './picture.ts';

type Size = { readonly width: number; readonly height: number };

const ALPHA = 0x10;
const EXIF = 0x08;
const ANIMATION = 0x02;

/** Walks the chunks of a WebP (RFC 9649) and leaves out profile, Exif, XMP and unknown ones. Moving ones are refused. */
export function readWebp(bytes: Buffer): Picture | Unreadable {
  const stop = 8 + bytes.readUInt32LE(4);
  if (stop > bytes.length || stop < 20) return 'broken-file';
  const kept: Buffer[] = [];
  let canvas: Size | null = null;
  let image: Size | null = null;
  let flags = 0;
  let orientation = 1;
  for (let at = 12; at < stop;) {
    if (at + 8 > stop) return 'broken-file';
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (end > stop) return 'broken-file';
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'ANIM' || type === 'ANMF') return 'moving-picture';
    if (type === 'VP8X') {
      if (at !== 12 || length < 10) return 'broken-file';
      flags = body[0]!;
      if (flags & ANIMATION) return 'moving-picture';
      canvas = { width: 1 + body.readUIntLE(4, 3), height: 1 + body.readUIntLE(7, 3) };
    }
    if (type === 'EXIF') orientation = readOrientation(withoutMark(body));
    if (type === 'VP8 ' || type === 'VP8L') {
      if (image) return 'broken-file';
      image = type === 'VP8 ' ? lossySize(body) : losslessSize(body);
      if (!image) return 'broken-file';
    }
    if (type === 'ALPH' || type === 'VP8 ' || type === 'VP8L') kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (!image || (canvas && (canvas.width !== image.width || canvas.height !== image.height))) return 'broken-file';
  const turned = orientation >= 5;
  return {
    content: assemble({ kept, size: image, alpha: (flags & ALPHA) !== 0, orientation }),
    ...image,
    turned,
    tail: bytes.subarray(stop),
  };
}

/** Some writers put the JPEG mark before the block. */
const withoutMark = (body: Buffer): Buffer => (body.toString('latin1', 0, 4) === 'Exif' ? body.subarray(6) : body);

function lossySize(body: Buffer): Size | null {
  if (body.length < 10 || body.readUIntBE(3, 3) !== 0x9d012a || (body[0]! & 1) !== 0) return null;
  const [width, height] = [body.readUInt16LE(6) & 0x3fff, body.readUInt16LE(8) & 0x3fff];
  return width > 0 && height > 0 ? { width, height } : null;
}

function losslessSize(body: Buffer): Size | null {
  if (body.length < 5 || body[0] !== 0x2f) return null;
  const bits = body.readUInt32LE(1);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

type Parts = { kept: readonly Buffer[]; size: Size; alpha: boolean; orientation: number };

function assemble({ kept, size, alpha, orientation }: Parts): Buffer {
  const extended = alpha || orientation !== 1;
  const head = Buffer.alloc(10);
  head[0] = (alpha ? ALPHA : 0) | (orientation === 1 ? 0 : EXIF);
  head.writeUIntLE(size.width - 1, 4, 3);
  head.writeUIntLE(size.height - 1, 7, 3);
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    ...(extended ? [chunk('VP8X', head)] : []),
    ...kept,
    ...(orientation === 1 ? [] : [chunk('EXIF', writeOrientation(orientation))]),
  ]);
  return chunk('RIFF', body);
}

function chunk(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

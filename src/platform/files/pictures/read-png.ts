import { crc32 } from 'node:zlib';
import { PNG_START } from '../file-type.ts';
import { readOrientation, writeOrientation } from './orientation.ts';
import type { Picture, Unreadable } from './picture.ts';

/** What draws the image (PNG 3rd edition, 11.2 and 11.3); text, time, profiles and all others are left out. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND']);

/** Walks the chunks of a PNG, each with its check sum, and leaves out what doesn't draw. An animation becomes its first picture. */
export function readPng(bytes: Buffer): Picture | Unreadable {
  const kept: Buffer[] = [PNG_START];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let data = false;
  let at = PNG_START.length;
  for (;;) {
    if (at + 12 > bytes.length) return 'broken-file';
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length || bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4)))
      return 'broken-file';
    const body = bytes.subarray(at + 8, end - 4);
    if ((type === 'IHDR') !== (size === null)) return 'broken-file';
    if (type === 'IHDR') {
      if (length !== 13) return 'broken-file';
      size = { width: body.readUInt32BE(0), height: body.readUInt32BE(4) };
    }
    if (type === 'eXIf') orientation = readOrientation(body);
    if (type === 'IDAT' && !data) {
      data = true;
      if (orientation !== 1) kept.push(chunk('eXIf', writeOrientation(orientation)));
    }
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end));
    at = end;
    if (type === 'IEND') break;
  }
  if (!size || !data || size.width === 0 || size.height === 0) return 'broken-file';
  return { content: Buffer.concat(kept), ...size, turned: orientation >= 5, tail: bytes.subarray(at) };
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([head, named, sum]);
}

import { readOrientation, writeOrientation } from './orientation.ts';
import type { Picture, Unreadable } from './picture.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;
const APP14 = 0xee;
const EXIF = 'Exif\0\0';
const HEADER = Buffer.from([0xff, SOI]);
const END = Buffer.from([0xff, EOI]);
/** Baseline, extended and progressive frames: what browsers show. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** Walks the segments of a JPEG (ITU-T T.81, annex B) and leaves out every APP and comment but Adobe's colour mark. */
export function readJpeg(bytes: Buffer): Picture | Unreadable {
  const kept: Buffer[] = [];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let scans = 0;
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return 'broken-file';
    if (marker === EOI) break;
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length || marker < 0xc0 || marker === SOI) return 'broken-file';
    const body = bytes.subarray(at + 4, end);
    if (OTHER_FRAMES.has(marker)) return 'broken-file';
    if (FRAMES.has(marker)) {
      if (size || body.length < 6) return 'broken-file';
      size = { height: body.readUInt16BE(1), width: body.readUInt16BE(3) };
    }
    if (marker === APP1 && body.toString('latin1', 0, 6) === EXIF && orientation === 1) {
      orientation = readOrientation(body.subarray(6));
    }
    const stop = marker === SOS ? endOfScan(bytes, end) : end;
    if (stop === null || (marker === SOS && (!size || !isKept(marker, body)))) return 'broken-file';
    if (marker === SOS) scans += 1;
    if (isKept(marker, body)) kept.push(bytes.subarray(at, stop));
    at = stop;
  }
  if (!size || scans === 0 || size.width === 0 || size.height === 0) return 'broken-file';
  const exif = orientation === 1 ? [] : [exifSegment(orientation)];
  const content = Buffer.concat([HEADER, ...exif, ...kept, END]);
  return { content, ...size, turned: orientation >= 5, tail: bytes.subarray(at + 2) };
}

/** Segments that draw, each with exactly the length that its contents ask for: nothing else fits in. Adobe's tells how colours are coded. */
function isKept(marker: number, body: Buffer): boolean {
  if (marker === 0xdb) return tables(body, (at) => (body[at]! >> 4 === 0 ? 65 : 129));
  if (marker === 0xc4) return tables(body, (at) => 17 + sum(body.subarray(at + 1, at + 17)));
  if (marker === 0xdd) return body.length === 2;
  if (marker === SOS) return body.length === 4 + 2 * body[0]!;
  if (FRAMES.has(marker)) return body.length === 6 + 3 * body[5]!;
  return marker === APP14 && body.length === 12 && body.toString('latin1', 0, 5) === 'Adobe';
}

/** Whether tables of those lengths fill the segment. */
function tables(body: Buffer, lengthAt: (at: number) => number): boolean {
  let at = 0;
  while (at < body.length) at += lengthAt(at);
  return at === body.length;
}

const sum = (bytes: Buffer): number => bytes.reduce((total, one) => total + one, 0);

/** Where coded data ends: at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return null;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return null;
}

function exifSegment(orientation: number): Buffer {
  const body = Buffer.concat([Buffer.from(EXIF, 'latin1'), writeOrientation(orientation)]);
  const head = Buffer.from([0xff, APP1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

import { checkBytes } from './reed-solomon.ts';

/** Correction level M, versions 1 to 10 (ISO/IEC 18004, table 9). */
const CHECK_BYTES = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];
const LARGEST = 10;

/** Modules that hold data and check bits, without function patterns. */
function dataModules(version: number): number {
  const alignment = Math.floor(version / 7) + 2;
  const all = (16 * version + 128) * version + 64;
  if (version === 1) return all;
  return all - ((25 * alignment - 10) * alignment - 55) - (version >= 7 ? 36 : 0);
}

const allBytes = (version: number): number => Math.floor(dataModules(version) / 8);
const dataBytes = (version: number): number => allBytes(version) - CHECK_BYTES[version - 1]! * BLOCKS[version - 1]!;

/** Bits that say how many bytes follow. */
const lengthBits = (version: number): number => (version < 10 ? 8 : 16);

export type CodeWords = { readonly version: number; readonly bytes: readonly number[] };

/** A text in byte mode with its check bytes, interleaved, in the smallest version that holds it; null when none up to 10 does. */
export function codeWords(text: string): CodeWords | null {
  const data = [...new TextEncoder().encode(text)];
  const version = Array.from({ length: LARGEST }, (_, at) => at + 1).find(
    (one) => 4 + lengthBits(one) + data.length * 8 <= dataBytes(one) * 8,
  );
  return version === undefined ? null : { version, bytes: interleaved(filled(data, version), version) };
}

function filled(data: readonly number[], version: number): number[] {
  const bits: number[] = [];
  const put = (value: number, count: number): void => {
    for (let at = count - 1; at >= 0; at -= 1) bits.push((value >>> at) & 1);
  };
  put(0b0100, 4);
  put(data.length, lengthBits(version));
  for (const byte of data) put(byte, 8);
  const room = dataBytes(version) * 8;
  put(0, Math.min(4, room - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < room; pad ^= 0xec ^ 0x11) put(pad, 8);
  return Array.from({ length: room / 8 }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8).join(''), 2));
}

function interleaved(data: readonly number[], version: number): number[] {
  const blocks = BLOCKS[version - 1]!;
  const check = CHECK_BYTES[version - 1]!;
  const short = Math.floor(allBytes(version) / blocks) - check;
  const longer = allBytes(version) % blocks;
  const parts: number[][] = [];
  for (let block = 0, at = 0; block < blocks; block += 1) {
    const length = short + (block >= blocks - longer ? 1 : 0);
    parts.push(data.slice(at, at + length));
    at += length;
  }
  const checks = parts.map((part) => checkBytes(part, check));
  const columns = (rows: readonly number[][], width: number): number[] =>
    Array.from({ length: width }, (_, at) => rows.flatMap((row) => row[at] ?? [])).flat();
  return [...columns(parts, short + 1), ...columns(checks, check)];
}

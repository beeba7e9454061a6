/** One file of an archive. */
export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array };

const TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as ZIP counts it. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 0xff]! ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** 1 January 1980, the first day that the format knows: the same content gives the same bytes. */
const DAY = 0x0021;
const UTF8 = 0x0800;

/**
 * A ZIP archive (APPNOTE 6.3) of a few small files, stored as they are and in their order. Names are in UTF-8.
 * Throws RangeError above what the format without ZIP64 can hold.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const called = new TextEncoder().encode(name);
    const head = [20, UTF8, 0, 0, DAY] as const;
    const sizes = [crc32(bytes), bytes.length, bytes.length] as const;
    const local = join([words32(0x04034b50), words16(...head), words32(...sizes), words16(called.length, 0), called]);
    const listed = [words32(0x02014b50), words16(20, ...head), words32(...sizes)];
    directory.push(join([...listed, words16(called.length, 0, 0, 0, 0), words32(0, at), called]));
    parts.push(local, bytes);
    at += local.length + bytes.length;
  }
  if (at > 0x7fffffff || entries.length > 0xffff) throw new RangeError('too much for a small archive');
  const listed = join(directory);
  const count = entries.length;
  const end = [words32(0x06054b50), words16(0, 0, count, count), words32(listed.length, at), words16(0)];
  return join([...parts, listed, ...end]);
}

function words16(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value & 0xff, (value >>> 8) & 0xff]));
}

function words32(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff)));
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

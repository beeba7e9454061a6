import { BrokenVector } from '../feature.ts';
import type { RecordReader } from './record-reader.ts';

export type DbfTable = {
  readonly fields: readonly string[];
  readonly count: number;
  /** The next row; null when it was deleted, undefined after the last. */
  next(): Promise<Readonly<Record<string, unknown>> | null | undefined>;
};

type Field = { name: string; type: string; length: number; start: number };

const MAX_FIELDS = 255;

/** A dBase III/IV table (.dbf). `encoding`: what a .cpg file says, or null. */
export async function readDbf(file: RecordReader, encoding: string | null): Promise<DbfTable> {
  const head = await file.take(32);
  if (!head) throw new BrokenVector('bad-dbf', 'cut off');
  const [count, headLength, rowLength, language] = [
    head.readUInt32LE(4),
    head.readUInt16LE(8),
    head.readUInt16LE(10),
    head[29]!,
  ];
  if (headLength < 33) throw new BrokenVector('bad-dbf', 'not a .dbf file');
  const rest = await file.take(headLength - 32);
  if (!rest) throw new BrokenVector('bad-dbf', 'cut off');
  const decode = decoderFor(encoding, language);
  const fields = readFields(Buffer.from(rest), decode);
  if (fields.length === 0 || fields.at(-1)!.start + fields.at(-1)!.length > rowLength)
    throw new BrokenVector('bad-dbf', 'the rows are shorter than their fields');
  let read = 0;
  return {
    fields: fields.map(({ name }) => name),
    count,
    async next() {
      if (read >= count) return undefined;
      const row = await file.take(rowLength);
      if (!row) throw new BrokenVector('bad-dbf', `row ${read + 1} of ${count} is cut off`);
      read += 1;
      if (row[0] === 0x2a) return null;
      return Object.fromEntries(fields.map((field) => [field.name, valueOf(field, row, decode)]));
    },
  };
}

function readFields(bytes: Buffer, decode: (bytes: Uint8Array) => string): Field[] {
  const fields: Field[] = [];
  let start = 1;
  for (let at = 0; at + 32 <= bytes.length && bytes[at] !== 0x0d && fields.length < MAX_FIELDS; at += 32) {
    const name = bytes.subarray(at, at + 11);
    const end = name.indexOf(0);
    const length = bytes[at + 16]!;
    fields.push({
      name: decode(end < 0 ? name : name.subarray(0, end)).trim(),
      type: String.fromCharCode(bytes[at + 11]!),
      length,
      start,
    });
    start += length;
  }
  return fields;
}

function valueOf({ type, start, length }: Field, row: Buffer, decode: (bytes: Uint8Array) => string): unknown {
  const bytes = row.subarray(start, start + length);
  if (type === 'C') return decode(bytes).replaceAll('\u0000', '').trimEnd();
  const text = bytes.toString('latin1').replaceAll('\u0000', '').trim();
  if (type === 'D') return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : null;
  if (type === 'N' || type === 'F') return /^[+-]?[\d.]+(?:e[+-]?\d+)?$/i.test(text) ? text : null;
  return type === 'L' ? text : null;
}

/** Names of encodings as .cpg files write them. */
const ENCODINGS: readonly (readonly [RegExp, string])[] = [
  [/utf-?8|^65001$/i, 'utf-8'],
  [/1250/, 'windows-1250'],
  [/8859-?_?2$|^88592$|latin-?2/i, 'iso-8859-2'],
  [/1252/, 'windows-1252'],
];
/** Language drivers of dBase that say an encoding. */
const LANGUAGES: Readonly<Record<number, string>> = {
  0xc8: 'windows-1250',
  0x03: 'windows-1252',
  0x57: 'windows-1252',
};

/** By the .cpg, else by the table's language driver, else each text as UTF-8 where it is valid and Windows-1250 where not. */
function decoderFor(encoding: string | null, language: number): (bytes: Uint8Array) => string {
  const named =
    encoding === null ? LANGUAGES[language] : ENCODINGS.find(([pattern]) => pattern.test(encoding.trim()))?.[1];
  if (named) {
    const decoder = new TextDecoder(named);
    return (bytes) => decoder.decode(bytes);
  }
  const [strict, old] = [new TextDecoder('utf-8', { fatal: true }), new TextDecoder('windows-1250')];
  return (bytes) => {
    try {
      return strict.decode(bytes);
    } catch {
      return old.decode(bytes);
    }
  };
}

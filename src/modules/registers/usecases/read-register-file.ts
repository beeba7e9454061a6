import { parse } from 'csv-parse/sync';
import { readSheet, SheetNotFoundError } from 'read-excel-file/node';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { decodeText, type Encoding } from '../core/decode-text.ts';
import { readFeatureRows } from '../core/read-feature-rows.ts';
import { type RegisterRow, type RegisterTable, tableIn } from '../core/register-table.ts';
import { unpackedSize } from '../core/unpacked-size.ts';

export type RegisterFormat = 'csv' | 'xlsx' | 'geojson';

export type RegisterFile = {
  readonly table: RegisterTable;
  readonly format: RegisterFormat;
  /** Of a text file; null for XLSX. */
  readonly encoding: Encoding | null;
  /** Of a workbook, in its order; null for other files. */
  readonly sheets: readonly string[] | null;
  /** The one that was read. */
  readonly sheet: string | null;
};

export type RegisterFileFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-big'; readonly megabytes: number }
  | { readonly kind: 'too-many-rows'; readonly rows: number; readonly most: number }
  | { readonly kind: 'too-many-columns'; readonly columns: number; readonly most: number }
  /** Neither a workbook, nor a table with at least two columns, nor GeoJSON. */
  | { readonly kind: 'no-table' }
  /** The workbook has no sheet of that name. */
  | { readonly kind: 'no-sheet'; readonly sheet: string; readonly sheets: readonly string[] }
  /** An old .xls, a password, a damaged archive. */
  | { readonly kind: 'unreadable-workbook' };

const MB = 1 << 20;
export const MOST_BYTES = 20 * MB;
/** A workbook of 20 MB that unpacks to more is made to hurt. */
const MOST_UNPACKED = 200 * MB;
const MOST_ROWS = 100_000;
const MOST_COLUMNS = 200;
/** Of a workbook: more than any program makes. */
const MOST_SHEETS = 10_000;

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001f]/;

/** Reads a list of sites: a table (CSV: UTF-8, UTF-16, Windows-1250, ISO 8859-2; comma, semicolon or tab), a sheet of an XLSX workbook (the first, where none is named), or the features of a GeoJSON file. */
export async function readRegisterFile(
  bytes: Uint8Array,
  sheet: string | null = null,
): Promise<Result<RegisterFile, RegisterFileFault>> {
  if (bytes.byteLength === 0) return refuse({ kind: 'empty' });
  if (bytes.byteLength > MOST_BYTES) return refuse({ kind: 'too-big', megabytes: MOST_BYTES / MB });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(bytes, sheet);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse({ kind: 'unreadable-workbook' });
  const { text, encoding } = decodeText(bytes);
  if (/^\s*\{/u.test(text)) {
    const grid = readFeatureRows(text);
    return grid === null ? refuse({ kind: 'no-table' }) : bounded(grid, { format: 'geojson', encoding, ...NO_SHEETS });
  }
  if (BINARY.test(text)) return refuse({ kind: 'no-table' });
  const grid = readCsv(text);
  return grid === null ? refuse({ kind: 'no-table' }) : bounded(grid, { format: 'csv', encoding, ...NO_SHEETS });
}

const NO_SHEETS = { sheets: null, sheet: null };

function bounded(
  grid: readonly RegisterRow[],
  of: Omit<RegisterFile, 'table'>,
): Result<RegisterFile, RegisterFileFault> {
  if (grid.length > MOST_ROWS + 1) return refuse({ kind: 'too-many-rows', rows: grid.length, most: MOST_ROWS });
  const table = tableIn(grid);
  if (table === null) return refuse({ kind: 'no-table' });
  const columns = table.header.length;
  if (columns > MOST_COLUMNS) return refuse({ kind: 'too-many-columns', columns, most: MOST_COLUMNS });
  return ok({ ...of, table });
}

/** The mark that most often parts the first lines outside quotes. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, '');
  const times = (mark: string): number => lines.split(mark).length - 1;
  return [';', '\t', ','].toSorted((a, b) => times(b) - times(a))[0]!;
}

function readCsv(text: string): RegisterRow[] | null {
  try {
    const options = {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MB,
      to: MOST_ROWS + 2,
    } as const;
    const rows = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch {
    // A quote that never closes swallows the rest of the file: nothing in it can be trusted.
    return null;
  }
}

type Cell = string | number | boolean | Date | null;

async function readWorkbook(
  bytes: Uint8Array,
  wanted: string | null,
): Promise<Result<RegisterFile, RegisterFileFault>> {
  const unpacked = unpackedSize(bytes);
  if (unpacked === null) return refuse({ kind: 'unreadable-workbook' });
  if (unpacked > MOST_UNPACKED) return refuse({ kind: 'too-big', megabytes: MOST_UNPACKED / MB });
  try {
    const sheets = await sheetsOf(bytes);
    const sheet = wanted ?? sheets[0];
    if (sheet === undefined) return refuse({ kind: 'no-table' });
    if (!sheets.includes(sheet)) return refuse({ kind: 'no-sheet', sheet, sheets });
    const rows = (await readSheet(Buffer.from(bytes), sheets.indexOf(sheet) + 1)) as Cell[][];
    const grid = rows.map((cells, index) => ({ line: index + 1, cells: cells.map(plainCell) }));
    return bounded(grid, { format: 'xlsx', encoding: null, sheets, sheet });
  } catch {
    return refuse({ kind: 'unreadable-workbook' });
  }
}

/** Names of a workbook's sheets, without reading any: the reader tells them when it is asked for one that can't be there. */
async function sheetsOf(bytes: Uint8Array): Promise<readonly string[]> {
  try {
    await readSheet(Buffer.from(bytes), MOST_SHEETS);
  } catch (error) {
    if (error instanceof SheetNotFoundError) return (error as unknown as { sheets: string[] }).sheets;
    throw error;
  }
  throw new Error('a workbook of too many sheets');
}

function plainCell(cell: Cell): string | number {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'tak' : 'nie';
  return cell;
}

import writeXlsxFile from 'write-excel-file/node';
import type { ExportCell, ExportRow } from '../../core/export/export-row.ts';
import type { ExportSource } from './read-export-rows.ts';

type WorkbookCell = { value: string | number | boolean; fontWeight?: 'bold' } | null;

const WIDEST = 60;
/** Excel's own limit for the text of a cell. */
const LONGEST = 32_767;

/**
 * A table without shapes as an XLSX workbook of one sheet, its header in bold and kept in sight. Texts are texts: nothing runs as a formula.
 * Made whole in memory: who lets strangers ask for one says how many rows it may have.
 */
export async function* writeWorkbook(source: ExportSource, sheet: string): AsyncGenerator<Uint8Array, void> {
  const names = ['id', ...source.columns];
  const cells: ExportCell[][] = [];
  for await (const batch of source.batches()) for (const row of batch) cells.push(cellsOf(row, source.columns));
  const data = [
    names.map((value): WorkbookCell => ({ value, fontWeight: 'bold' })),
    ...cells.map((row) => row.map(cell)),
  ];
  const columns = names.map((name, index) => ({
    width: widthOf([name, ...cells.slice(0, 200).map((row) => row[index]!)]),
  }));
  yield await writeXlsxFile(data, { sheet: sheet.slice(0, 31), columns, stickyRowsCount: 1 }).toBuffer();
}

const cellsOf = ({ id, columns }: ExportRow, names: readonly string[]): ExportCell[] => [
  id,
  ...names.map((name) => columns[name] ?? null),
];

function cell(value: ExportCell): WorkbookCell {
  if (value === null) return null;
  return { value: typeof value === 'string' ? asItIs(value.slice(0, LONGEST)) : value };
}

/** What reads as a code of a character is no such code (ECMA-376, 22.4.2.4); the library leaves that to its caller. */
const asItIs = (text: string): string => text.replaceAll(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');

const widthOf = (column: readonly ExportCell[]): number =>
  Math.min(WIDEST, Math.max(8, ...column.map((value) => String(value ?? '').length + 2)));

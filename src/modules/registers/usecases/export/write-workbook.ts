import writeXlsxFile from 'write-excel-file/node';
import { columnsOf, type ExportCell, type ExportRow } from '../../core/export/export-row.ts';

type WorkbookCell = { value: string | number | boolean; fontWeight?: 'bold' } | null;

const WIDEST = 60;
/** Excel's own limit for the text of a cell. */
const LONGEST = 32_767;

/** A table without shapes as an XLSX workbook of one sheet, its header in bold and kept in sight. Texts are texts: nothing runs as a formula. */
export async function writeWorkbook(rows: readonly ExportRow[], sheet: string): Promise<Uint8Array> {
  const names = ['id', ...columnsOf(rows)];
  const cells = rows.map(({ id, columns }) => [id, ...names.slice(1).map((name) => columns[name] ?? null)]);
  const data = [
    names.map((value): WorkbookCell => ({ value, fontWeight: 'bold' })),
    ...cells.map((row) => row.map(cell)),
  ];
  const columns = names.map((name, index) => ({
    width: widthOf([name, ...cells.slice(0, 200).map((row) => row[index]!)]),
  }));
  return writeXlsxFile(data, { sheet: sheet.slice(0, 31), columns, stickyRowsCount: 1 }).toBuffer();
}

function cell(value: ExportCell): WorkbookCell {
  if (value === null) return null;
  return { value: typeof value === 'string' ? value.slice(0, LONGEST) : value };
}

const widthOf = (column: readonly ExportCell[]): number =>
  Math.min(WIDEST, Math.max(8, ...column.map((value) => String(value ?? '').length + 2)));

import { type Drawn, INK, LINE, MUTED, room, widthOf } from './drawn.ts';
import type { PdfTable } from './pdf-document.ts';

const [SIZE, GAP, PAD] = [8.5, 6, 3] as const;

type Cell = { readonly text: string; readonly x: number; readonly width: number; readonly right: boolean };

/** Where each cell of a row stands. */
function cellsOf(doc: Drawn, { columns }: PdfTable, texts: readonly string[]): readonly Cell[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x = doc.page.margins.left;
  return columns.map(({ share, right = false }, n) => {
    const whole = (widthOf(doc) * share) / shares;
    const cell = { text: texts[n] ?? '', x, width: whole - GAP, right };
    x += whole;
    return cell;
  });
}

function rowHeight(doc: Drawn, cells: readonly Cell[]): number {
  return Math.max(...cells.map(({ text, width }) => doc.heightOfString(text === '' ? ' ' : text, { width }))) + 2 * PAD;
}

/** A table with a header row; each cell is marked for readers of the structure, and rows do not part. */
export function drawTable(doc: Drawn, table: PdfTable): void {
  const whole = doc.struct('Table');
  doc.addStructure(whole);
  const row = (texts: readonly string[], tag: 'TH' | 'TD'): void => {
    doc.font(tag === 'TH' ? 'bold' : 'text').fontSize(SIZE);
    const cells = cellsOf(doc, table, texts);
    const height = rowHeight(doc, cells);
    room(doc, height);
    const y = doc.y;
    const element = doc.struct('TR');
    whole.add(element);
    for (const [n, cell] of cells.entries()) {
      const kind = tag === 'TH' || n === 0 ? 'TH' : 'TD';
      const attributes = kind === 'TH' ? { scope: tag === 'TH' ? 'Column' : 'Row' } : {};
      const one = doc.struct(kind, attributes as object, () => {
        doc
          .font(tag === 'TH' ? 'bold' : 'text')
          .fontSize(SIZE)
          .fillColor(tag === 'TH' ? MUTED : INK);
        doc.text(cell.text, cell.x, y + PAD, { width: cell.width, align: cell.right ? 'right' : 'left' });
      });
      element.add(one);
      one.end();
    }
    element.end();
    doc.markContent('Artifact', { type: 'Layout' });
    doc.moveTo(doc.page.margins.left, y + height).lineTo(doc.page.width - doc.page.margins.right, y + height);
    doc.lineWidth(0.5).strokeColor(LINE).stroke();
    doc.endMarkedContent();
    doc.x = doc.page.margins.left;
    doc.y = y + height;
  };
  row(
    table.columns.map(({ title }) => title),
    'TH',
  );
  for (const texts of table.rows) row(texts, 'TD');
  whole.end();
  doc.moveDown(0.6);
}

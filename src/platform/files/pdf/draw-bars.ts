import { type Drawn, INK, LINE, room, SHADES, widthOf } from './drawn.ts';
import type { PdfBars } from './pdf-document.ts';

const [HEIGHT, LABEL, KEY] = [120, 14, 12] as const;

/** Stacked bars as one figure with its words. */
export function drawBars(doc: Drawn, { alt, bars, key }: PdfBars): void {
  const most = Math.max(...bars.map(({ parts }) => parts.reduce((sum, one) => sum + one, 0)));
  if (!(most > 0)) return;
  const tall = HEIGHT + LABEL + key.length * KEY + 8;
  room(doc, tall);
  const [left, top] = [doc.page.margins.left, doc.y];
  const figure = doc.struct('Figure', { alt, bbox: [left, top, left + widthOf(doc), top + tall] } as object, () => {
    const step = widthOf(doc) / bars.length;
    const every = Math.ceil(bars.length / 14);
    for (const [n, { label, parts }] of bars.entries()) {
      let y = top + HEIGHT;
      for (const [part, amount] of parts.entries()) {
        const height = (amount / most) * (HEIGHT - 4);
        y -= height;
        if (height > 0) doc.rect(left + n * step + step * 0.15, y, step * 0.7, height).fill(SHADES[part] ?? INK);
      }
      if (n % every === 0) {
        doc.font('text').fontSize(7).fillColor(INK);
        doc.text(label, left + n * step, top + HEIGHT + 3, { width: step, align: 'center', lineBreak: false });
      }
    }
    doc
      .moveTo(left, top + HEIGHT)
      .lineTo(left + widthOf(doc), top + HEIGHT)
      .lineWidth(0.5)
      .strokeColor(LINE)
      .stroke();
    for (const [n, name] of key.entries()) {
      const y = top + HEIGHT + LABEL + n * KEY;
      doc.rect(left, y + 1, 7, 7).fill(SHADES[n] ?? INK);
      doc
        .font('text')
        .fontSize(8)
        .fillColor(INK)
        .text(name, left + 12, y, { lineBreak: false });
    }
  });
  doc.addStructure(figure);
  figure.end();
  doc.x = left;
  doc.y = top + tall;
}

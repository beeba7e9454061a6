import path from 'node:path';
import Sheets from 'pdfkit';
import { answerApart } from '../../apart/index.ts';
import { PROJECT_ROOT } from '../../project-root.ts';
import { drawBars } from './draw-bars.ts';
import { drawTable } from './draw-table.ts';
import { type Drawn, INK, MUTED, ALARM, room } from './drawn.ts';
import type { PdfBlock, PdfDocument } from './pdf-document.ts';

const FONTS = path.join(PROJECT_ROOT, 'node_modules/@expo-google-fonts');
const FACES = {
  text: 'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  bold: 'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  serif: 'brygada-1918/600SemiBold/Brygada1918_600SemiBold.ttf',
} as const;

const HEADINGS = { 1: [22, 'H1'], 2: [15, 'H2'], 3: [12, 'H3'] } as const;
const BODY = 10;

function heading(doc: Drawn, level: 1 | 2 | 3, text: string): void {
  const [size, tag] = HEADINGS[level];
  room(doc, size * 4);
  doc.moveDown(level === 1 ? 0 : 0.8);
  tagged(doc, tag, () => doc.font('serif').fontSize(size).fillColor(INK).text(text));
  doc.moveDown(0.3);
}

function tagged(doc: Drawn, tag: string, draw: () => void): void {
  const element = doc.struct(tag as 'P', {}, draw);
  doc.addStructure(element);
  element.end();
}

const TONES = {
  muted: ['text', BODY - 1, MUTED],
  alarm: ['bold', BODY + 1, ALARM],
  figure: ['serif', 24, INK],
} as const;

function paragraph(doc: Drawn, text: string, tone: keyof typeof TONES | undefined): void {
  const [face, size, colour] = tone ? TONES[tone] : (['text', BODY, INK] as const);
  tagged(doc, 'P', () => doc.font(face).fontSize(size).fillColor(colour).text(text));
  doc.moveDown(0.4);
}

function list(doc: Drawn, items: readonly string[]): void {
  const whole = doc.struct('L');
  doc.addStructure(whole);
  for (const item of items) {
    const one = doc.struct('LI');
    whole.add(one);
    const body = doc.struct('LBody', {}, () => {
      const at = doc.page.margins.left;
      doc
        .font('text')
        .fontSize(BODY)
        .fillColor(INK)
        .text(`•  ${item}`, at + 8, undefined, { indent: 0 });
      doc.x = at;
    });
    one.add(body);
    one.end();
  }
  whole.end();
  doc.moveDown(0.4);
}

function draw(doc: Drawn, block: PdfBlock): void {
  switch (block.kind) {
    case 'heading':
      return heading(doc, block.level, block.text);
    case 'text':
      return paragraph(doc, block.text, block.tone);
    case 'list':
      return list(doc, block.items);
    case 'table':
      return drawTable(doc, block);
    case 'bars':
      return drawBars(doc, block);
  }
}

/** Footers last, when it is known how many pages there are; readers of the structure skip them. */
function footers(doc: Drawn, { footer, page }: PdfDocument): void {
  const { start, count } = doc.bufferedPageRange();
  for (let n = start; n < start + count; n += 1) {
    doc.switchToPage(n);
    const { left, right, bottom } = doc.page.margins;
    const y = doc.page.height - bottom + 14;
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('text').fontSize(8).fillColor(MUTED);
    const width = doc.page.width - left - right;
    doc.text(footer, left, y, { width: width - 80, height: 12, ellipsis: true, lineBreak: false });
    doc.text(`${page} ${n + 1} / ${count}`, left, y, { width, align: 'right', lineBreak: false });
    doc.endMarkedContent();
    doc.page.margins.bottom = bottom;
  }
}

/** The document as bytes. */
function make(given: PdfDocument): Promise<Uint8Array> {
  const doc = new Sheets({
    size: 'A4',
    margins: { top: 54, bottom: 60, left: 54, right: 54 },
    pdfVersion: '1.7',
    // The types do not know it yet; the library does.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    displayTitle: true,
    lang: given.language,
    bufferPages: true,
    font: path.join(FONTS, FACES.text),
    info: { Title: given.title, Creator: 'Calisia', CreationDate: given.madeAt },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  for (const [name, file] of Object.entries(FACES)) doc.registerFont(name, path.join(FONTS, file));
  for (const block of given.blocks) draw(doc, block);
  footers(doc, given);
  doc.end();
  return done;
}

answerApart(make);

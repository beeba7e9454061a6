export { makePdf } from './make-pdf.ts';
export type { PdfBars, PdfBlock, PdfDocument, PdfTable } from './pdf-document.ts';

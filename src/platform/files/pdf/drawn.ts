/** A document while it is drawn. */
export type Drawn = PDFKit.PDFDocument;

export const INK = '#1b2230';
export const MUTED = '#4b5462';
export const ALARM = '#9b2c1c';
export const LINE = '#d9d6cc';
/** Of the parts of a bar, in their order. */
export const SHADES = ['#4b5462', '#8a5a00', '#b98a2f', '#0b3d91'] as const;

/** Begins a new page where less than so many points are left. */
export function room(doc: Drawn, points: number): void {
  if (doc.y + points > doc.page.height - doc.page.margins.bottom) doc.addPage();
}

/** Points between the margins. */
export const widthOf = (doc: Drawn): number => doc.page.width - doc.page.margins.left - doc.page.margins.right;

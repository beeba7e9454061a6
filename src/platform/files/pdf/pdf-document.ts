/** What a document says, in order; how it looks is the drawer's. */
export type PdfBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: 'muted' | 'alarm' | 'figure' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | PdfTable
  | PdfBars;

export type PdfTable = {
  readonly kind: 'table';
  /** `share` of the width; numbers stand right. */
  readonly columns: readonly { readonly title: string; readonly share: number; readonly right?: boolean }[];
  readonly rows: readonly (readonly string[])[];
};

/** Stacked bars; the same numbers must stand in a table or text as well. */
export type PdfBars = {
  readonly kind: 'bars';
  readonly alt: string;
  readonly bars: readonly { readonly label: string; readonly parts: readonly number[] }[];
  /** The name of each part, in the order of `parts`. */
  readonly key: readonly string[];
};

export type PdfDocument = {
  readonly title: string;
  /** "pl" or "en". */
  readonly language: string;
  /** At the foot of each page. */
  readonly footer: string;
  /** "Strona": stands before the page's number. */
  readonly page: string;
  readonly madeAt: Date;
  readonly blocks: readonly PdfBlock[];
};

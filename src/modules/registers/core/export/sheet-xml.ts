import type { ExportCell } from './export-row.ts';

/** Excel's own limit for the text of a cell. */
const LONGEST = 32_767;
const WIDEST = 60;
/** Texts that come again and again are written once, so many of them and none that is longer: the table of them stays small. */
const [MOST_SHARED, LONGEST_SHARED] = [10_000, 40];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Texts of a workbook that its cells name by number (ECMA-376, 18.4). */
export class SharedTexts {
  readonly #numberOf = new Map<string, number>();

  /** Null: the cell holds its text itself. */
  numberOf(text: string): number | null {
    const known = this.#numberOf.get(text);
    if (known !== undefined) return known;
    if (text.length > LONGEST_SHARED || this.#numberOf.size >= MOST_SHARED) return null;
    this.#numberOf.set(text, this.#numberOf.size);
    return this.#numberOf.size - 1;
  }

  *xml(): Generator<string, void> {
    yield `${XML}<sst xmlns="${MAIN}">`;
    for (const text of this.#numberOf.keys()) yield `<si>${textXml(text)}</si>`;
    yield '</sst>';
  }
}

type Head = { readonly names: readonly string[]; readonly first: readonly (readonly ExportCell[])[] };

/** A sheet up to its rows: columns as wide as what stands first in them, the header kept in sight. */
export function sheetStart({ names, first }: Head): string {
  const columns = names.map((name, index) => {
    const texts = [name, ...first.map((row) => row[index] ?? null)];
    const width = Math.min(WIDEST, Math.max(8, ...texts.map((value) => String(value ?? '').length + 2)));
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns.join('')}</cols><sheetData>`
  );
}

export const SHEET_END = '</sheetData></worksheet>';

type Row = { readonly cells: readonly ExportCell[]; readonly texts: SharedTexts; readonly bold?: boolean };

/** @param number from 1. */
// oxlint-disable-next-line max-params
export function rowXml(number: number, { cells, texts, bold = false }: Row): string {
  const style = bold ? ' s="1"' : '';
  let xml = `<row r="${number}">`;
  for (const [index, value] of cells.entries())
    if (value !== null) xml += cellXml(`r="${columnName(index)}${number}"${style}`, value, texts);
  return `${xml}</row>`;
}

// oxlint-disable-next-line max-params
function cellXml(head: string, value: string | number | boolean, texts: SharedTexts): string {
  if (typeof value === 'number') return `<c ${head}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c ${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  const number = texts.numberOf(value);
  return number === null
    ? `<c ${head} t="inlineStr"><is>${textXml(value)}</is></c>`
    : `<c ${head} t="s"><v>${number}</v></c>`;
}

const names: string[] = [];

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const known = names[index];
  if (known !== undefined) return known;
  const last = String.fromCharCode(65 + (index % 26));
  const name = index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
  names[index] = name;
  return name;
}

/** Spaces at the ends are kept. What reads as a code of a character is no such code (ECMA-376, 22.4.2.4). */
function textXml(text: string): string {
  const kept = escaped(text.slice(0, LONGEST).replaceAll(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_'));
  return `<t xml:space="preserve">${kept}</t>`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without what no XML holds. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"]/g, (sign) => SIGNS[sign]!);

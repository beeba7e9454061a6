export type CsvCell = string | number | boolean | null;

/** What a spreadsheet takes for a formula, also after blanks (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠|%]/u;

/** A text that would run as a formula gets an apostrophe before it. Numbers stay numbers. */
function cell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const harmless = FORMULA.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",;\n\r']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Before the first line: a byte order mark, so that spreadsheets read Polish letters. */
export const CSV_START = '\uFEFF';

/** One line of a CSV (RFC 4180) with its end; formula-safe. */
export const csvLine = (row: readonly CsvCell[]): string => `${row.map(cell).join(',')}\r\n`;

/** A table as CSV (RFC 4180): UTF-8 with a byte order mark; formula-safe. */
export function writeCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return CSV_START + [header, ...rows].map(csvLine).join('');
}

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

/** A table as CSV (RFC 4180): UTF-8 with a byte order mark, so that spreadsheets read Polish letters; formula-safe. */
export function writeCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

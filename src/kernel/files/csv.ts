/** A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection). Numbers stay numbers. */
function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const harmless =
    /^[=+\-@\t\r＝＋－＠]/u.test(value.trimStart() === '' ? value : value.trimStart()) || /^[\t\r]/.test(value)
      ? `'${value}`
      : value;
  return /[",;\n\r']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A table as CSV (RFC 4180): UTF-8 with a byte order mark, so that spreadsheets read Polish letters; formula-safe. */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

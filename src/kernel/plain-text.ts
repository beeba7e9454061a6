/**
 * Characters that a person does not type and that change how a text is shown or carried: C0 and C1 controls,
 * lone surrogates, and the marks that turn the direction of writing (U+202A–202E, U+2066–2069).
 */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;
// eslint-disable-next-line no-control-regex
const CONTROL_IN_LINES =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** For a text of one line: line ends count as control characters. */
export const hasControlCharacters = (text: string): boolean => CONTROL.test(text) || !text.isWellFormed();

/** For a text of many lines: tabs and line ends are allowed. */
export const hasControlCharactersInLines = (text: string): boolean =>
  CONTROL_IN_LINES.test(text) || !text.isWellFormed();

/** One kind of line end, no blanks at the ends of lines, no blank lines around. */
export const cleanLines = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim();

/** Blanks joined to one, none at the ends. */
export const cleanLine = (text: string): string => text.replace(/[^\S\r\n]+/g, ' ').trim();

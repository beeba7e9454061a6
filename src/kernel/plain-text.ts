// C0 and C1 controls, line and paragraph separators, and the marks that turn the direction of writing.
const UNTYPED = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Whether a text of one line holds characters that a person does not type; line ends and tabs count as such. */
export const hasControlCharacters = (text: string): boolean => UNTYPED.test(text) || !text.isWellFormed();

/** The same for a text of many lines, where tabs and line ends are allowed. */
export const hasControlCharactersInLines = (text: string): boolean =>
  hasControlCharacters(text.replace(/[\t\n\r]/g, ''));

/** One kind of line end, no blanks at the ends of lines, no blank lines around. */
export const cleanLines = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();

/** Blanks joined to one, none at the ends. */
export const cleanLine = (text: string): string => text.replace(/[ \u00a0]+/g, ' ').trim();

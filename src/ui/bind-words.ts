const NBSP = '\u00a0';

/** Polish one-letter words go with the next word, and a figure with its sign: neither is left at a line's end. */
export const bindWords = (text: string): string =>
  text.replaceAll(/(?<=^|[\s(„])([aiouwzAIOUWZ]) /g, `$1${NBSP}`).replaceAll(/(\d) × (?=\d)/g, `$1${NBSP}×${NBSP}`);

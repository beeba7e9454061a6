import type { Locale } from '../kernel/locale.ts';

const MARKS = [
  [/dane przykładowe/g, 'sample data'],
  [/^pismo przykładowe (?=\d)/, 'sample letter '],
  [/^pomiar przykładowy$/, 'sample measurement'],
  [/^uchwała przykładowa nr /, 'sample resolution no. '],
  [/^uchwała przykładowa o przystąpieniu nr /, 'sample resolution to begin, no. '],
] as const;

/**
 * A name or reference out of the registers, which are in Polish, as a page shows it: the demonstration's own marks have an English
 * form, names of acts and people have none.
 */
export const sampleMark = (text: string, locale: Locale): string =>
  locale === 'pl' ? text : MARKS.reduce((said, [mark, english]) => said.replace(mark, english), text);

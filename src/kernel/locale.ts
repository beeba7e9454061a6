/** Polish is the source; English is kept in step. */
export type Locale = 'pl' | 'en';

export const LOCALES: readonly Locale[] = ['pl', 'en'];

/** The shape of messages in their source language, that each other language is to satisfy. */
export type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Widened<R>
    : { readonly [K in keyof T]: Widened<T[K]> };

/** A text that people read, in each language. */
export type Bilingual = { readonly pl: string; readonly en: string };

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

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

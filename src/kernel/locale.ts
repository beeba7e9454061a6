/** Polish is the source; English is kept in step. */
export type Locale = 'pl' | 'en';

export const LOCALES: readonly Locale[] = ['pl', 'en'];

/** A text that people read, in each language. */
export type Bilingual = { readonly pl: string; readonly en: string };

import type { Locale } from '../../../../kernel/locale.ts';
import { activityNamed, searchActivities } from '../../index.ts';

/** A code and our own plain name for it in the reader's language. */
export type ActivityChoice = { readonly code: string; readonly name: string };

export const findActivities = (question: string, locale: Locale, limit: number): ActivityChoice[] =>
  searchActivities(question, limit).map(({ code, name }) => ({ code, name: name[locale] }));

/** Our name of a full code; null for the codes that the catalogue does not hold, which can be typed all the same. */
export const nameOfActivity = (code: string, locale: Locale): string | null =>
  activityNamed(code)?.name[locale] ?? null;

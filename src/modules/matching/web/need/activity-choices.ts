import type { Locale } from '../../../../kernel/locale.ts';
import { activityNamed } from '../../core/activities/all-activities.ts';
import { searchActivities } from '../../core/activities/search.ts';

/** A code and our own plain name for it in the reader's language. */
export type ActivityChoice = { readonly code: string; readonly name: string };

export const findActivities = (question: string, locale: Locale, limit: number): ActivityChoice[] =>
  searchActivities(question, limit).map(({ code, name }) => ({ code, name: name[locale] }));

/** Our name of a subclass; null for anything else, also for a class or a division. */
export const nameOfActivity = (code: string, locale: Locale): string | null =>
  activityNamed(code)?.name[locale] ?? null;

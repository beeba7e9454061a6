import type { Locale } from '../../../../kernel/locale.ts';
import { href } from '../../../../routes.ts';
import { FIELDS, type FitWords } from './fit-question.ts';

/** The same page with other words; empty ones are left out. */
export function fitLink(words: Partial<FitWords>, locale: Locale, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams();
  for (const name of FIELDS) {
    const value = words[name]?.trim();
    if (value && !(name === 'outlineSystem' && !words.outline)) query.set(name, value);
  }
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return href('fitCheck', locale, {}, query);
}

import type { Locale } from '../../../kernel/locale.ts';
import { activityNamed as plainActivity } from '../core/activities/all-activities.ts';
import { searchActivities } from '../core/activities/search.ts';
import official from './pkd-2025.json' with { type: 'json' };

/** `official`: the Polish name of the classification; otherwise our own plain name in the reader's language. */
export type ActivityChoice = { readonly code: string; readonly name: string; readonly official: boolean };

/** PKD 2025: divisions, groups, classes and subclasses in order (GUS, StrukturaPKD2025.xls; Dz.U. 2024 poz. 1936). */
const OFFICIAL: readonly ActivityChoice[] = (official as [string, string][]).map(([code, name]) => ({
  code,
  name,
  official: true,
}));

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');

const SEARCHED = OFFICIAL.map((activity) => ({ activity, words: ` ${plain(activity.name)}` }));

/** Activities by code or everyday words: ours by plain name first, then the whole classification; at most `limit`. */
export function findActivities(question: string, locale: Locale, limit: number): ActivityChoice[] {
  const ours = searchActivities(question, limit).map(({ code, name }) => ({ code, name: name[locale], official: false }));
  const known = new Set(ours.map(({ code }) => code));
  return [...ours, ...ofClassification(question).filter(({ code }) => !known.has(code))].slice(0, limit);
}

/** A code's name; null when PKD 2025 has no such code. */
export function activityNamed(code: string, locale: Locale): ActivityChoice | null {
  const ours = plainActivity(code);
  if (ours) return { code, name: ours.name[locale], official: false };
  return OFFICIAL.find((activity) => activity.code === code) ?? null;
}

function ofClassification(question: string): ActivityChoice[] {
  const asked = plain(question).trim();
  const code = asked.replaceAll(/[\s.]/gu, '');
  if (/^\d{2}\d{0,2}[a-z]?$/.test(code)) {
    return OFFICIAL.filter((activity) => plain(activity.code).replaceAll('.', '').startsWith(code));
  }
  const stems = asked
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 2)
    .slice(0, 8)
    .map(stemOf);
  if (stems.length === 0) return [];
  return SEARCHED.map(({ activity, words }) => ({ activity, score: scoreOf(words, stems, activity.code) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.activity.code < b.activity.code ? -1 : 1))
    .map(({ activity }) => activity);
}

/** Polish endings take two letters of a long word. */
const stemOf = (word: string): string =>
  word.length > 5 ? word.slice(0, Math.max(4, word.length - 2)) : word.slice(0, Math.max(3, word.length - 1));

/** All words found outrank some; a subclass, which is what forms ask for, outranks its group. */
function scoreOf(words: string, stems: readonly string[], code: string): number {
  const found = stems.filter((stem) => words.includes(` ${stem}`)).length;
  if (found === 0 || (stems.length > 1 && found * 2 < stems.length)) return 0;
  return (found === stems.length ? 100 : 0) + found * 10 + (code.length === 7 ? 3 : 0);
}

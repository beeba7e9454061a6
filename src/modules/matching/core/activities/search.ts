import { parsePkd } from '../../../../kernel/pkd.ts';
import type { Activity } from './activity.ts';
import { ACTIVITIES } from './all-activities.ts';
import { stemsOf } from './stem.ts';

type Entry = { readonly activity: Activity; readonly name: ReadonlySet<string>; readonly words: ReadonlySet<string> };

const ENTRIES: readonly Entry[] = ACTIVITIES.map((activity) => ({
  activity,
  name: new Set([...stemsOf(activity.name.pl), ...stemsOf(activity.name.en)]),
  words: new Set([...stemsOf(activity.words.pl), ...stemsOf(activity.words.en)]),
}));

/** In how many activities each stem stands: a rare word says more than "produkcja". */
const SPREAD = new Map<string, number>();
for (const { name, words } of ENTRIES)
  for (const stem of name.union(words)) SPREAD.set(stem, (SPREAD.get(stem) ?? 0) + 1);

/** Words that any activity may be wrapped in. */
const EMPTY = new Set(
  stemsOf(
    'hala zakład fabryka produkcja firma działalność usługi przemysł na do dla i w z oraz ze pod production factory plant manufacturing company services industry for of and the a in',
  ),
);

const LONGEST_QUESTION = 200;
const MOST_WORDS = 12;

/**
 * Activities that answer plain words in Polish or English, with or without Polish marks and endings, or a PKD code of any
 * level; best first, at most `limit`. Nothing when no word is known.
 */
export function searchActivities(text: string, limit = 8): Activity[] {
  const question = text.slice(0, LONGEST_QUESTION);
  const code = parsePkd(question)?.code;
  if (code) return ACTIVITIES.filter((activity) => activity.code.startsWith(code)).slice(0, limit);
  const all = stemsOf(question).slice(0, MOST_WORDS);
  const telling = all.filter((stem) => !EMPTY.has(stem));
  const stems = telling.length > 0 ? telling : all;
  return ENTRIES.map((entry, index) => ({ entry, index, score: scoreOf(entry, stems) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, limit)
    .map(({ entry }) => entry.activity);
}

/** Each known word adds by its rarity, in a name twice as much; all words known at once add half again. */
function scoreOf({ name, words }: Entry, stems: readonly string[]): number {
  let score = 0;
  let known = 0;
  for (const stem of stems) {
    const hit = name.has(stem) ? 2 : words.has(stem) ? 1 : begins(name, stem) ? 0.8 : begins(words, stem) ? 0.4 : 0;
    if (hit === 0) continue;
    known += 1;
    score += hit / Math.log2(2 + (SPREAD.get(stem) ?? 1));
  }
  return known === stems.length ? score * 1.5 : score;
}

const LEAST_BEGINNING = 3;

function begins(of: ReadonlySet<string>, stem: string): boolean {
  if (stem.length < LEAST_BEGINNING) return false;
  for (const word of of) if (word.startsWith(stem)) return true;
  return false;
}

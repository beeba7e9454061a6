import { parsePkd } from '../../../../kernel/pkd.ts';
import type { Activity } from './activity.ts';
import { ACTIVITIES } from './all-activities.ts';
import { stemsOf } from './stem.ts';

type Entry = {
  readonly activity: Activity;
  /** Stems of the name in each language, and in both. */
  readonly names: readonly ReadonlySet<string>[];
  readonly name: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
};

const ENTRIES: readonly Entry[] = ACTIVITIES.map((activity) => ({
  activity,
  names: [new Set(stemsOf(activity.name.pl)), new Set(stemsOf(activity.name.en))],
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
export const searchActivities = (text: string, limit = 8): Activity[] =>
  scoredActivities(text)
    .slice(0, limit)
    .map(({ activity }) => activity);

export type Scored = { readonly activity: Activity; readonly score: number };

/** As `searchActivities`, all of them, with how well each answers. */
export function scoredActivities(text: string): Scored[] {
  const question = text.slice(0, LONGEST_QUESTION);
  const code = parsePkd(question)?.code;
  if (code) {
    return ACTIVITIES.filter((activity) => activity.code.startsWith(code)).map((activity) => ({ activity, score: 1 }));
  }
  const all = stemsOf(question).slice(0, MOST_WORDS);
  const telling = all.filter((stem) => !EMPTY.has(stem));
  const stems = telling.length > 0 ? telling : all;
  // A stable sort: the catalogue stands in the order in which its activities are asked for.
  return ENTRIES.map((entry) => ({ activity: entry.activity, score: scoreOf(entry, stems) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
}

/** Each known word adds by its rarity, in a name twice as much; all words known add half again, and so does a name said whole. */
function scoreOf({ names, name, words }: Entry, stems: readonly string[]): number {
  let score = 0;
  let known = 0;
  for (const stem of stems) {
    const hit = name.has(stem) ? 2 : words.has(stem) ? 1 : begins(name, stem) ? 0.8 : begins(words, stem) ? 0.4 : 0;
    if (hit === 0) continue;
    known += 1;
    score += hit / Math.log2(2 + (SPREAD.get(stem) ?? 1));
  }
  if (known === stems.length) score *= 1.5;
  const whole = names.some((all) => all.size <= stems.length && [...all].every((stem) => stems.includes(stem)));
  return whole ? score * 1.5 : score;
}

const LEAST_BEGINNING = 3;

function begins(of: ReadonlySet<string>, stem: string): boolean {
  if (stem.length < LEAST_BEGINNING) return false;
  for (const word of of) if (word.startsWith(stem)) return true;
  return false;
}

import { parsePkd } from '../../../../kernel/pkd.ts';
import type { Activity } from './activity.ts';
import { ACTIVITIES } from './all-activities.ts';
import { stemsOf } from './stem.ts';

type Entry = {
  readonly activity: Activity;
  /** Stems of the name in each language. */
  readonly names: readonly ReadonlySet<string>[];
  /** The whole name in each language, as stems in their order. */
  readonly said: readonly string[];
};

const ENTRIES: readonly Entry[] = ACTIVITIES.map(({ name, ...activity }) => {
  const stems = [stemsOf(name.pl), stemsOf(name.en)];
  return {
    activity: { ...activity, name },
    names: stems.map((each) => new Set(each)),
    said: stems.map((each) => each.join(' ')),
  };
});

/** Places in `ENTRIES` whose name, or only whose everyday words, hold a stem. */
type Holders = { readonly inName: Set<number>; readonly inWords: Set<number> };

const HOLDERS = new Map<string, Holders>();
for (const [place, { activity, names }] of ENTRIES.entries()) {
  const words = [...stemsOf(activity.words.pl), ...stemsOf(activity.words.en)];
  for (const stem of names.flatMap((name) => [...name])) holdersOf(stem).inName.add(place);
  for (const stem of words) if (!names.some((name) => name.has(stem))) holdersOf(stem).inWords.add(place);
}

function holdersOf(stem: string): Holders {
  const known = HOLDERS.get(stem);
  if (known) return known;
  const fresh: Holders = { inName: new Set(), inWords: new Set() };
  HOLDERS.set(stem, fresh);
  return fresh;
}

/** Words that any activity may be wrapped in. */
const EMPTY = new Set(
  stemsOf(
    'hala zakład fabryka produkcja firma działalność usługi przemysł inny inna inne innego innych na do dla i w z oraz ze lub pod production factory plant manufacturing company services industry other or for of and the a in',
  ),
);

/** More than any words that are known can add: a name said word for word comes first. */
const WORD_FOR_WORD = 100;
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
  const said = all.join(' ');
  // A stable sort: the catalogue stands in the order in which its activities are asked for.
  return [...gather(stems)]
    .toSorted(([a], [b]) => a - b)
    .map(([place, gathered]) => ({
      activity: ENTRIES[place]!.activity,
      score: weigh(ENTRIES[place]!, gathered, stems) + (ENTRIES[place]!.said.includes(said) ? WORD_FOR_WORD : 0),
    }))
    .toSorted((a, b) => b.score - a.score);
}

type Gathered = { sum: number; known: number };

/** Each known word adds by its rarity ("produkcja" says little), in a name twice as much; a beginning of a word adds less. */
function gather(stems: readonly string[]): Map<number, Gathered> {
  const gathered = new Map<number, Gathered>();
  for (const stem of stems) {
    const holders = HOLDERS.get(stem);
    const rarity = Math.log2(2 + (holders ? holders.inName.size + holders.inWords.size : 1));
    for (const [place, hit] of hitsOf(stem, holders)) {
      const { sum, known } = gathered.get(place) ?? { sum: 0, known: 0 };
      gathered.set(place, { sum: sum + hit / rarity, known: known + 1 });
    }
  }
  return gathered;
}

const LEAST_BEGINNING = 3;

function hitsOf(stem: string, holders: Holders | undefined): Map<number, number> {
  const hits = new Map<number, number>();
  const best = (places: Iterable<number>, hit: number): void => {
    for (const place of places) if ((hits.get(place) ?? 0) < hit) hits.set(place, hit);
  };
  if (holders) {
    best(holders.inName, 2);
    best(holders.inWords, 1);
  }
  if (stem.length < LEAST_BEGINNING) return hits;
  for (const [word, { inName, inWords }] of HOLDERS) {
    if (word === stem || !word.startsWith(stem)) continue;
    best(inName, 0.8);
    best(inWords, 0.4);
  }
  return hits;
}

/** All words known add half again, and so does a name said whole. */
function weigh({ names }: Entry, { sum, known }: Gathered, stems: readonly string[]): number {
  const score = known === stems.length ? sum * 1.5 : sum;
  const whole = names.some((all) => all.size <= stems.length && [...all].every((stem) => stems.includes(stem)));
  return whole ? score * 1.5 : score;
}

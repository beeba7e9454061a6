import { foldWord, stemsOf, wordsOf } from './words.ts';

/** For one word of the question, the words of the offer that answer it. A site must hold one of each group. */
export type WordGroup = {
  readonly asked: string;
  readonly words: readonly string[];
  /** Nothing in the offer is written so: these are the words most like it. */
  readonly guessed: boolean;
};

export const LONGEST_QUESTION = 120;
const MOST_WORDS = 8;
const SHORTEST_BEGINNING = 3;
const SHORTEST_STEM_BEGINNING = 4;
const SHORTEST_GUESSED = 4;
const LEAST_LIKE = 0.3;
const AS_GOOD = 0.1;

/**
 * What a question asks of the words that stand in the offer (`vocabulary`, folded): the same word in another case, or a beginning; where
 * there is none, the words whose three-letter pieces are most like it. Groups may be empty: then nothing answers.
 */
export function resolveText(text: string | null, vocabulary: Iterable<string>): WordGroup[] {
  const asked = wordsOf((text ?? '').slice(0, LONGEST_QUESTION)).slice(0, MOST_WORDS);
  if (asked.length === 0) return [];
  const offered = [...vocabulary];
  return asked.map((word) => {
    const stems = stemsOf(word);
    const same = offered.filter((one) => isSame(one, word, stems));
    return same.length > 0
      ? { asked: word, words: same, guessed: false }
      : { asked: word, words: mostLike(word, offered), guessed: true };
  });
}

/** Whether the words of a site answer every group. */
export const answersText = (words: ReadonlySet<string>, groups: readonly WordGroup[]): boolean =>
  groups.every((group) => group.words.some((word) => words.has(word)));

function isSame(offered: string, asked: string, stems: readonly string[]): boolean {
  if (offered === asked) return true;
  if (asked.length >= SHORTEST_BEGINNING && offered.startsWith(asked)) return true;
  if (stems.some((stem) => stem.length >= SHORTEST_STEM_BEGINNING && offered.startsWith(stem))) return true;
  return stemsOf(offered).some((stem) => stems.includes(stem));
}

function mostLike(asked: string, offered: readonly string[]): string[] {
  if (asked.length < SHORTEST_GUESSED || /\d/.test(asked)) return [];
  const own = piecesOf(asked);
  const like = offered
    .map((word) => ({ word, likeness: likeness(own, piecesOf(word)) }))
    .filter((each) => each.likeness >= LEAST_LIKE);
  const best = Math.max(...like.map((each) => each.likeness));
  return like.filter((each) => each.likeness >= best - AS_GOOD).map(({ word }) => word);
}

/** As PostgreSQL's pg_trgm cuts a word: two blanks before it, one after. */
function piecesOf(word: string): Set<string> {
  const padded = `  ${foldWord(word)} `;
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) pieces.add(padded.slice(at, at + 3));
  return pieces;
}

/** Shared pieces among all, 0 to 1, as pg_trgm's `similarity`. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared += 1;
  return shared / (a.size + b.size - shared);
}

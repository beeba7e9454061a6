const SHORTEST_BEGINNING = 3;
/** How much of two words must be the same beginning for them to be one word in two cases: Wrocławska, Wrocławskiej. */
const SAME_SHARE = 0.6;
const LEAST_ALIKE = 0.45;
const MOST_WORDS = 6;

const LITTLE = new Set([
  'ul',
  'ulica',
  'ulicy',
  'al',
  'aleja',
  'pl',
  'plac',
  'os',
  'osiedle',
  'w',
  'we',
  'na',
  'przy',
  'obreb',
  'obrebie',
  'street',
]);

/** The words of a name or a question: without case, Polish marks and words that name no place. */
export const nameWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !LITTLE.has(word));

/**
 * How well a name answers a question, 0 (not at all) to 1: each word asked must be a word of the name, its beginning, the same word in
 * another case, or, with less weight, one misspelt.
 */
export function matchName(name: readonly string[], asked: readonly string[]): number {
  if (asked.length === 0) return 0;
  let sum = 0;
  for (const word of asked.slice(0, MOST_WORDS)) {
    const best = Math.max(0, ...name.map((own) => matchWord(own, word)));
    if (best === 0) return 0;
    sum += best;
  }
  return sum / Math.min(asked.length, MOST_WORDS);
}

function matchWord(own: string, asked: string): number {
  if (own === asked) return 1;
  if (/\d/.test(asked)) return 0;
  if (asked.length >= SHORTEST_BEGINNING && own.startsWith(asked)) return 0.9;
  let same = 0;
  while (same < own.length && own[same] === asked[same]) same += 1;
  if (same >= SHORTEST_BEGINNING && same >= Math.max(own.length, asked.length) * SAME_SHARE) return 0.8;
  const alike = asked.length >= 5 ? likeness(own, asked) : 0;
  return alike >= LEAST_ALIKE ? alike * 0.6 : 0;
}

/** Shared pairs of letters among all (Dice), 0 to 1. */
function likeness(a: string, b: string): number {
  const pairs = (word: string): string[] => Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
  const [own, asked] = [pairs(a), pairs(b)];
  const left = [...own];
  let shared = 0;
  for (const pair of asked) {
    const at = left.indexOf(pair);
    if (at >= 0) {
      shared += 1;
      left.splice(at, 1);
    }
  }
  return (2 * shared) / (own.length + asked.length);
}

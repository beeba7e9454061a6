/** A word without Polish marks and case. */
export const foldWord = (word: string): string =>
  word.toLowerCase().replaceAll('ł', 'l').normalize('NFD').replaceAll(/\p{M}/gu, '');

const LITTLE = new Set(
  'a i o u w z ze we na do dla od po pod przy nad oraz lub the of in at on for and or to an'.split(' '),
);

/** The words of a text, folded, each once, without those too little to be searched for. A parcel's number is one word: 302/2. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[^\p{L}\p{M}\p{N}/]+/u)
      .map((word) => foldWord(word.replaceAll(/^\/+|\/+$/g, '')))
      .filter((word) => word !== '' && !LITTLE.has(word)),
  ),
];

// Longest first; folded. Cases of Polish nouns and adjectives, then English plurals.
const ENDINGS =
  'owymi owego owemu owych owej iami ami ach ich ych ego emu imi ymi iej owi ow om ie ia iu io im ym ej es a e i o u y s'.split(
    ' ',
  );
const SHORTEST_STEM = 3;

/** Nouns that lose an e: Dobrzec, Dobrca; Tyniec, Tyńca; Rypinek, Rypinku. */
const LOST_E: readonly (readonly [RegExp, string])[] = [
  [/rzec$/, 'rc'],
  [/iec$/, 'c'],
  [/ec$/, 'c'],
  [/iek$/, 'k'],
  [/ek$/, 'k'],
];

/** Before -e the last consonant softens: działka, działce; droga, drodze. */
const SOFTENED: readonly (readonly [RegExp, string])[] = [
  [/ce$/, 'k'],
  [/dze$/, 'g'],
  [/rze$/, 'r'],
  [/ście$|scie$/, 'st'],
];

/** What stays of a folded word in all its cases; more than one where a reading is uncertain. Only for search. */
export function stemsOf(word: string): string[] {
  if (/\d/.test(word)) return [word];
  const kept = (stem: string): boolean => stem.length >= SHORTEST_STEM;
  const lost = LOST_E.find(([pattern]) => pattern.test(word));
  const ending = ENDINGS.find((each) => word.endsWith(each) && kept(word.slice(0, -each.length)));
  const stems = [
    ...(lost ? [word.replace(...lost)] : []),
    ending && !lost ? word.slice(0, -ending.length) : word,
    ...SOFTENED.filter(([pattern]) => pattern.test(word)).map(([pattern, hard]) => word.replace(pattern, hard)),
  ];
  return [...new Set(stems.filter(kept))].concat(stems.some(kept) ? [] : [word]);
}

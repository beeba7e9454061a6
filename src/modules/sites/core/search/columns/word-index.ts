import { LONGEST_QUESTION, resolveText, type WordGroup } from '../text.ts';
import { addAll, type Bits, noRows, setRow } from './bits.ts';
import { foldWord, stemsOf, wordsOf } from '../words.ts';

/** Which rows hold a word, and which words may answer one that is asked. */
export type WordIndex = {
  /** Adds the rows that hold the word. */
  addRows(into: Bits, word: string): void;
  /** As `resolveText` over all words of the offer, without reading them all. */
  resolve(text: string | null): WordGroup[];
};

/** As a list, or as bits where that is shorter. */
type Rows = { readonly list: Uint32Array } | { readonly bits: Bits };

export class WordIndexBuilder {
  readonly #rows = new Map<string, number[]>();

  add(row: number, words: readonly string[]): void {
    for (const word of words) {
      const rows = this.#rows.get(word);
      if (rows) rows.push(row);
      else this.#rows.set(word, [row]);
    }
  }

  finish(count: number): WordIndex {
    const rows = new Map([...this.#rows].map(([word, of]) => [word, stored(of, count)]));
    const sorted = [...rows.keys()].sort(byCode);
    const byStem = new Map<string, string[]>();
    for (const word of sorted) for (const stem of stemsOf(word)) push(byStem, stem, word);
    let pieces: Pieces | null = null;
    return {
      addRows(into, word) {
        const of = rows.get(word);
        if (!of) return;
        if ('bits' in of) addAll(into, of.bits);
        else for (const row of of.list) setRow(into, row);
      },
      resolve(text) {
        const asked = wordsOf((text ?? '').slice(0, LONGEST_QUESTION));
        const near = asked.flatMap((word) => sameAs(word, sorted, byStem));
        const groups = resolveText(text, new Set(near));
        if (groups.every(({ words, guessed }) => !guessed && words.length > 0)) return groups;
        pieces ??= piecesOfAll(sorted);
        return resolveText(text, new Set([...near, ...asked.flatMap((word) => likely(word, sorted, pieces!))]));
      },
    };
  }
}

function stored(list: readonly number[], count: number): Rows {
  if (list.length < count / 32) return { list: Uint32Array.from(list) };
  const bits = noRows(count);
  for (const row of list) setRow(bits, row);
  return { bits };
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every word of the offer that `resolveText` can take for the asked one in another case, or for its beginning; some more do no harm. */
// oxlint-disable-next-line max-params
function sameAs(asked: string, sorted: readonly string[], byStem: ReadonlyMap<string, readonly string[]>): string[] {
  const stems = stemsOf(asked);
  return [...beginningWith(sorted, asked), ...stems.flatMap((stem) => beginningWith(sorted, stem))].concat(
    stems.flatMap((stem) => byStem.get(stem) ?? []),
  );
}

const SHORTEST_BEGINNING = 3;

function beginningWith(sorted: readonly string[], beginning: string): readonly string[] {
  const from = firstFrom(sorted, beginning);
  if (beginning.length < SHORTEST_BEGINNING) return sorted[from] === beginning ? [beginning] : [];
  return sorted.slice(from, firstFrom(sorted, `${beginning}\uffff`));
}

function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Three-letter pieces → numbers of the words that hold them. */
type Pieces = ReadonlyMap<string, readonly number[]>;

function piecesOfAll(sorted: readonly string[]): Pieces {
  const all = new Map<string, number[]>();
  sorted.forEach((word, at) => {
    for (const piece of piecesOf(word)) push(all, piece, at);
  });
  return all;
}

/** Words that share at least three in ten of the asked word's pieces: no other can be 0.3 like it. */
// oxlint-disable-next-line max-params
function likely(asked: string, sorted: readonly string[], pieces: Pieces): string[] {
  const own = piecesOf(asked);
  const shared = new Map<number, number>();
  for (const piece of own) for (const at of pieces.get(piece) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  return [...shared].filter(([, count]) => count >= own.size * 0.3).map(([at]) => sorted[at]!);
}

function piecesOf(word: string): Set<string> {
  const padded = `  ${foldWord(word)} `;
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) pieces.add(padded.slice(at, at + 3));
  return pieces;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

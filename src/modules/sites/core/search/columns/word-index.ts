import { type Bits, holds, noRows, setRow } from './bits.ts';
import { foldWord, stemsOf } from '../words.ts';
import { sortingTexts } from './sorting-keys.ts';

/** Which rows hold a word, and which words may be meant by one that is asked. As of the day it was made. */
export type WordIndex = {
  /** Adds the rows that hold the word. */
  addRows(into: Bits, word: string): void;
  /** Whether a row holds the word that is not one of those. */
  heldOutside(word: string, rows: Bits | null): boolean;
  /** Every word that can be the asked one in another case or begin with it; some more do no harm. */
  near(asked: string): readonly string[];
  /** Every word that is at least 0.3 like it; some more do no harm. */
  likely(asked: string): readonly string[];
};

/** As a list, or as bits where that is shorter. */
type Rows = { readonly list: Uint32Array } | { readonly bits: Bits };

/** Numbers one after another, as many as come. */
class Numbers {
  readonly #full: Uint32Array[] = [];
  #last = new Uint32Array(CHUNK);
  #size = 0;

  push(number: number): void {
    if (this.#size === CHUNK) {
      this.#full.push(this.#last);
      this.#last = new Uint32Array(CHUNK);
      this.#size = 0;
    }
    this.#last[this.#size] = number;
    this.#size += 1;
  }

  get chunks(): readonly Uint32Array[] {
    return [...this.#full, this.#last.subarray(0, this.#size)];
  }
}

const CHUNK = 65_536;

export class WordIndexBuilder {
  readonly #numberOf = new Map<string, number>();
  readonly #counts: number[] = [];
  /** Of each time that a row holds a word: which, and the row. */
  readonly #words = new Numbers();
  readonly #rows = new Numbers();

  // oxlint-disable-next-line max-params
  add(row: number, words: readonly string[]): void {
    for (const word of words) {
      let number = this.#numberOf.get(word);
      if (number === undefined) {
        number = this.#numberOf.size;
        this.#numberOf.set(word, number);
        this.#counts.push(0);
      }
      this.#counts[number]! += 1;
      this.#words.push(number);
      this.#rows.push(row);
    }
  }

  /** @param count rows that there is room for. */
  *finishing(count: number): Generator<void, WordIndex> {
    const sorted = yield* sortingTexts([...this.#numberOf.keys()]);
    const lists = yield* this.#packed(sorted, count);
    const byStem = new Map<string, string[]>();
    for (const [at, word] of sorted.entries()) {
      // A word with a digit is its own stem.
      if (!DIGIT.test(word)) for (const stem of stemsOf(word)) push(byStem, stem, word);
      if (at % 512 === 511) yield;
    }
    let pieces: Pieces | null = null;
    const of = (word: string): Rows | undefined => {
      const at = firstFrom(sorted, word);
      return sorted[at] === word ? rowsAt(lists, at) : undefined;
    };
    return {
      addRows: (into, word) => addRows(into, of(word)),
      heldOutside: (word, outside) => heldOutside(of(word), outside),
      near: (asked) => sameAs(asked, sorted, byStem),
      likely: (asked) => likely(asked, sorted, (pieces ??= piecesOfAll(sorted))),
    };
  }

  // oxlint-disable-next-line max-params
  *#packed(sorted: readonly string[], count: number): Generator<void, Packed> {
    const starts = new Uint32Array(sorted.length + 1);
    const placeOf = new Uint32Array(sorted.length);
    const bits = new Map<number, Bits>();
    const isMany = new Uint8Array(sorted.length);
    for (const [at, word] of sorted.entries()) {
      const number = this.#numberOf.get(word)!;
      const many = this.#counts[number]! >= count / 32;
      if (many) bits.set(at, noRows(count));
      isMany[at] = many ? 1 : 0;
      placeOf[number] = at;
      starts[at + 1] = starts[at]! + (many ? 0 : this.#counts[number]!);
      if (at % PAUSE === PAUSE - 1) yield;
    }
    const rows = new Uint32Array(starts.at(-1)!);
    const next = starts.slice();
    const rowsOfChunks = this.#rows.chunks;
    for (const [n, words] of this.#words.chunks.entries()) {
      const of = rowsOfChunks[n]!;
      for (let i = 0; i < words.length; i += 1) {
        const at = placeOf[words[i]!]!;
        if (isMany[at] === 1) setRow(bits.get(at)!, of[i]!);
        else {
          rows[next[at]!] = of[i]!;
          next[at]! += 1;
        }
        if (i % PAUSE === PAUSE - 1) yield;
      }
    }
    return { starts, rows, bits };
  }
}

const DIGIT = /\d/;
const PAUSE = 8192;

/** Rows of all words one after another: a million words of one row each would be a million lists. */
type Packed = {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly bits: ReadonlyMap<number, Bits>;
};

// oxlint-disable-next-line max-params
function rowsAt({ starts, rows, bits }: Packed, at: number): Rows {
  const many = bits.get(at);
  return many ? { bits: many } : { list: rows.subarray(starts[at], starts[at + 1]) };
}

// oxlint-disable-next-line max-params
function addRows(into: Bits, of: Rows | undefined): void {
  if (!of) return;
  if ('list' in of) for (const row of of.list) setRow(into, row);
  else for (let word = 0; word < of.bits.length; word += 1) into[word]! |= of.bits[word]!;
}

// oxlint-disable-next-line max-params
function heldOutside(of: Rows | undefined, rows: Bits | null): boolean {
  if (!of) return false;
  if (!rows) return true;
  return 'list' in of
    ? of.list.some((row) => !holds(rows, row))
    : of.bits.some((bits, word) => (bits & ~rows[word]!) !== 0);
}

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

const NUMBER = /^[\d/]+$/;

function piecesOfAll(sorted: readonly string[]): Pieces {
  const all = new Map<string, number[]>();
  sorted.forEach((word, at) => {
    // No word that may be misspelt shares a piece with a number.
    if (NUMBER.test(word)) return;
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

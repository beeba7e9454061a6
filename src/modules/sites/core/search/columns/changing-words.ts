import { LONGEST_QUESTION, resolveText, type WordGroup } from '../text.ts';
import { wordsOf } from '../words.ts';
import { type Bits, noRows, setRow, widened } from './bits.ts';
import { type WordIndex, WordIndexBuilder } from './word-index.ts';

/** Which rows hold a word, and which words of the offer answer a question. */
export type Words = {
  /** Adds the rows that hold the word. */
  addRows(into: Bits, word: string): void;
  /** As `resolveText` over all words of the offer, without reading them all. */
  resolve(text: string | null): WordGroup[];
};

/** An index made once, and beside it the rows that were changed since: few, so that they are walked. */
export class ChangingWords {
  #builder: WordIndexBuilder | null = new WordIndexBuilder();
  #base: WordIndex | null = null;
  #stale: Bits | null = null;
  readonly #since = new Map<number, readonly string[]>();
  readonly #rowsOf = new Map<string, Set<number>>();
  /** Words of changed rows by their first two letters, which every case of a word shares with it. */
  readonly #beginnings = new Map<string, Set<string>>();

  get wear(): number {
    return this.#since.size;
  }

  put(row: number, words: readonly string[]): void {
    if (this.#builder && !this.#base) return this.#builder.add(row, words);
    for (const word of this.#since.get(row) ?? []) {
      const rows = this.#rowsOf.get(word);
      rows?.delete(row);
      if (rows?.size === 0) this.#forget(word);
    }
    this.#since.set(row, words);
    for (const word of words) (this.#rowsOf.get(word) ?? this.#meet(word)).add(row);
  }

  #meet(word: string): Set<number> {
    const rows = new Set<number>();
    this.#rowsOf.set(word, rows);
    const beginning = beginningOf(word);
    this.#beginnings.set(beginning, (this.#beginnings.get(beginning) ?? new Set()).add(word));
    return rows;
  }

  #forget(word: string): void {
    this.#rowsOf.delete(word);
    this.#beginnings.get(beginningOf(word))?.delete(word);
  }

  /** Makes the index; rows put from then on are kept beside it. Until then no row may be put twice. */
  *settling(rows: number): Generator<void, void> {
    if (!this.#builder) return;
    this.#base = yield* this.#builder.finishing(rows);
    this.#builder = null;
  }

  /** @param rows that there is room for. */
  over(rows: number): Words {
    const steps = this.settling(rows);
    while (!steps.next().done);
    const base = this.#base!;
    if (this.#since.size > 0) {
      this.#stale = this.#stale === null ? noRows(rows) : widened(this.#stale, rows);
      for (const row of this.#since.keys()) setRow(this.#stale, row);
    }
    const stale = this.#stale;
    return {
      addRows: (into, word) => {
        if (stale === null) return base.addRows(into, word);
        const held = noRows(rows);
        base.addRows(held, word);
        for (let at = 0; at < into.length; at += 1) into[at]! |= held[at]! & ~stale[at]!;
        for (const row of this.#rowsOf.get(word) ?? []) setRow(into, row);
      },
      resolve: (text) => this.#resolve(text, base, stale),
    };
  }

  // oxlint-disable-next-line max-params
  #resolve(text: string | null, base: WordIndex, stale: Bits | null): WordGroup[] {
    if (text === null) return [];
    const asked = wordsOf(text.slice(0, LONGEST_QUESTION));
    const held = (words: readonly string[]): readonly string[] =>
      stale === null ? words : words.filter((word) => base.heldOutside(word, stale));
    const changed = asked.flatMap((word) => [...(this.#beginnings.get(beginningOf(word)) ?? [])]);
    const near = [...asked.flatMap((word) => held(base.near(word))), ...changed];
    const groups = resolveText(text, new Set(near));
    if (groups.every(({ words, guessed }) => !guessed && words.length > 0)) return groups;
    const likely = asked.flatMap((word) => held(base.likely(word)));
    return resolveText(text, new Set([...near, ...likely, ...this.#rowsOf.keys()]));
  }
}

const beginningOf = (word: string): string => word.slice(0, 2);

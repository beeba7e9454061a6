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

  get wear(): number {
    return this.#since.size;
  }

  put(row: number, words: readonly string[]): void {
    if (this.#builder && !this.#base) return this.#builder.add(row, words);
    for (const word of this.#since.get(row) ?? []) {
      const rows = this.#rowsOf.get(word);
      rows?.delete(row);
      if (rows?.size === 0) this.#rowsOf.delete(word);
    }
    this.#since.set(row, words);
    for (const word of words) {
      const rows = this.#rowsOf.get(word) ?? new Set();
      this.#rowsOf.set(word, rows.add(row));
    }
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
    const asked = wordsOf((text ?? '').slice(0, LONGEST_QUESTION));
    const held = (words: readonly string[]): readonly string[] =>
      stale === null ? words : words.filter((word) => base.heldOutside(word, stale));
    const near = [...asked.flatMap((word) => held(base.near(word))), ...this.#rowsOf.keys()];
    const groups = resolveText(text, new Set(near));
    if (groups.every(({ words, guessed }) => !guessed && words.length > 0)) return groups;
    return resolveText(text, new Set([...near, ...asked.flatMap((word) => held(base.likely(word)))]));
  }
}

/** What the file has said of an id so far. */
export type Seen = 'new' | 'same' | 'different';

/** The tables grow one by one, so that growing never holds twice the whole. */
const TABLES = 64;
const START = 1 << 8;
const CELLS = 4;

/**
 * Remembers which parcel stood in the file with which content: 16 bytes each, so that two million fit into 64 MB.
 * Ids and contents are compared by 64 bits of hash: among two million parcels two different ids meet once in ten million files,
 * and then both are refused by name.
 */
export class SeenParcels {
  readonly #tables = Array.from({ length: TABLES }, () => new Uint32Array(START * CELLS));
  readonly #counts = new Uint32Array(TABLES);

  /** Notes the parcel when its id is new. */
  note(id: string, content: readonly string[]): Seen {
    hash([id]);
    const [high, low] = [hashed[0]!, hashed[1]!];
    const which = high >>> 26;
    if (this.#counts[which]! * CELLS * 3 > this.#tables[which]!.length * 2) this.#grow(which);
    const table = this.#tables[which]!;
    const at = place(table, high, low);
    hash(content);
    if (table[at] !== 0 || table[at + 1] !== 0)
      return table[at + 2] === hashed[0] && table[at + 3] === hashed[1] ? 'same' : 'different';
    table[at] = high;
    table[at + 1] = low;
    table[at + 2] = hashed[0]!;
    table[at + 3] = hashed[1]!;
    this.#counts[which]! += 1;
    return 'new';
  }

  get isEmpty(): boolean {
    return this.#counts.every((count) => count === 0);
  }

  has(id: string): boolean {
    hash([id]);
    const [high, low] = [hashed[0]!, hashed[1]!];
    const table = this.#tables[high >>> 26]!;
    const at = place(table, high, low);
    return table[at] !== 0 || table[at + 1] !== 0;
  }

  #grow(which: number): void {
    const table = this.#tables[which]!;
    const larger = new Uint32Array(table.length * 2);
    for (let from = 0; from < table.length; from += CELLS) {
      const [high, low] = [table[from]!, table[from + 1]!];
      if (high === 0 && low === 0) continue;
      const at = place(larger, high, low);
      for (let cell = 0; cell < CELLS; cell += 1) larger[at + cell] = table[from + cell]!;
    }
    this.#tables[which] = larger;
  }
}

/** The cell of that hash, or the free one where it belongs. */
function place(table: Uint32Array, high: number, low: number): number {
  const mask = table.length / CELLS - 1;
  for (let slot = low & mask; ; slot = (slot + 1) & mask) {
    const at = slot * CELLS;
    if (table[at] === high && table[at + 1] === low) return at;
    if (table[at] === 0 && table[at + 1] === 0) return at;
  }
}

/** What `hash` found last: a pair made anew for each text would be most of its cost. */
const hashed = new Uint32Array(2);

/** Two mixed 32-bit sums of texts one after the other (after cyrb53, public domain); never 0, which marks a free cell. */
function hash(texts: readonly string[]): void {
  let [a, b] = [0xdead_beef, 0x41c6_ce57];
  for (let part = 0; part < texts.length; part += 1) {
    const text = texts[part]!;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 2_654_435_761);
      b = Math.imul(b ^ code, 1_597_334_677);
    }
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  hashed[0] = a >>> 0 || 1;
  hashed[1] = b;
}

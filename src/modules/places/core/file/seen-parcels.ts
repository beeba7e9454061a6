/** What the file has said of an id so far. */
export type Seen = 'new' | 'same' | 'different';

const START = 1 << 16;
const CELLS = 4;

/**
 * Remembers which parcel stood in the file with which content: 16 bytes each, so that two million fit into 64 MB.
 * Ids and contents are compared by 64 bits of hash: among two million parcels two different ids meet once in ten million files,
 * and then both are refused by name.
 */
export class SeenParcels {
  #table = new Uint32Array(START * CELLS);
  #count = 0;

  /** Notes the parcel when its id is new. */
  note(id: string, content: string): Seen {
    if (this.#count * 3 > (this.#table.length / CELLS) * 2) this.#grow();
    const [high, low] = hash(id);
    const [contentHigh, contentLow] = hash(content);
    const at = place(this.#table, high, low);
    if (this.#table[at] === 0 && this.#table[at + 1] === 0) {
      this.#table.set([high, low, contentHigh, contentLow], at);
      this.#count += 1;
      return 'new';
    }
    return this.#table[at + 2] === contentHigh && this.#table[at + 3] === contentLow ? 'same' : 'different';
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  has(id: string): boolean {
    const [high, low] = hash(id);
    const at = place(this.#table, high, low);
    return this.#table[at] !== 0 || this.#table[at + 1] !== 0;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#table.length * 2);
    for (let at = 0; at < this.#table.length; at += CELLS) {
      const [high, low] = [this.#table[at]!, this.#table[at + 1]!];
      if (high === 0 && low === 0) continue;
      larger.set(this.#table.subarray(at, at + CELLS), place(larger, high, low));
    }
    this.#table = larger;
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

/** Two mixed 32-bit sums of a text (after cyrb53, public domain); never 0, which marks a free cell. */
function hash(text: string): [number, number] {
  let [a, b] = [0xdead_beef, 0x41c6_ce57];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return [a >>> 0 || 1, b >>> 0];
}

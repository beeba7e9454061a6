/** A set of rows, 32 to a word; bits past the last row are 0. */
export type Bits = Uint32Array;

export const noRows = (rows: number): Bits => new Uint32Array((rows + 31) >>> 5);

// oxlint-disable-next-line max-params
export function setRow(bits: Bits, row: number): void {
  bits[row >>> 5]! |= 1 << (row & 31);
}

// oxlint-disable-next-line max-params
export function clearRow(bits: Bits, row: number): void {
  bits[row >>> 5]! &= ~(1 << (row & 31));
}

/** The same set with room for more rows. */
export function widened(bits: Bits, rows: number): Bits {
  const wider = noRows(rows);
  wider.set(bits);
  return wider;
}

/** A column with its values in a longer one. */
// oxlint-disable-next-line max-params
export function wider<Column extends Float64Array | Int32Array | Uint8Array | Uint16Array>(
  from: Column,
  to: Column,
): Column {
  to.set(from);
  return to;
}

/**
 * Sets that a search needs while it runs, made once and used again: fresh ones are megabytes of garbage for each search, and whoever
 * collects it keeps all others waiting.
 */
export class SpareBits {
  #spare: Bits[] = [];

  /** Of so many rows; what stands in it is left from before. */
  take(rows: number): Bits {
    const bits = this.#spare.pop();
    if (bits?.length === (rows + 31) >>> 5) return bits;
    this.#spare = [];
    return noRows(rows);
  }

  empty(rows: number): Bits {
    return this.take(rows).fill(0);
  }

  giveBack(...all: readonly Bits[]): void {
    this.#spare.push(...all);
  }

  /** Room for the numbers of so many rows, good until it is asked for again. */
  list(most: number): Uint32Array {
    if (this.#list.length < most) this.#list = new Uint32Array(most);
    return this.#list;
  }

  #list = new Uint32Array();
}

export const holds = (bits: Bits, row: number): boolean => ((bits[row >>> 5]! >>> (row & 31)) & 1) === 1;

export function addAll(into: Bits, bits: Bits): void {
  for (let word = 0; word < into.length; word += 1) into[word]! |= bits[word]!;
}

/** How many rows both sets hold. */
export function sizeOfBoth(a: Bits, b: Bits): number {
  let size = 0;
  for (let word = 0; word < a.length; word += 1) size += ones(a[word]! & b[word]!);
  return size;
}

export function sizeOf(bits: Bits): number {
  let size = 0;
  for (let word = 0; word < bits.length; word += 1) size += ones(bits[word]!);
  return size;
}

/** The rows, ascending. */
export function rowsOf(bits: Bits): Uint32Array {
  const rows = new Uint32Array(sizeOf(bits));
  listRows(bits, rows);
  return rows;
}

/** Writes the rows, ascending, and answers how many they are. There must be room. */
// oxlint-disable-next-line max-params
export function listRows(bits: Bits, into: Uint32Array): number {
  let at = 0;
  for (let word = 0; word < bits.length; word += 1) {
    for (let rest = bits[word]!; rest !== 0; rest &= rest - 1) {
      into[at] = word * 32 + 31 - Math.clz32(rest & -rest);
      at += 1;
    }
  }
  return at;
}

/** Hacker's Delight, fig. 5-2. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const nibbles = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

import type { Corners } from './corners.ts';

/**
 * Pieces of border between two corners, each once whatever shapes lie along it. A piece with a corner on it is split there;
 * afterwards its place in a ring is taken by its parts.
 */
export class Pieces {
  count = 0;
  from: Int32Array;
  to: Int32Array;
  /** First and second part of a split piece, -1 where it is whole. */
  firstPart: Int32Array;
  secondPart: Int32Array;
  /** Head of the chain of uses of a piece. */
  firstUse: Int32Array;
  #sameSlot: Int32Array;
  #slots: Int32Array;
  #mask: number;
  #uses = 0;
  /** Shape × 2, and 1 when its land lies to the left going from the lower to the higher corner. */
  #useOf: Int32Array;
  #nextUse: Int32Array;

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, most * 2)));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(-1);
    [this.from, this.to, this.firstPart, this.secondPart] = [ints(most), ints(most), ints(most), ints(most)];
    [this.firstUse, this.#sameSlot, this.#useOf, this.#nextUse] = [ints(most), ints(most), ints(most), ints(most)];
  }

  /** The piece between two different corners. */
  between(a: number, b: number): number {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const slot = (low * 2 + Math.imul(high - low, 0x9e3779b1)) & this.#mask;
    for (let p = this.#slots[slot]!; p !== -1; p = this.#sameSlot[p]!)
      if (this.from[p] === low && this.to[p] === high) return p;
    const piece = this.count;
    if (piece === this.from.length) this.#growPieces();
    this.count += 1;
    this.from[piece] = low;
    this.to[piece] = high;
    this.firstPart[piece] = -1;
    this.secondPart[piece] = -1;
    this.firstUse[piece] = -1;
    this.#sameSlot[piece] = this.#slots[slot]!;
    this.#slots[slot] = piece;
    return piece;
  }

  use(piece: number, shape: number, landOnLeft: boolean): void {
    if (this.#uses === this.#useOf.length) {
      this.#useOf = grown(this.#useOf);
      this.#nextUse = grown(this.#nextUse);
    }
    const use = this.#uses;
    this.#uses += 1;
    this.#useOf[use] = shape * 2 + (landOnLeft ? 1 : 0);
    this.#nextUse[use] = this.firstUse[piece]!;
    this.firstUse[piece] = use;
  }

  shapeOf(use: number): number {
    return this.#useOf[use]! >> 1;
  }

  /** Whether the shape of the use lies to the left, going from the piece's lower corner to its higher one. */
  onLeft(use: number): boolean {
    return (this.#useOf[use]! & 1) === 1;
  }

  next(use: number): number {
    return this.#nextUse[use]!;
  }

  /** Splits a piece at a corner; its uses pass to the parts. */
  split(piece: number, corner: number): readonly [number, number] {
    const parts = [this.between(this.from[piece]!, corner), this.between(corner, this.to[piece]!)] as const;
    for (let use = this.firstUse[piece]!; use !== -1; use = this.next(use)) {
      const [shape, left] = [this.shapeOf(use), this.onLeft(use)];
      this.use(parts[0], shape, left === this.from[piece]! < corner);
      this.use(parts[1], shape, left === corner < this.to[piece]!);
    }
    this.firstUse[piece] = -1;
    [this.firstPart[piece], this.secondPart[piece]] = parts;
    return parts;
  }

  /** The corners after `a` as far as and with `b`, through all corners at which the border between them was split. */
  through(a: number, b: number): readonly number[] {
    const piece = this.between(a, b);
    const part = this.firstPart[piece]!;
    if (part === -1) return [b];
    const middle = this.from[part] === this.from[piece] ? this.to[part]! : this.from[part]!;
    return [...this.through(a, middle), ...this.through(middle, b)];
  }

  #growPieces(): void {
    [this.from, this.to] = [grown(this.from), grown(this.to)];
    [this.firstPart, this.secondPart] = [grown(this.firstPart), grown(this.secondPart)];
    [this.firstUse, this.#sameSlot] = [grown(this.firstUse), grown(this.#sameSlot)];
  }
}

const ints = (size: number): Int32Array => new Int32Array(Math.max(16, size));

function grown(old: Int32Array): Int32Array {
  const larger = new Int32Array(old.length * 2);
  larger.set(old);
  return larger;
}

/** The pieces of all rings; a side that snapping has shrunk to nothing is none. */
export function piecesOf(corners: Corners): Pieces {
  const { ringCorners, ringStart, ringShape, landOnLeft } = corners;
  const pieces = new Pieces(ringCorners.length);
  for (let ring = 0; ring < ringShape.length; ring += 1) {
    const [start, end] = [ringStart[ring]!, ringStart[ring + 1]!];
    for (let i = start; i < end; i += 1) {
      const [a, b] = [ringCorners[i]!, ringCorners[i + 1 === end ? start : i + 1]!];
      if (a === b) continue;
      pieces.use(pieces.between(a, b), ringShape[ring]!, a < b === (landOnLeft[ring] === 1));
    }
  }
  return pieces;
}

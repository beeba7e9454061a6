const text = new TextEncoder();

/** Protocol Buffers, the part that vector tiles need. A nested message is written after its size, which the caller knows. */
export class ProtoWriter {
  #bytes = new Uint8Array(16_384);
  #length = 0;

  varint(value: number): void {
    if (this.#length + 10 > this.#bytes.length) this.#grow(10);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** A whole number from 0 up, as field `field`. */
  number(field: number, value: number): void {
    this.varint(field * 8);
    this.varint(value);
  }

  double(field: number, value: number): void {
    this.varint(field * 8 + 1);
    if (this.#length + 8 > this.#bytes.length) this.#grow(8);
    new DataView(this.#bytes.buffer).setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  string(field: number, value: string): void {
    this.bytes(field, text.encode(value));
  }

  /** Numbers from 0 up, packed; `size` is their `sizeOf` all together. */
  packed(field: number, values: readonly number[], size: number): void {
    this.open(field, size);
    for (const value of values) this.varint(value);
  }

  /** The head of a nested message or packed field of `size` bytes. */
  open(field: number, size: number): void {
    this.varint(field * 8 + 2);
    this.varint(size);
  }

  bytes(field: number, value: Uint8Array): void {
    this.open(field, value.length);
    if (this.#length + value.length > this.#bytes.length) this.#grow(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(more: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** Bytes that a whole number from 0 up takes as a varint. */
export function sizeOf(value: number): number {
  if (value < 128) return 1;
  if (value < 16_384) return 2;
  if (value < 2_097_152) return 3;
  let size = 3;
  for (let rest = Math.floor(value / 2_097_152); rest > 0; rest = Math.floor(rest / 128)) size += 1;
  return size;
}

/** Bytes that the numbers take together. */
export function sizeOfAll(values: readonly number[]): number {
  let size = 0;
  for (const value of values) size += sizeOf(value);
  return size;
}

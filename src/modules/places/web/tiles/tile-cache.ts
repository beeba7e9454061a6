/** Keeps the latest used values within a number of bytes. */
export class ByteCache {
  readonly #most: number;
  readonly #kept = new Map<string, Uint8Array<ArrayBuffer>>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#most = mostBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Uint8Array<ArrayBuffer> | undefined {
    const value = this.#kept.get(key);
    if (value === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, value);
    return value;
  }

  set(key: string, value: Uint8Array<ArrayBuffer>): void {
    this.#drop(key);
    this.#kept.set(key, value);
    this.#bytes += weight(key, value);
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#most) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const value = this.#kept.get(key);
    if (value === undefined) return;
    this.#kept.delete(key);
    this.#bytes -= weight(key, value);
  }
}

/** An entry of a Map costs about this many bytes beside its key and value. */
const ENTRY = 160;

const weight = (key: string, value: Uint8Array): number => key.length * 2 + value.length + ENTRY;

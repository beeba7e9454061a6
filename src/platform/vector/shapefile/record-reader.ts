import { type FileHandle, open } from 'node:fs/promises';

const CHUNK = 1 << 20;

/** Reads a file forward, record by record, with one megabyte in memory. */
export class RecordReader {
  readonly #file: FileHandle;
  #buffer: Buffer = Buffer.alloc(0);

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async open(path: string): Promise<RecordReader> {
    return new RecordReader(await open(path, 'r'));
  }

  /** The next `length` bytes; null when the file ends before. Valid until the next call. */
  async take(length: number): Promise<Buffer | null> {
    while (this.#buffer.length < length) {
      const more = Buffer.alloc(Math.max(CHUNK, length - this.#buffer.length));
      const { bytesRead } = await this.#file.read(more, 0, more.length);
      if (bytesRead === 0) return null;
      this.#buffer = Buffer.concat([this.#buffer, more.subarray(0, bytesRead)]);
    }
    const taken = this.#buffer.subarray(0, length);
    this.#buffer = this.#buffer.subarray(length);
    return taken;
  }

  /** Whether `length` bytes stand ready without waiting. */
  holds(length: number): boolean {
    return this.#buffer.length >= length;
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

import { BrokenVector } from '../feature.ts';

/** Bytes before and after the features, and bytes of one feature. */
const LONGEST = 32 * 2 ** 20;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const opens = (byte: number): boolean => byte === 0x7b || byte === 0x5b;
const closes = (byte: number): boolean => byte === 0x7d || byte === 0x5d;

/**
 * Cuts a GeoJSON text into what stands around its features and runs of whole features, without parsing any of it:
 * the file may be larger than memory. What it cuts is still to be parsed, and JSON.parse has the last word.
 */
export class FeatureScanner {
  #place: 'before' | 'features' | 'after' = 'before';
  #rest: Buffer = Buffer.alloc(0);
  /** How far `#rest` was looked at, and where its last whole feature ends. */
  #at = 0;
  #whole = 0;
  #depth = 0;
  #inString = false;
  #stringStart = 0;
  #key = '';
  #afterColon = false;
  /** What stands around the features, with an empty list in their place. */
  #shell: Buffer[] = [];
  #shellSize = 0;

  get inFeatures(): boolean {
    return this.#place !== 'before';
  }

  /** Features that are whole by now, separated by commas; null when there are none. */
  push(chunk: Uint8Array): Buffer | null {
    this.#rest = this.#rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#rest, chunk]);
    if (this.#place === 'before') this.#scanBefore();
    const found = this.#place === 'features' ? this.#scanFeatures() : null;
    if (this.#place === 'after') this.#keep(this.#rest);
    if (this.#rest.length > LONGEST) throw new BrokenVector('too-large', `${LONGEST}`);
    return found;
  }

  /** The text around the features. */
  shell(): Buffer {
    if (this.#place === 'before') this.#keep(this.#rest);
    return Buffer.concat(this.#shell);
  }

  /** False when the file ended among its features. */
  get complete(): boolean {
    return this.#place !== 'features';
  }

  #keep(bytes: Buffer): void {
    this.#shellSize += bytes.length;
    if (this.#shellSize > LONGEST) throw new BrokenVector('too-large', `${LONGEST}`);
    this.#shell.push(bytes);
    this.#rest = Buffer.alloc(0);
    this.#at = 0;
  }

  /** Looks for `"features": [` in the outermost object. */
  #scanBefore(): void {
    const bytes = this.#rest;
    let i = this.#at;
    for (; i < bytes.length; i += 1) {
      const byte = bytes[i]!;
      if (this.#inString) {
        if (byte === BACKSLASH) i += 1;
        else if (byte === QUOTE) {
          this.#inString = false;
          if (this.#depth === 1 && !this.#afterColon) this.#key = bytes.toString('latin1', this.#stringStart, i);
        }
      } else if (byte === QUOTE) {
        this.#inString = true;
        this.#stringStart = i + 1;
      } else if (this.#depth === 1 && byte === COLON) this.#afterColon = true;
      else if (this.#depth === 1 && byte === COMMA) this.#afterColon = false;
      else if (opens(byte)) {
        this.#depth += 1;
        if (byte === 0x5b && this.#depth === 2 && this.#afterColon && this.#key === 'features') {
          this.#begin(i + 1);
          return;
        }
      } else if (closes(byte)) this.#depth -= 1;
    }
    this.#at = i;
  }

  #begin(start: number): void {
    const after = this.#rest.subarray(start);
    this.#keep(this.#rest.subarray(0, start));
    this.#rest = after;
    this.#place = 'features';
    this.#depth = 0;
    this.#whole = 0;
  }

  #scanFeatures(): Buffer | null {
    const bytes = this.#rest;
    let [depth, inString, i] = [this.#depth, this.#inString, this.#at];
    for (; i < bytes.length; i += 1) {
      const byte = bytes[i]!;
      if (inString) {
        if (byte === BACKSLASH) i += 1;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) inString = true;
      else if (opens(byte)) depth += 1;
      else if (closes(byte)) {
        depth -= 1;
        if (depth < 0) return this.#end(i);
      } else if (byte === COMMA && depth === 0) this.#whole = i;
    }
    [this.#depth, this.#inString, this.#at] = [depth, inString, i];
    if (this.#whole === 0) return null;
    const found = bytes.subarray(0, this.#whole);
    this.#rest = bytes.subarray(this.#whole + 1);
    this.#at -= this.#whole + 1;
    this.#whole = 0;
    return found;
  }

  #end(at: number): Buffer | null {
    const found = this.#rest.subarray(0, at);
    this.#rest = this.#rest.subarray(at);
    this.#place = 'after';
    return found.toString('latin1').trim() === '' ? null : found;
  }
}

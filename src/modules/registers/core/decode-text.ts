export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1250' | 'ISO 8859-2';

/** ą ś ź Ą Ś Ź stand elsewhere in the two Polish code pages; the other letters agree. */
const WINDOWS = new Set([0xb9, 0x9c, 0x9f, 0xa5, 0x8c, 0x8f]);
const ISO = new Set([0xb1, 0xb6, 0xbc, 0xa1, 0xa6, 0xac]);

/** The text of a file whose encoding nobody names: by its byte order mark, as UTF-8 when it is, else by where its Polish letters stand. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    let [windows, iso] = [0, 0];
    for (const byte of bytes) {
      if (WINDOWS.has(byte)) windows++;
      if (ISO.has(byte)) iso++;
    }
    return iso > windows
      ? { text: decode(bytes, 'iso-8859-2'), encoding: 'ISO 8859-2' }
      : { text: decode(bytes, 'windows-1250'), encoding: 'Windows-1250' };
  }
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

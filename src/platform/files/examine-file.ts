import { ok, refuse, type Result } from '../../kernel/result.ts';
import {
  cleanName,
  MAX_BYTES,
  MAX_PIXELS,
  MAX_SIDE,
  typeOf,
  type FileFault,
  type FilePurpose,
  type FileType,
} from './file-type.ts';
import type { Picture } from './pictures/picture.ts';
import { readJpeg } from './pictures/read-jpeg.ts';
import { pdfFault } from './read-pdf.ts';
import { readPng } from './pictures/read-png.ts';
import { readWebp } from './pictures/read-webp.ts';

export type Examined = {
  readonly type: FileType;
  readonly name: string;
  /** What is kept: of a picture, without metadata. */
  readonly content: Buffer;
  /** Pixels as shown, with the orientation applied; null of a document. */
  readonly size: { readonly width: number; readonly height: number } | null;
};

export type HandedIn = { readonly bytes: Uint8Array; readonly name: string; readonly purpose: FilePurpose };

const READERS = { 'image/jpeg': readJpeg, 'image/png': readPng, 'image/webp': readWebp } as const;

/** Tells a file by its content and cleans it; nothing is decoded. Pure: nothing is stored. */
export function examineFile({ bytes, name, purpose }: HandedIn): Result<Examined, FileFault> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length === 0) return refuse({ kind: 'empty-file' });
  const type = typeOf(file);
  if (!type) return refuse({ kind: 'type-not-taken' });
  if (type === 'application/pdf' && purpose === 'photo') return refuse({ kind: 'not-a-picture' });
  if (file.length > MAX_BYTES[type]) return refuse({ kind: 'file-too-large', maxBytes: MAX_BYTES[type] });
  const clean = cleanName(name, type);
  if (clean === null) return refuse({ kind: 'name-mismatch', type });
  if (type === 'application/pdf') {
    const fault = pdfFault(file);
    return fault ? refuse(faultOf(fault, type)) : ok({ type, name: clean, content: file, size: null });
  }
  return examinePicture({ type, name: clean, file });
}

type Named = { readonly type: keyof typeof READERS; readonly name: string; readonly file: Buffer };

function examinePicture({ type, name, file }: Named): Result<Examined, FileFault> {
  const read = READERS[type](file);
  if (typeof read === 'string') return refuse(faultOf(read, type));
  const { width, height } = read;
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    return refuse({ kind: 'too-many-pixels', maxPixels: MAX_PIXELS });
  }
  if (holdsOther(read)) return refuse({ kind: 'two-in-one', type });
  const size = read.turned ? { width: height, height: width } : { width, height };
  return ok({ type, name, content: read.content, size });
}

const OTHER = /%PDF-|PK(?:\cC\cD|\cE\cF)|Rar!|7z\xbc\xaf|<(?:!doctype|html|svg|script|body|iframe|\?php)|^MZ|^.ELF/is;

/**
 * Another file behind the picture, or one that readers would find inside it. Phones put a short film behind a photo: that
 * is cut off and no reason to refuse.
 */
const holdsOther = ({ tail, content }: Picture): boolean =>
  OTHER.test(tail.toString('latin1')) || content.subarray(0, 1024).includes('%PDF-');

function faultOf(
  kind: 'broken-file' | 'moving-picture' | 'active-content' | 'protected-file' | 'two-in-one',
  type: FileType,
): FileFault {
  return kind === 'broken-file' || kind === 'two-in-one' ? { kind, type } : { kind };
}

/** What may be handed in. */
export type FileType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';

/** `photo` takes pictures only; `document` takes pictures and PDF. */
export type FilePurpose = 'photo' | 'document';

export type FileFault =
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'file-too-large'; readonly maxBytes: number }
  | { readonly kind: 'type-not-taken' }
  | { readonly kind: 'not-a-picture' }
  | { readonly kind: 'name-mismatch'; readonly type: FileType }
  | { readonly kind: 'broken-file'; readonly type: FileType }
  | { readonly kind: 'two-in-one'; readonly type: FileType }
  | { readonly kind: 'too-many-pixels'; readonly maxPixels: number }
  | { readonly kind: 'moving-picture' }
  | { readonly kind: 'active-content' }
  | { readonly kind: 'protected-file' }
  | { readonly kind: 'infected' };

export const MAX_BYTES: Readonly<Record<FileType, number>> = {
  'image/jpeg': 15 * 1024 * 1024,
  'image/png': 15 * 1024 * 1024,
  'image/webp': 15 * 1024 * 1024,
  'application/pdf': 20 * 1024 * 1024,
};

/** The largest phones make 50 million; a browser needs four bytes for each. */
export const MAX_PIXELS = 50_000_000;
export const MAX_SIDE = 16_384;

const ENDINGS: Readonly<Record<FileType, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
};

/** The type by the first bytes; null when it is none of ours. */
export function typeOf(bytes: Buffer): FileType | null {
  if (bytes.length >= 3 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes.subarray(0, 8).equals(PNG_START)) return 'image/png';
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'image/webp';
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return 'application/pdf';
  return null;
}

export const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const NAME_MAX = 120;

/**
 * A name that can stand in a page and in a header: no folders, no controls, no marks that turn the direction of writing,
 * with the ending of its type. Null when its own ending claims another type.
 */
export function cleanName(name: string, type: FileType): string | null {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\u2028\u2029"<>|:*?;%]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const [, stem = '', ending = ''] = /^(.*?)(?:\.([A-Za-z0-9]{1,8}))?$/u.exec(plain) ?? [];
  if (ending !== '' && !ENDINGS[type].includes(ending.toLowerCase())) return null;
  const kept = [...stem].slice(0, NAME_MAX).join('').trim();
  return `${kept === '' ? 'plik' : kept}.${ending === '' ? ENDINGS[type][0]! : ending.toLowerCase()}`;
}

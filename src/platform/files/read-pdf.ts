/** What a document may not do when it is opened (ISO 32000-2, 12.6.4): run, start, hide other files. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFile|EmbeddedFiles|RichMedia|XFA|ImportData|GoToE)(?![A-Za-z0-9])/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;
const TAIL_BYTES = 1024;
const CHUNK = 1 << 20;
const OVERLAP = 64;

/**
 * What keeps a PDF from being taken; null when nothing does. Compressed parts are not opened: they are left to the virus
 * scanner, and a PDF is only ever handed out to be saved.
 */
export function pdfFault(bytes: Buffer): 'broken-file' | 'active-content' | 'protected-file' | 'two-in-one' | null {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return 'broken-file';
  const end = bytes.lastIndexOf('%%EOF');
  if (end === -1 || end < bytes.length - TAIL_BYTES) return 'broken-file';
  // A zip is read from its end: its directory may stand before our own end mark too.
  if (bytes.subarray(-66_000).includes('PK\x05\x06', 0, 'latin1')) return 'two-in-one';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const text = plainNames(bytes.toString('latin1', Math.max(0, at - OVERLAP), at + CHUNK));
    if (ACTIVE.test(text)) return 'active-content';
    if (ENCRYPTED.test(text)) return 'protected-file';
  }
  return null;
}

/** Names may be written with codes: `/J#61vaScript`. */
const plainNames = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

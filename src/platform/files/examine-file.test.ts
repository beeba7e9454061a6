import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examineFile } from './examine-file.ts';
import { MAX_BYTES, type FilePurpose } from './file-type.ts';
import { readOrientation } from './pictures/orientation.ts';
import { drawn, exifWithPlace, jpegWithPlace, pdfWith, PLACE } from './pictures.cases.ts';

const examine = (bytes: Uint8Array, name = 'plik', purpose: FilePurpose = 'document') =>
  examineFile({ bytes, name, purpose });
const faultOf = (bytes: Uint8Array, name = 'plik', purpose: FilePurpose = 'document') => {
  const answer = examine(bytes, name, purpose);
  return answer.ok ? null : answer.error.kind;
};
const kept = (bytes: Uint8Array): Buffer => {
  const answer = examine(bytes);
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value.content;
};
const text = (content: string): Buffer => Buffer.from(content, 'utf8');

function pngChunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [head, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  head.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([head, named, sum]);
}

function pngWith(...chunks: Buffer[]): Buffer {
  const plain = drawn('png');
  return Buffer.concat([plain.subarray(0, 33), ...chunks, plain.subarray(33)]);
}

function webpWith(type: string, body: Buffer): Buffer {
  const chunk = Buffer.alloc(8 + body.length + (body.length % 2));
  chunk.write(type, 0, 'latin1');
  chunk.writeUInt32LE(body.length, 4);
  body.copy(chunk, 8);
  const whole = Buffer.concat([drawn('webp'), chunk]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

describe('a picture that is handed in', () => {
  test.each([
    ['jpeg', 'image/jpeg'],
    ['png', 'image/png'],
    ['webp', 'image/webp'],
    ['webpAlpha', 'image/webp'],
  ] as const)('%s is told by its content and keeps its size', (kind, type) => {
    expect(examine(drawn(kind))).toMatchObject({ ok: true, value: { type, size: { width: 4, height: 3 } } });
  });

  test('loses the place from Exif, XMP and comments and keeps its image data', () => {
    for (const orientation of [1, 6]) {
      const photo = jpegWithPlace(orientation);
      expect(photo.includes(PLACE)).toBe(true);
      const clean = kept(photo);
      expect(clean.includes(PLACE)).toBe(false);
      expect(clean.includes('xmpmeta')).toBe(false);
      const scan = drawn('jpeg').subarray(drawn('jpeg').indexOf(Buffer.from([0xff, 0xda])));
      expect(clean.includes(scan)).toBe(true);
    }
  });

  test('keeps how it was held, and nothing else of its Exif', () => {
    const clean = kept(jpegWithPlace(6));
    const at = clean.indexOf('Exif\0\0', 0, 'latin1');
    expect(readOrientation(clean.subarray(at + 6))).toBe(6);
    expect(examine(jpegWithPlace(6))).toMatchObject({ value: { size: { width: 3, height: 4 } } });
    expect(kept(jpegWithPlace(1)).includes('Exif')).toBe(false);
  });

  test('loses texts, times and places of PNG and WebP too', () => {
    const png = pngWith(
      pngChunk('eXIf', exifWithPlace(8)),
      pngChunk('tEXt', text(`Comment\0${PLACE}`)),
      pngChunk('iTXt', text(`XML:com.adobe.xmp\0\0\0\0\0${PLACE}`)),
      pngChunk('tIME', Buffer.from([7, 234, 1, 1, 1, 1, 1])),
    );
    const cleanPng = kept(png);
    expect(cleanPng.includes(PLACE)).toBe(false);
    expect(cleanPng.includes('tIME')).toBe(false);
    expect(examine(png)).toMatchObject({ value: { size: { width: 3, height: 4 } } });
    for (const type of ['EXIF', 'XMP ', 'ABCD']) {
      const webp = webpWith(type, type === 'EXIF' ? exifWithPlace(3) : text(PLACE));
      expect(webp.includes(PLACE)).toBe(true);
      expect(kept(webp).includes(PLACE)).toBe(false);
    }
  });

  test('that was cleaned is cleaned to the same bytes again', () => {
    for (const file of [
      jpegWithPlace(6),
      drawn('png'),
      drawn('webp'),
      drawn('webpAlpha'),
      webpWith('EXIF', exifWithPlace(6)),
    ])
      expect(kept(kept(file))).toEqual(kept(file));
  });

  test('with a short film behind it, as phones write, is kept without the film', () => {
    const film = Buffer.concat([jpegWithPlace(), Buffer.from('\0\0\0\x18ftypmp42film')]);
    expect(kept(film).includes('ftyp')).toBe(false);
  });
});

describe('what is refused', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), 'empty-file'],
    ['a page', text('<!doctype html><script>alert(1)</script>'), 'type-not-taken'],
    [
      'a drawing that can run scripts',
      text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'type-not-taken',
    ],
    ['a moving GIF', Buffer.from('GIF89a...'), 'type-not-taken'],
    ['a program', Buffer.from('MZ\x90\0\x03'), 'type-not-taken'],
    ['a zip', Buffer.from('PK\x03\x04...'), 'type-not-taken'],
    ['a page that calls itself PDF further on', text('<html>%PDF-1.7'), 'type-not-taken'],
    ['a cut JPEG', drawn('jpeg').subarray(0, 400), 'broken-file'],
    ['a cut PNG', drawn('png').subarray(0, 60), 'broken-file'],
    ['a cut WebP', drawn('webp').subarray(0, 300), 'broken-file'],
    ['a JPEG with a page behind it', Buffer.concat([drawn('jpeg'), text('<html><script>')]), 'two-in-one'],
    ['a JPEG with a zip behind it', Buffer.concat([drawn('jpeg'), Buffer.from('PK\x03\x04')]), 'two-in-one'],
    ['a PNG with a PDF behind it', Buffer.concat([drawn('png'), pdfWith()]), 'two-in-one'],
    ['a WebP with PHP behind it', Buffer.concat([drawn('webp'), text('<?php system($_GET[0]);')]), 'two-in-one'],
    [
      'a PDF with a zip behind it',
      Buffer.concat([pdfWith(), Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
      'two-in-one',
    ],
    ['a PDF that runs a script', pdfWith('/OpenAction<</S/JavaScript/JS(app.alert(1))>>'), 'active-content'],
    ['a PDF that hides that it runs one', pdfWith('/OpenAction<</S/J#61vaScript>>'), 'active-content'],
    ['a PDF that starts a program', pdfWith('/S/Launch/F(cmd.exe)'), 'active-content'],
    ['a PDF with another file in it', pdfWith('/Type/EmbeddedFile'), 'active-content'],
    ['a PDF under a password', pdfWith('/Encrypt 9 0 R'), 'protected-file'],
    ['a PDF without an end', Buffer.from('%PDF-1.7\nnothing'), 'broken-file'],
    ['a PDF of no version', Buffer.from('%PDF-x\n%%EOF'), 'broken-file'],
  ])('%s', (_, bytes, kind) => expect(faultOf(bytes)).toBe(kind));

  test('a document where a photo is asked for', () =>
    expect(faultOf(pdfWith(), 'a.pdf', 'photo')).toBe('not-a-picture'));

  test('a moving WebP', () => expect(faultOf(webpWith('ANMF', Buffer.alloc(16)))).toBe('moving-picture'));

  test('a picture of more pixels than a browser bears, though it is small on disk', () => {
    const bomb = drawn('png');
    bomb.writeUInt32BE(16_000, 16);
    bomb.writeUInt32BE(16_000, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    expect(faultOf(bomb)).toBe('too-many-pixels');
    const jpeg = drawn('jpeg');
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    jpeg.writeUInt16BE(65_500, frame + 5);
    expect(faultOf(jpeg)).toBe('too-many-pixels');
  });

  test('a file larger than its type may be', () => {
    const large = Buffer.concat([drawn('jpeg'), Buffer.alloc(MAX_BYTES['image/jpeg'])]);
    expect(faultOf(large)).toBe('file-too-large');
  });

  test.each(['zdjęcie.pdf', 'zdjęcie.svg', 'zdjęcie.html', 'a.jpg.exe', 'photo\u202egpj.exe'])(
    'a JPEG that is called %s',
    (name) => expect(faultOf(drawn('jpeg'), name)).toBe('name-mismatch'),
  );
});

describe('the name of a file', () => {
  test.each([
    ['../../etc/passwd.jpg', 'passwd.jpg'],
    ['C:\\Users\\Jan\\Żółty plac.JPG', 'Żółty plac.jpg'],
    ['a\r\nSet-Cookie: x.jpg', 'aSet-Cookie x.jpg'],
    ['\u202egpj.jpg', 'gpj.jpg'],
    ['.htaccess', 'htaccess.jpg'],
    ['..', 'plik.jpg'],
    ['', 'plik.jpg'],
    ['"><script>.jpg', 'script.jpg'],
    ['IMG_1234', 'IMG_1234.jpg'],
    [`${'a'.repeat(400)}.jpeg`, `${'a'.repeat(120)}.jpeg`],
  ])('%j is kept as %j', (name, expected) => {
    const answer = examine(drawn('jpeg'), name);
    expect(answer.ok ? answer.value.name : null).toBe(expected);
  });
});

describe('whatever is sent', () => {
  const start = fc.constantFrom(
    drawn('jpeg'),
    drawn('png'),
    drawn('webp'),
    drawn('webpAlpha'),
    pdfWith(),
    jpegWithPlace(6),
  );
  test('never breaks the reader', () => {
    fc.assert(
      fc.property(
        start,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
        fc.nat(),
        (file, changes, cut) => {
          const bytes = Buffer.from(file);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const answer = examine(bytes.subarray(0, cut % 3 === 0 ? cut % (bytes.length + 1) : bytes.length));
          expect(typeof answer.ok).toBe('boolean');
        },
      ),
      { numRuns: 3000 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void examine(bytes)));
  });

  test('what is kept of a damaged file never tells the place', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const bytes = jpegWithPlace(6);
        bytes[at % bytes.length] = value;
        const answer = examine(bytes);
        if (answer.ok && bytes.includes(PLACE)) expect(answer.value.content.includes(PLACE)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});

import { gunzipSync } from 'node:zlib';
import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOfPieces, MOST_BYTES, piecedOf } from './pieces.ts';
import { keptForLater, sheetOf } from './sheet.ts';

const around = (slot: string, about: string): string =>
  `<a href="/x${slot}">${about.repeat(200)}</a>${'ąćę „treść” '.repeat(100)}<input value="/x${slot}"/>`;

/** Met once, known from the second time on. */
const learn = (about: string): void => {
  for (const slot of ['?a', '?b', '?c']) piecedOf(around(slot, about), slot);
};

describe('a document put together from pieces', () => {
  test('is the document, whatever stands between them', () => {
    learn('Kalisz');
    assert(
      property(string({ minLength: 1, maxLength: 250, unit: 'grapheme' }), (asked) => {
        const slot = `?${asked.replaceAll('&', '').toWellFormed()}`;
        const text = around(slot, 'Kalisz');
        const pieced = piecedOf(text, slot)!;
        expect(gunzipSync(pieced.gzipped()).toString()).toBe(text);
        expect(Buffer.concat([...pieced.parts]).toString()).toBe(text);
      }),
    );
  });

  test('carries the same tag and the same bytes as when it was compressed whole', () => {
    const text = around('?z', 'Poznań');
    const whole = sheetOf(text);
    learn('Poznań');
    const pieced = sheetOf(text, { slot: '?z' });
    expect(pieced.etag()).toBe(whole.etag());
    expect(keptForLater(pieced).etag()).toBe(whole.etag());
    for (const sheet of [whole, pieced, keptForLater(whole), keptForLater(pieced)]) {
      expect(gunzipSync(sheet.gzipped()!).toString()).toBe(text);
      expect(Buffer.from(sheet.bytes()).toString()).toBe(text);
    }
  });

  test('is compressed whole as soon as one word of a piece is another', () => {
    learn('Ostrów');
    expect(piecedOf(around('?d', 'Ostrów'), '?d')).not.toBeNull();
    expect(piecedOf(around('?d', 'Ostrow'), '?d')).toBeNull();
  });

  test('is compressed whole when much stands between, or in many places', () => {
    const long = `?${'q'.repeat(400)}`;
    for (const slot of ['?a', '?b', long]) learn(slot);
    expect(piecedOf(around(long, 'Konin'), long)).toBeNull();
    const often = '<a href="/x?a"></a>'.repeat(40);
    for (let i = 0; i < 3; i += 1) expect(piecedOf(often, '?a')).toBeNull();
  });

  test('gives way to newer ones: what is kept has a limit', () => {
    for (let i = 0; i < 300; i += 1)
      for (let again = 0; again < 2; again += 1) piecedOf(`${i} ${'x'.repeat(20_000)}`, '');
    expect(bytesOfPieces()).toBeLessThanOrEqual(MOST_BYTES);
    expect(bytesOfPieces()).toBeGreaterThan(MOST_BYTES / 2);
  });
});

test('documents that are encoded one after another do not spoil each other', () => {
  const [first, second] = [sheetOf('a'.repeat(2000)), sheetOf('b'.repeat(3000))];
  const tags = [first.etag(), second.etag(), sheetOf('a'.repeat(2000)).etag()];
  expect(tags[2]).toBe(tags[0]);
  expect(gunzipSync(first.gzipped()!).toString()).toBe('a'.repeat(2000));
  expect(gunzipSync(second.gzipped()!).toString()).toBe('b'.repeat(3000));
});

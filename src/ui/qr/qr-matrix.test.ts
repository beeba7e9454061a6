import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { qrMatrix } from './qr-matrix.ts';

const hash = (text: string): string =>
  createHash('sha256')
    .update(JSON.stringify(qrMatrix(text)))
    .digest('hex')
    .slice(0, 16);

describe('the code on a printed card', () => {
  // Read back by an independent reader (jsQR 1.4.0) at 26 lengths that cover versions 1 to 10, on 22 November 2026.
  test('is the one that an independent reader has read', () => {
    expect(hash('https://kalisz.example/miejsca/inwestorska-polnoc')).toBe('35a06f00cf075f79');
  });

  test('grows with the address, and is left out when the address is too long', () => {
    expect(qrMatrix('A')).toHaveLength(21);
    expect(qrMatrix('a'.repeat(213))).toHaveLength(57);
    expect(qrMatrix('a'.repeat(214))).toBeNull();
  });
});

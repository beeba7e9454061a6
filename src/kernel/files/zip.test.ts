import { crc32 as sumOfNode } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32, writeZip } from './zip.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

test('the sum of bytes is the one that ZIP knows', () => {
  for (const words of ['', '123456789', 'Zażółć gęślą jaźń'])
    expect(crc32(text(words))).toBe(sumOfNode(Buffer.from(words)));
});

test('an archive lists its files in their order and holds each as it is', () => {
  const archive = Buffer.from(
    writeZip([
      { name: 'mimetype', bytes: text('application/x') },
      { name: 'pismo/treść.xml', bytes: text('<a>ą</a>') },
    ]),
  );
  expect(archive.toString('latin1', 30, 51)).toBe('mimetypeapplication/x');
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  expect(archive.readUInt16LE(end + 10)).toBe(2);
  const first = archive.readUInt32LE(end + 16);
  expect(archive.readUInt32LE(first)).toBe(0x02014b50);
  const second = first + 46 + 'mimetype'.length;
  const at = archive.readUInt32LE(second + 42);
  const name = Buffer.from('pismo/treść.xml');
  expect(archive.subarray(at + 30, at + 30 + name.length)).toEqual(name);
  expect(archive.toString('utf8', at + 30 + name.length, first)).toBe('<a>ą</a>');
  expect(writeZip([{ name: 'a', bytes: text('x') }])).toEqual(writeZip([{ name: 'a', bytes: text('x') }]));
});

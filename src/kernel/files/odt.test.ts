import { expect, test } from 'vitest';
import { writeOdt } from './odt.ts';

const read = (...texts: string[]): string =>
  Buffer.from(writeOdt(texts.map((text) => ({ style: 'plain', text })))).toString('utf8');

test('a letter is a text document that names its type first', () => {
  expect(read('Kalisz').slice(30)).toMatch(/^mimetypeapplication\/vnd\.oasis\.opendocument\.text/);
});

test('words keep their signs and lines, and nothing in them is read as a mark', () => {
  expect(read('A & B <script>\ndrugi wiersz')).toContain('A &amp; B &lt;script&gt;<text:line-break/>drugi wiersz');
  expect(read('zły\u0000 znak\uD800')).toContain('zły znak\uFFFD');
});

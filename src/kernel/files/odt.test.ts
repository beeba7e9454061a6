import { expect, test } from 'vitest';
import { writeOdt } from './odt.ts';

const read = (...texts: string[]): string =>
  Buffer.from(
    writeOdt(
      texts.map((text) => ({ style: 'plain', text })),
      'Pismo <1>',
    ),
  ).toString('utf8');

test('a letter is a text document that names its type first', () => {
  expect(read('Kalisz').slice(30)).toMatch(/^mimetypeapplication\/vnd\.oasis\.opendocument\.text/);
});

test('words keep their signs and lines, and nothing in them is read as a mark', () => {
  expect(read('A & B <script>\ndrugi wiersz')).toContain('A &amp; B &lt;script&gt;<text:line-break/>drugi wiersz');
  expect(read('zły\u0000 znak\uD800')).toContain('zły znak\uFFFD');
});

test('it names its title and its language for who hears it read', () => {
  expect(read('a')).toContain('<dc:title>Pismo &lt;1&gt;</dc:title><dc:language>pl-PL</dc:language>');
});

test('a title is a heading, and items that follow each other are one numbered list', () => {
  const styles = ['title', 'item', 'item', 'plain', 'item'] as const;
  const odt = Buffer.from(
    writeOdt(
      styles.map((style, at) => ({ style, text: String(at) })),
      'x',
    ),
  ).toString('utf8');
  expect(odt).toContain('<text:h text:style-name="title" text:outline-level="1">0</text:h>');
  expect(odt.match(/<text:list /g)).toHaveLength(2);
  expect(odt.match(/<\/text:list>/g)).toHaveLength(2);
  expect(odt.match(/<text:list-item>/g)).toHaveLength(3);
});

import { describe, expect, test } from 'vitest';
import type { XmlElement } from '../../kernel/files/xml-element.ts';
import { readMembers, type XmlLimits } from './index.ts';

async function read(text: string | Uint8Array, limits: Partial<XmlLimits> = {}) {
  const members: XmlElement[] = [];
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) => bytes.subarray(i * 7, i * 7 + 7));
  const result = await readMembers(pieces, {
    isMember: (name) => name === 'm',
    onMember: (m) => members.push(m),
    limits,
  });
  return { result, members };
}

describe('reading XML of others', () => {
  test('members arrive one by one, without prefixes, text across chunks joined', async () => {
    const { result, members } = await read('<r xmlns:x="urn:x"><x:m x:a="1">ką<b> ć </b>t</x:m>\n<m/></r>');
    expect(result).toEqual({ ok: true, value: { root: 'r' } });
    expect(members).toMatchObject([
      { name: 'm', space: 'urn:x', attributes: { a: '1' }, text: 'kąt', children: [{ name: 'b', text: 'ć' }], line: 1 },
      { name: 'm', space: '', line: 2 },
    ]);
  });

  test.each([
    ['a billion laughs', '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><r><m>&b;</m></r>', 'dtd'],
    ['an entity that reads a file', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r><m>&x;</m></r>', 'dtd'],
    ['a remote document type', '<!DOCTYPE r SYSTEM "http://127.0.0.1/x.dtd"><r/>', 'dtd'],
    ['an entity that nobody declared', '<r><m>&x;</m></r>', 'not-well-formed'],
    ['a tag left open', '<r><m></r>', 'not-well-formed'],
    ['a prefix that nobody declared', '<r><y:m/></r>', 'not-well-formed'],
    ['an empty file', '', 'empty'],
    ['text instead of XML', 'Szanowni Państwo', 'not-well-formed'],
    ['a declared old encoding', '<?xml version="1.0" encoding="Windows-1250"?><r/>', 'not-utf8'],
  ])('%s is refused', async (_, text, kind) => {
    expect((await read(text)).result).toMatchObject({ ok: false, error: { kind } });
  });

  test('bytes of an old encoding without a label are refused, with the line', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('<r>\n<m>'), 0xb3, 0xf3, 0x64, 0x9f]);
    expect((await read(bytes)).result).toMatchObject({ ok: false, error: { kind: 'not-utf8' } });
  });

  test('a pit without a floor, a member without an end and a huge file are refused', async () => {
    expect((await read(`<r>${'<a>'.repeat(200)}`)).result).toMatchObject({ ok: false, error: { kind: 'too-deep' } });
    const long = `<r><m>${'<a/>'.repeat(500)}</m></r>`;
    expect((await read(long, { memberCharacters: 1000 })).result).toMatchObject({ error: { kind: 'too-large' } });
    expect((await read(long, { bytes: 100 })).result).toMatchObject({ error: { kind: 'too-large' } });
  });
});

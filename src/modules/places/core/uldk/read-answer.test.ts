import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDataFolder } from '../../../../platform/real-data.ts';
import { LONGEST_ANSWER, readUldkAnswer } from './read-answer.ts';

const RING = '(440420.15 434569.13,440512.14 434571.87,440509.89 434698.84,440420.15 434569.13)';
const row = (geometry: string): string => `306101_1.0033.2/20|Tyniec|${geometry}`;

describe('answers of the national locator', () => {
  test('a parcel with the prefix of its system', () => {
    expect(readUldkAnswer(`0\n${row(`SRID=2180;POLYGON(${RING})`)}\n`)).toEqual({
      ok: true,
      value: [
        {
          id: '306101_1.0033.2/20',
          region: 'Tyniec',
          srid: 2180,
          coordinates: [
            [
              [
                [440420.15, 434569.13],
                [440512.14, 434571.87],
                [440509.89, 434698.84],
                [440420.15, 434569.13],
              ],
            ],
          ],
        },
      ],
    });
  });

  test('several rows, parts and holes; a first line that counts them; no prefix', () => {
    const read = readUldkAnswer(`2\n${row(`MULTIPOLYGON((${RING},${RING}),(${RING}))`)}\r\n${row(`POLYGON(${RING})`)}`);
    expect(read).toMatchObject({ ok: true, value: [{ srid: null }, {}] });
    expect(read.ok && read.value[0]!.coordinates.map((part) => part.length)).toEqual([2, 1]);
  });

  test.each([
    ['-1 brak wyników', 'not-found'],
    ['-1', 'not-found'],
    ['0\n', 'not-found'],
    ['-1 błąd w zapytaniu', 'refused'],
    ['0\nbłąd usługi XML', 'refused'],
    ['<html>503</html>', 'refused'],
    ['', 'unreadable'],
    ['OK', 'unreadable'],
    [`0\n306101_1.0033.2/20|Tyniec`, 'unreadable'],
    [`0\n${row('POINT(1 2)')}`, 'unreadable'],
    [`0\n${row('POLYGON((1 2,3 4')}`, 'unreadable'],
    [`0\n${row('POLYGON((1e999 x,3 4))')}`, 'unreadable'],
    [`0\n${'9'.repeat(LONGEST_ANSWER)}`, 'unreadable'],
  ])('%j is %s', (text, kind) => {
    expect(readUldkAnswer(text)).toMatchObject({ ok: false, error: { kind } });
  });
});

const folder = realDataFolder();
test.skipIf(!folder)('the columns of a real answer about Kraków are told apart', () => {
  const text = readFileSync(join(folder!, 'cadastre', 'krakow-126105_9.0001.311.txt'), 'utf8');
  const [status, answer] = text.split('\n') as [string, string];
  const fields = answer.split('|');
  const asked = [fields[0], fields[4], fields.at(-1)].join('|');
  expect(readUldkAnswer(`${status}\n${asked}`)).toMatchObject({
    ok: true,
    value: [{ id: '126105_9.0001.311', srid: 2180 }],
  });
});

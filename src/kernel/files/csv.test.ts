import { expect, test } from 'vitest';
import { writeCsv } from './csv.ts';

const cellOf = (value: string | number | boolean | null): string => writeCsv(['a'], [[value]]).split('\r\n')[1]!;

test.each(['=1+1', '+48 1', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1', '|cmd', '%0A', '=HYPERLINK("x")'])(
  'a cell that a spreadsheet would run, %j, is only text',
  (text) => {
    expect(cellOf(text)).toMatch(/^"?'/);
  },
);

test('plain texts, numbers and blanks are left as they are; quotes and separators are kept apart', () => {
  expect(cellOf('Tyniec')).toBe('Tyniec');
  expect(cellOf(-12.5)).toBe('-12.5');
  expect(cellOf(null)).toBe('');
  expect(cellOf('a "b", c')).toBe('"a ""b"", c"');
  expect(writeCsv(['ł'], [['ó']])).toBe('\uFEFFł\r\nó\r\n');
});

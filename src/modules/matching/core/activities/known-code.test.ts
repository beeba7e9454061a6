import { describe, expect, test } from 'vitest';
import { ACTIVITIES } from './all-activities.ts';
import { readPkd } from './known-code.ts';
import { successorsOf } from './retired-classes.ts';

const near = (text: string): string[] => {
  const read = readPkd(text);
  if (read.ok || read.error.kind === 'not-a-pkd') throw new Error(`${text} has no codes near it`);
  return [read.error.kind, read.error.code, ...read.error.near];
};

describe('a PKD code that somebody writes', () => {
  test.each([
    ['25.53.Z', '25.53.Z'],
    ['2553z', '25.53.Z'],
    [' 25 . 53 ', '25.53'],
    ['25.5', '25.5'],
    ['25', '25'],
    ['01.12.Z', '01.12.Z'],
  ])('%s is taken as %s', (text, code) => expect(readPkd(text)).toEqual({ ok: true, value: code }));

  test('is taken for every subclass, class, group and division that there is', () => {
    for (const { code } of ACTIVITIES)
      for (const length of [7, 5, 4, 2]) expect(readPkd(code.slice(0, length)).ok).toBe(true);
  });

  test.each(['', 'x', '99.99.99', '44.10.Z', '00', '2', "25.53.Z'--", '２５.５３.Z', '25.53.ZZ', '25.53.Ź'])(
    '%j is no code at all, or none that anything is near to',
    (text) => expect(readPkd(text).ok).toBe(false),
  );

  test.each([
    ['25.53.Q', ['unknown-pkd', '25.53.Q', '25.53.Z', '25.52.Z', '25.51.Z']],
    ['25.58', ['unknown-pkd', '25.58', '25.53.Z', '25.52.Z', '25.51.Z']],
    ['46.21.Z', ['unknown-pkd', '46.21.Z', '46.21.A', '46.21.B', '46.22.Z', '46.23.Z']],
  ])('%s does not exist, and the nearest are named', (text, expected) =>
    expect(near(text).slice(0, expected.length)).toEqual(expected),
  );

  test.each([
    ['62.01.Z', ['old-pkd', '62.01.Z', '62.10.A', '62.10.B']],
    ['45.20.Z', ['old-pkd', '45.20.Z', '95.31.A', '95.31.B', '95.31.C']],
    ['96.01', ['old-pkd', '96.01', '96.10.Z']],
    ['56.10.A', ['old-pkd', '56.10.A', '56.11.Z', '56.12.Z']],
    ['45', ['old-pkd', '45']],
  ])('%s is of PKD 2007, and its successors are named', (text, expected) =>
    expect(near(text).slice(0, expected.length)).toEqual(expected),
  );

  test('leads from the old classes only to codes that exist', () => {
    for (const division of Array.from({ length: 99 }, (_, i) => String(i + 1).padStart(2, '0')))
      for (const kind of successorsOf(division)) expect([kind, readPkd(kind).ok]).toEqual([kind, true]);
  });
});

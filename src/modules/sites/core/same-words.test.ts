import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareWords, sameWords } from './same-words.ts';

const both = (pl: string, en = pl) => ({ pl, en });

describe('the same thing written differently is no contradiction', () => {
  test.each([
    ['Glina piaszczysta', '  glina   PIASZCZYSTA. '],
    ['droga gminna; utwardzona', 'Droga gminna, utwardzona'],
    ['służebność przejazdu', 'Sluzebnosc przejazdu'],
    ['ul. Łódzka', 'ul Lodzka'],
    ['plac 30 000 m²', 'plac 30000 m2'],
    ['plac 1 200 000 m²', 'plac 1200000 m2'],
    ['spadek 1,5 m', 'spadek 1.5 m'],
    ['grunt „nasypowy” – gruz', 'grunt nasypowy - gruz'],
    ['III a / III b', 'III a, III b'],
    ['hala,biuro', 'hala, biuro'],
    ['zjazd\nz drogi', 'zjazd z drogi'],
  ])('%s = %s', (a, b) => expect(sameWords(both(a), both(b))).toBe(true));

  test('a text that nobody translated is held against each language', () => {
    expect(sameWords(both('glina', 'clay'), both('Clay'))).toBe(true);
    expect(sameWords(both('clay'), both('glina', 'clay'))).toBe(true);
    expect(sameWords(both('glina', 'clay'), both('ił', 'clay'))).toBe(false);
  });
});

describe('what changes the sense is one', () => {
  test.each([
    ['glina', 'piasek'],
    ['spadek 1,5 m', 'spadek 15 m'],
    ['spadek 1,5 m', 'spadek 1–5 m'],
    ['do 5 m', 'do -5 m'],
    ['poziom < 2 m', 'poziom > 2 m'],
    ['klasa IIIa', 'klasa IIIb'],
    ['działki 12, 13', 'działki 1213'],
    ['rok 2024 100 m', 'rok 2024100 m'],
    ['hipoteka', 'brak hipoteki'],
  ])('%s ≠ %s', (a, b) => expect(sameWords(both(a), both(b))).toBe(false));
});

test('bare words stay as they are when they are bared again, whatever was typed', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
      expect(bareWords(bareWords(typed))).toBe(bareWords(typed));
      expect(bareWords(` ${typed}, `)).toBe(bareWords(typed));
    }),
  ));

test('a long text full of digits takes no time', () => {
  const long = '1 234 '.repeat(330);
  const started = process.cpuUsage();
  for (let times = 0; times < 100; times += 1) bareWords(long);
  expect(process.cpuUsage(started).user / 100_000).toBeLessThan(10);
});

import { describe, expect, test } from 'vitest';
import { day } from '../../../../kernel/day.ts';
import type { Locale } from '../../../../kernel/locale.ts';
import type { Said } from '../findings/finding.ts';
import { eur, pln } from '../money.ts';
import { COUNTRY_RATE } from '../tables/unemployment.ts';
import type { AidUnit } from '../tables/row.ts';
import { counted, writeDay, writeMoney, writeNumber } from './format.ts';
import { instrumentName, tellAssumption, tellParameterValue, tellStep, tellUnit, tellValue } from './tell.ts';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');
/** A value as it stands in a sentence about costs. */
const inSentence = (value: Said, locale: Locale = 'pl'): string =>
  spaced(tellStep({ code: 'costs.investment', params: { costs: value } }, locale)).replace(/^.*?: (.*)\.$/, '$1');

describe('numbers', () => {
  test.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1 000', '1,000'],
    [1_234_567.5, '1 234 567,5', '1,234,567.5'],
    [0.005, '0,01', '0.01'],
    [2.345, '2,35', '2.35'],
    [12.5, '12,5', '12.5'],
    [-1500, '−1 500', '−1,500'],
  ])('%d are written %s and %s', (value, pl, en) => {
    expect(spaced(writeNumber(value, 'pl'))).toBe(pl);
    expect(writeNumber(value, 'en')).toBe(en);
  });

  test.each([
    [pln(37_324_000), '373 240 zł', 'PLN 373,240'],
    [pln(37_324_005), '373 240,05 zł', 'PLN 373,240.05'],
    [pln(50), '0,50 zł', 'PLN 0.50'],
    [pln(-150_000), '-1 500 zł', 'PLN -1,500'],
    [eur(30_000_000), '300 000 euro', 'EUR 300,000'],
  ])('of money (%j) are written %s and %s', (money, pl, en) => {
    expect(spaced(writeMoney(money, 'pl'))).toBe(pl);
    expect(spaced(writeMoney(money, 'en'))).toBe(en);
  });

  test.each([
    ['2026-01-05', '5 stycznia 2026', '5 January 2026'],
    ['2026-02-28', '28 lutego 2026', '28 February 2026'],
    ['2026-03-01', '1 marca 2026', '1 March 2026'],
    ['2026-04-30', '30 kwietnia 2026', '30 April 2026'],
    ['2026-05-09', '9 maja 2026', '9 May 2026'],
    ['2026-06-10', '10 czerwca 2026', '10 June 2026'],
    ['2026-07-11', '11 lipca 2026', '11 July 2026'],
    ['2026-08-12', '12 sierpnia 2026', '12 August 2026'],
    ['2026-09-13', '13 września 2026', '13 September 2026'],
    ['2026-10-31', '31 października 2026', '31 October 2026'],
    ['2026-11-23', '23 listopada 2026', '23 November 2026'],
    ['2026-12-24', '24 grudnia 2026', '24 December 2026'],
  ])('of the day %s are written %s and %s', (of, pl, en) => {
    expect(spaced(writeDay(of, 'pl'))).toBe(pl);
    expect(spaced(writeDay(of, 'en'))).toBe(en);
  });

  test('take the Polish form that goes with them', () => {
    const form = (count: number): string => counted(count, ['rok', 'lata', 'lat']).split('\u00a0')[1]!;
    expect([1, 2, 3, 4, 22, 24, 102].map(form)).toEqual(['rok', ...Array.from({ length: 6 }, () => 'lata')]);
    expect([0, 5, 11, 12, 13, 14, 15, 21, 25, 111, 112, 113, 114, 101].map(form)).toEqual(
      Array.from({ length: 14 }, () => 'lat'),
    );
    expect(counted(12, ['rok', 'lata', 'lat'])).toBe('12\u00a0lat');
  });
});

describe('a value', () => {
  test.each<[Parameters<typeof tellValue>[0], string, string]>([
    [{ kind: 'percent', value: 4550 }, '45,5 %', '45.5%'],
    [{ kind: 'money', money: pln(100) }, '1 zł', 'PLN 1'],
    [{ kind: 'size', value: 'small' }, 'mała', 'small'],
    [{ kind: 'years', value: 1 }, '1 rok', '1 year'],
    [{ kind: 'years', value: 3 }, '3 lata', '3 years'],
    [{ kind: 'years', value: 12 }, '12 lat', '12 years'],
    [{ kind: 'points', value: 1 }, '1 punktu', '1 point'],
    [{ kind: 'points', value: 2 }, '2 punktów', '2 points'],
    [{ kind: 'points', value: 6 }, '6 punktów', '6 points'],
  ])('%j reads as %s and %s', (value, pl, en) => {
    expect(spaced(tellValue(value, 'pl'))).toBe(pl);
    expect(spaced(tellValue(value, 'en'))).toBe(en);
  });

  test.each<[unknown, AidUnit, string, string]>([
    [2500, 'basis-points', '25 %', '25%'],
    [1_000_000, 'grosze', '10 000 zł', 'PLN 10,000'],
    [30_000_000, 'cents', '300 000 euro', 'EUR 300,000'],
    [145, 'grosze/m2', '1,45 zł/m²', 'PLN 1.45/m²'],
    [715, 'grosze/ha', '7,15 zł/ha', 'PLN 7.15/ha'],
    [5, 'years', '5 lat', '5 years'],
    [6, 'points', '6 punktów', '6 points'],
    [36, 'months', '36 mies.', '36 months'],
    [250, 'jobs', '250 osób', '250 people'],
    [2000, 'm2', '2 000 m²', '2,000 m²'],
    [220, 'cm', '220 cm', '220 cm'],
    [1234, null, '1 234', '1,234'],
    [7, 'lumps' as AidUnit, '7 lumps', '7 lumps'],
    [true, null, 'tak', 'yes'],
    [false, null, 'nie', 'no'],
    [[{ prefix: '24' }], null, 'wykaz', 'a list'],
  ])('of the tables, %j in %s, reads as %s and %s', (value, unit, pl, en) => {
    expect(spaced(tellUnit(value, unit, 'pl'))).toBe(pl);
    expect(spaced(tellParameterValue({ unit }, value, 'en'))).toBe(en);
  });
});

describe('what stands in a sentence', () => {
  test('is a word, a number, money, a value, a day, or the name of something', () => {
    expect(inSentence('x')).toBe('x');
    expect(inSentence(1234.5)).toBe('1 234,5');
    expect(inSentence(eur(150))).toBe('1,50 euro');
    expect(inSentence({ kind: 'percent', value: 2500 })).toBe('25 %');
    expect(inSentence({ day: day('2026-11-23') })).toBe('23 listopada 2026');
    expect(inSentence({ named: 'size.small' })).toBe('mała');
    expect(inSentence({ named: 'size.small' }, 'en')).toBe('small');
    expect(inSentence({ named: COUNTRY_RATE.key })).toBe('stopa bezrobocia: Polska');
    expect(inSentence({ named: COUNTRY_RATE.key }, 'en')).toBe('unemployment rate: Poland');
    expect(inSentence({ named: 'nobody-knows' })).toBe('nobody-knows');
    expect(spaced(tellStep({ code: 'costs.investment', params: {} }, 'pl'))).toMatch(/: \.$/);
  });

  test('is a list read as one, the other, or a third', () => {
    expect(inSentence([])).toBe('');
    expect(inSentence(['a'])).toBe('a');
    expect(inSentence(['a', 'b'])).toBe('a lub b');
    expect(inSentence(['a', 'b', 'c'])).toBe('a, b lub c');
    expect(inSentence(['a', 'b', 'c'], 'en')).toBe('a, b or c');
    expect(inSentence([pln(100), pln(200)])).toBe('1 zł lub 2 zł');
  });

  test('begins with a capital letter', () => {
    const told = tellStep({ code: 'firm.linked', params: {} }, 'pl');
    expect(told.startsWith('Firma powiązana')).toBe(true);
    const size = tellStep({ code: 'minimum.claimed', params: { what: { named: 'claim.research' } } }, 'en');
    expect(size.charAt(0)).toBe(size.charAt(0).toUpperCase());
  });
});

describe('what a reading takes for granted', () => {
  test.each<[string, string | number | boolean, string, string]>([
    ['size', 'small', 'wielkość firmy: mała', 'size of the firm: small'],
    ['reinvestment', true, 'reinwestycja: tak', 'reinvestment: yes'],
    ['deMinimisReceived', 'none', 'pomoc de minimis otrzymana: żadna', 'de minimis aid received: none'],
    ['unemploymentRatio', '>250 %', 'bezrobocie wobec średniej: >250 %', 'unemployment against the average: >250 %'],
    ['something', 'else', 'something: else', 'something: else'],
  ])('about %s (%s) reads “%s” and “%s”', (subject, value, pl, en) => {
    expect(spaced(tellAssumption({ subject, value }, 'pl'))).toBe(pl);
    expect(spaced(tellAssumption({ subject, value }, 'en'))).toBe(en);
  });

  test('about a number of law names it with its unit', () => {
    const assumed = { subject: COUNTRY_RATE.key, value: 600 };
    expect(spaced(tellAssumption(assumed, 'pl'))).toBe('stopa bezrobocia: Polska: 6 %');
    expect(tellAssumption(assumed, 'en')).toBe('unemployment rate: Poland: 6%');
  });

  test('an instrument has the name that people use', () => {
    expect(instrumentName('grant', 'pl')).not.toBe('instrument.grant');
    expect(instrumentName('grant', 'pl')).not.toBe(instrumentName('grant', 'en'));
    expect(instrumentName('of-nobody', 'en')).toBe('instrument.of-nobody');
  });
});

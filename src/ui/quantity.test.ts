import { describe, expect, test } from 'vitest';
import { day } from '../kernel/day.ts';
import { formatArea, formatDay, formatMargin, formatNumber, formatQuantity, plural } from './quantity.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a figure is written as its readers write it', () => {
  test.each([
    [{ value: 2.5, unit: 'MW' }, '2,5 MW', '2.5 MW'],
    [{ value: 7200, unit: 'm2' }, '7 200 m²', '7,200 m²'],
    [{ value: 40, unit: 'm3/d' }, '40 m³ na dobę', '40 m³ a day'],
    [{ value: 11.5, unit: 't/axle' }, '11,5 t/oś', '11.5 t/axle'],
    [{ value: 60, unit: 'percent' }, '60 %', '60%'],
    [{ value: 1.8, unit: 'ratio' }, '1,8', '1.8'],
    [{ value: 1, unit: 'jobs' }, '1 miejsce pracy', '1 job'],
    [{ value: 22, unit: 'jobs' }, '22 miejsca pracy', '22 jobs'],
    [{ value: 25, unit: 'jobs' }, '25 miejsc pracy', '25 jobs'],
    [{ value: 1, unit: 'days' }, '1 dzień', '1 day'],
    [{ value: -0.004, unit: 'm' }, '0 m', '0 m'],
    [{ value: -3, unit: 'm' }, '−3 m', '−3 m'],
  ] as const)('%j', (quantity, pl, en) => {
    expect(plain(formatQuantity(quantity, 'pl'))).toBe(pl);
    expect(plain(formatQuantity(quantity, 'en'))).toBe(en);
  });

  test('land from a hectare up is told in hectares', () => {
    expect(plain(formatArea(9_999.6, 'pl'))).toBe('1 ha');
    expect(plain(formatArea(9_412, 'pl'))).toBe('9 412 m²');
    expect(plain(formatArea(29_912, 'en'))).toBe('2.99 ha');
  });

  test('a margin carries its sign, and nothing to spare carries none', () => {
    expect(plain(formatMargin({ value: 4, unit: 'm' }, 'pl'))).toBe('+4 m');
    expect(plain(formatMargin({ value: 0, unit: 'm' }, 'pl'))).toBe('0 m');
  });

  test('a day has its month in words', () => {
    expect(plain(formatDay(day('2027-03-31'), 'pl'))).toBe('31 marca 2027');
    expect(plain(formatDay(day('2027-03-31'), 'en', 'short'))).toBe('31 Mar 2027');
  });

  test('a number never parts from its unit at a line’s end', () =>
    expect(formatQuantity({ value: 12_500, unit: 'PLN/m2/month' }, 'pl')).not.toContain(' '));

  test.each([
    [1, 'miejsce'],
    [2, 'miejsca'],
    [5, 'miejsc'],
    [12, 'miejsc'],
    [22, 'miejsca'],
    [112, 'miejsc'],
    [1.5, 'miejsca'],
  ])('%d takes its Polish form', (count, form) =>
    expect(plural('pl', count, { one: 'miejsce', few: 'miejsca', many: 'miejsc', other: 'miejsca' })).toBe(form),
  );

  test('a number has at most the digits asked for', () => expect(formatNumber(1 / 3, 'pl', 1)).toBe('0,3'));
});

import { describe, expect, test } from 'vitest';
import { onDay } from './dated.ts';
import { day } from '../day.ts';
import { grosze, inPln } from './money.ts';
import { basisPoints, partOf } from './percent.ts';
import { parsePkd } from '../pkd.ts';

describe('amounts', () => {
  test.each([
    [1.005, 101],
    [0.1 + 0.2, 30],
    [-2.5, -250],
    [0, 0],
  ])('%d PLN are %i grosze', (pln, expected) => expect(grosze(pln)).toBe(expected));

  test.each([Number.NaN, Infinity, 1e18])('%d PLN are no amount', (pln) =>
    expect(() => grosze(pln)).toThrow(RangeError),
  );

  test('percent are counted in basis points', () => {
    expect(basisPoints(3.73)).toBe(373);
    expect(partOf(basisPoints(25), 1600)).toBe(400);
    expect(inPln(grosze(12.34))).toBe(12.34);
  });

  test.each([Number.NaN, Infinity, -Infinity, 1e18])('%d percent are no percentage', (percent) =>
    expect(() => basisPoints(percent)).toThrow(RangeError),
  );

  test.each([grosze(-0), basisPoints(-0), grosze(-0.001), basisPoints(-0.001)])(
    'nothing is nought, never less',
    (zero) => expect(zero).toBe(0),
  );
});

describe('a legal parameter', () => {
  const row = (from: string, to: string | null, value: number) => ({
    from: day(from),
    to: to === null ? null : day(to),
    value,
    clause: { act: 'Ustawa', article: null, page: null, url: null },
    checkedOn: null,
  });
  const table = [row('2022-01-01', '2024-12-31', 20), row('2025-01-01', '2027-12-31', 15)];
  test('is that of its day, and none outside the table', () => {
    expect(onDay(table, day('2024-12-31'))?.value).toBe(20);
    expect(onDay(table, day('2025-01-01'))?.value).toBe(15);
    expect(onDay(table, day('2021-12-31'))).toBeNull();
    expect(onDay(table, day('2028-01-01'))).toBeNull();
    expect(onDay([row('2028-01-01', null, 10)], day('2099-12-31'))?.value).toBe(10);
  });
});

describe('a PKD code', () => {
  test.each([
    ['25.53.Z', '25.53.Z', 'subclass'],
    ['2553z', '25.53.Z', 'subclass'],
    [' 25 53 ', '25.53', 'class'],
    ['25.5', '25.5', 'group'],
    ['25', '25', 'division'],
  ])('is read from %j', (text, code, level) => expect(parsePkd(text)).toMatchObject({ code, level }));

  test.each(['', '2', '25.53.ZZ', '25..53', '45.11.Z', '00', 'abc', '25.53.Ł'])('is not read from %j', (text) =>
    expect(parsePkd(text)).toBeNull(),
  );

  test('of 2007 may stand in division 45', () => expect(parsePkd('45.11.Z', '2007')?.code).toBe('45.11.Z'));
});

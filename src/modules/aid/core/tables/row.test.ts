import { describe, expect, test } from 'vitest';
import { ACTS } from './acts.ts';
import { type AidUnit, numbers, percent, rule } from './row.ts';

const of = (unit: AidUnit) => numbers({ key: 'trial', pl: 'próba', en: 'trial', unit }).read;

describe('a number that somebody types in the office', () => {
  test.each<[AidUnit, number]>([
    ['basis-points', 100_000],
    ['grosze', 100_000_000_000_000],
    ['grosze/m2', 1_000_000_000],
    ['grosze/ha', 1_000_000_000],
    ['cents', 100_000_000_000_000],
    ['years', 100],
    ['months', 1200],
    ['points', 1000],
    ['jobs', 10_000_000],
    ['m2', 1_000_000_000],
    ['cm', 100_000],
    [null, 1_000_000_000],
  ])('in %s is one from nought to %d', (unit, most) => {
    expect([0, 1, most].map(of(unit))).toEqual([0, 1, most]);
    expect([-1, most + 1, 0.5, '1', 1n, null, undefined, [1], Number.NaN].map(of(unit))).toEqual(
      Array.from({ length: 9 }, () => null),
    );
  });
});

test('a rule that somebody types in the office holds or does not', () => {
  const { read } = rule({ key: 'trial', pl: 'próba', en: 'trial' });
  expect([true, false].map(read)).toEqual([true, false]);
  expect([0, 1, 'true', null, undefined, {}].map(read)).toEqual(Array.from({ length: 6 }, () => null));
});

test('a row of the tables begins on its day, lasts until it is said to end, and is contested only where that is said', () => {
  const { key, rows } = numbers(
    { key: 'trial', pl: 'próba', en: 'trial', unit: 'years' },
    ['2026-01-01', '2026-12-31', percent(12.5), ACTS.map],
    ['2027-01-01', null, 2, ACTS.map, 'contested'],
  );
  expect(key).toBe('aid.trial');
  expect(rows).toEqual([
    { from: '2026-01-01', to: '2026-12-31', value: 1250, clause: ACTS.map, checkedOn: null },
    { from: '2027-01-01', to: null, value: 2, clause: ACTS.map, checkedOn: null, contested: true },
  ]);
});

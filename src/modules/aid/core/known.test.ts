import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { DELIVERED_BOOK, type Parameter } from '../../../kernel/law/parameter.ts';
import {
  asked,
  both,
  certain,
  chain,
  isVerified,
  type Known,
  law,
  map,
  settled,
  together,
  type Used,
  valuesOf,
} from './known.ts';
import { numbers } from './tables/row.ts';

const ON = day('2026-11-23');
const CLAUSE = { act: 'Ustawa', article: null, page: null, url: null };
const parameter = (key: string): Parameter<number> =>
  numbers({ key, pl: key, en: key, unit: 'years' }, ['2026-01-01', '2026-12-31', 7, CLAUSE]);
const used = (key: string, state: Used['state'] = 'unverified'): Used => ({
  parameter: parameter(key) as Parameter<unknown>,
  state,
  rows: [],
});
const keys = (of: readonly Used[]): string[] => of.map((one) => one.parameter.key);
const open = (subject: string, ...values: (number | string)[]): Known<number | string> => asked(subject, null, values);
const told = ({ readings }: Known<unknown>): unknown[] =>
  readings.map(({ value, where }) => [value, ...where.map((one) => `${one.subject}=${one.value}`)]);
const GAP: Known<number> = { readings: [], used: [used('gap', 'gap')] };

describe('a question', () => {
  test('that was answered is certain, one that was not has every answer that is possible', () => {
    expect(asked('one', 5, [1, 2])).toEqual({ readings: [{ value: 5, where: [] }], used: [] });
    expect(asked('one', false, [true, false])).toEqual(certain(false));
    expect(told(open('one', 1, 2))).toEqual([
      [1, 'one=1'],
      [2, 'one=2'],
    ]);
  });
});

describe('a parameter of law', () => {
  const years = parameter('trial');

  test('is looked up anew for another day and another book', () => {
    const other = { rowsOf: () => [{ ...years.rows[0]!, value: 9 }] as never };
    expect(valuesOf(law(DELIVERED_BOOK, years, ON))).toEqual([7]);
    expect(law(DELIVERED_BOOK, years, ON)).toBe(law(DELIVERED_BOOK, years, ON));
    expect(valuesOf(law(other, years, ON))).toEqual([9]);
    expect(valuesOf(law(DELIVERED_BOOK, years, ON))).toEqual([7]);
    expect(valuesOf(law(DELIVERED_BOOK, years, day('2027-01-01')))).toEqual([]);
    expect(valuesOf(law(DELIVERED_BOOK, years, day('2026-12-31')))).toEqual([7]);
  });

  test('names itself with its rows, in a gap too, and assumes nothing where it has one value', () => {
    const known = law(DELIVERED_BOOK, years, ON);
    expect(known.readings).toEqual([{ value: 7, where: [] }]);
    expect(known.used).toEqual([{ parameter: years, state: 'unverified', rows: years.rows }]);
    expect(law(DELIVERED_BOOK, years, day('2027-01-01'))).toEqual({
      readings: [],
      used: [{ parameter: years, state: 'gap', rows: [] }],
    });
  });
});

describe('what follows from what is known', () => {
  test('keeps what a single reading assumes, and drops what no reading depends on', () => {
    const [one] = open('one', 3).readings;
    expect(told(map({ readings: [one!], used: [] }, (value) => Number(value) + 1))).toEqual([[4, 'one=3']]);
    expect(told(map(open('one', 1, 2), () => 'same'))).toEqual([['same']]);
    expect(told(map(open('one', 1, 2), (value) => ({ of: [value === 9] })))).toEqual([[{ of: [false] }]]);
    expect(told(map(open('one', 1, 2), (value) => ({ of: value })))).toHaveLength(2);
    expect(told(map(open('one', 1, 2), (value) => (value === 1 ? { a: 1 } : { a: 1, b: 1 })))).toHaveLength(2);
    expect(told(map(open('one', 1, 2), (value) => (value === 1 ? { a: 1, b: 1 } : { a: 1 })))).toHaveLength(2);
    expect(told(map(open('one', 1, 2), (value) => (value === 1 ? null : {})))).toHaveLength(2);
    expect(told(map(open('one', 1, 2), (value) => (value === 1 ? {} : null)))).toHaveLength(2);
    expect(told(map(open('one', 1, 2), (value) => (value === 1 ? 0 : {})))).toHaveLength(2);
    expect(told(map(open('one', 1, 2), (value) => (value === 1 ? {} : 0)))).toHaveLength(2);
    expect(map(GAP, () => 1)).toEqual({ readings: [], used: GAP.used });
  });

  test('takes two answers to one question never at once, and two questions in every way', () => {
    const twice = both(open('one', 1, 2), open('one', 2, 3), (a, b) => [a, b]);
    expect(told(twice)).toEqual([[[2, 2], 'one=2']]);
    const each = both(open('one', 1, 2), open('two', 5, 6), (a, b) => `${a}${b}`);
    expect(told(each)).toEqual([
      ['15', 'one=1', 'two=5'],
      ['16', 'one=1', 'two=6'],
      ['25', 'one=2', 'two=5'],
      ['26', 'one=2', 'two=6'],
    ]);
    const shared = both(
      each,
      both(open('two', 5, 6), open('three', 8, 9), (a, b) => `${a}${b}`),
      (a, b) => `${a}-${b}`,
    );
    expect(told(shared).slice(0, 2)).toEqual([
      ['15-58', 'one=1', 'two=5', 'three=8'],
      ['15-59', 'one=1', 'two=5', 'three=9'],
    ]);
    expect(shared.readings).toHaveLength(8);
  });

  test('is open where one branch of it is, and names the law of every branch', () => {
    const branch = (value: number | string): Known<number> =>
      value === 1 ? { ...certain(1), used: [used('a')] } : { ...GAP, used: [used('b', 'gap')] };
    const known = chain(open('one', 1, 2), branch, [used('c')]);
    expect(known.readings).toEqual([]);
    expect(keys(known.used)).toEqual(['aid.c', 'aid.a', 'aid.b']);
    const sure = chain({ ...certain(1), used: [used('d')] }, branch, [used('a'), used('c')]);
    expect([told(sure), keys(sure.used)]).toEqual([[[1]], ['aid.d', 'aid.a', 'aid.c']]);
  });

  test('names what the other part rests on even where the first has no reading', () => {
    const known = both(GAP, { ...certain(1), used: [used('other')] }, (a, b) => a + b);
    expect([known.readings, keys(known.used)]).toEqual([[], ['aid.gap', 'aid.other']]);
  });

  test('is one thing where each branch comes to the same', () => {
    expect(told(chain(open('one', 1, 2), () => certain('same')))).toEqual([['same']]);
    expect(told(chain(open('one', 1, 2), () => open('two', 5, 6)))).toHaveLength(4);
  });
});

describe('the law that something rests on', () => {
  test('is named once, in the order in which it was read', () => {
    const [a, b] = [
      [used('a'), used('b')],
      [used('b'), used('c')],
    ];
    expect(keys(together(a, b))).toEqual(['aid.a', 'aid.b', 'aid.c']);
    expect(together(a, [])).toBe(a);
    expect(together([], b)).toBe(b);
    expect(together(a, a)).toBe(a);
    expect(together(a, [used('b')])).toBe(a);
  });

  test('is read by a person only when every act of it is', () => {
    const known = (...states: Used['state'][]): Known<number> => ({
      ...certain(1),
      used: states.map((state) => used(state, state)),
    });
    expect([known(), known('verified'), known('verified', 'verified')].map(isVerified)).toEqual([true, true, true]);
    expect([known('unverified', 'verified'), known('contested'), known('gap')].map(isVerified)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('a condition', () => {
  const law_ = [used('a')];

  test('that differs between readings is one open question of its own', () => {
    const condition = { ...map(open('one', 1, 2), (value) => value === 1), used: law_ };
    expect(told(settled(condition, 'zoneOpen'))).toEqual([
      [true, 'zoneOpen=true'],
      [false, 'zoneOpen=false'],
    ]);
    expect(settled(condition, 'zoneOpen').used).toBe(law_);
  });

  test('that is the same in each reading, or has none, stays as it is', () => {
    const same: Known<boolean> = { readings: [{ value: false, where: [{ subject: 'x', value: 1 }] }], used: law_ };
    expect(settled(same, 'zoneOpen')).toBe(same);
    const none: Known<boolean> = { readings: [], used: law_ };
    expect(settled(none, 'zoneOpen')).toBe(none);
  });
});

test('different values are told once each, in the order in which they come, things by what is in them', () => {
  const of = (...values: unknown[]): unknown[] => [
    ...valuesOf({ readings: values.map((value) => ({ value, where: [] })), used: [] }),
  ];
  expect(of(3, 1, 3, '1')).toEqual([3, 1, '1']);
  expect(of({ a: 1 }, { a: 1 }, { a: 2 })).toEqual([{ a: 1 }, { a: 2 }]);
  expect(of()).toEqual([]);
});

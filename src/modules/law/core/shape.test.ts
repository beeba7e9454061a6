import { assert, integer, jsonValue, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Parameter } from '../../../kernel/law/parameter.ts';
import { readTyped, shapeOf, type Shape } from './shape.ts';
import { delivered, rate } from './trying.cases.ts';

const of = (
  unit: string | null,
  value: unknown,
  read: Parameter<unknown>['read'] = (given) => given ?? null,
): Parameter<unknown> => ({
  ...rate(),
  unit,
  rows: [{ ...delivered('2021-01-01', null, 0), value }],
  read,
});
const typed = (parameter: Parameter<unknown>, value: string, termUnit = ''): unknown => {
  const read = readTyped(parameter, { value, termUnit });
  return read.ok ? read.value : read.error.fault.code;
};

describe('a typed value', () => {
  test.each([
    ['basis-points', 2500, 'percent'],
    ['grosze', 100, 'pln'],
    ['grosze/m2', 100, 'pln'],
    ['cents', 100, 'eur'],
    ['years', 5, 'number'],
    ['PLN', 17, 'number'],
    ['grosze/m2', 'x', 'pln'],
    ['grosze/ha', 5, 'pln'],
    [null, null, 'json'],
    [null, 'text', 'json'],
    [null, { count: 14 }, 'json'],
    [null, { unit: 'days' }, 'json'],
    [null, true, 'yes-no'],
    [null, { count: 14, unit: 'days' }, 'term'],
    [null, [60, 120], 'json'],
    [null, { open: 4, blank: 3 }, 'json'],
  ] as [string | null, unknown, Shape][])('of %s like %j is asked as %s', (unit, value, shape) =>
    expect(shapeOf(of(unit, value))).toBe(shape),
  );

  test.each([
    ['basis-points', 1, '12,5', 1250],
    ['basis-points', 1, '0', 0],
    ['years', 1, '000', 0],
    ['years', 1, '00,00', 0],
    [null, [1, 2], `"${'x'.repeat(19_998)}"`, 'x'.repeat(19_998)],
    ['basis-points', 1, '0,00', 0],
    ['grosze', 1, '1 234,56', 123_456],
    ['cents', 1, '55000000', 5_500_000_000],
    ['years', 1, '5', 5],
    ['basis-points', 1, '12,5551', 'decimals'],
    ['grosze', 1, '1,200', 'ambiguous-number'],
    ['grosze', 1, '1e9', 'not-a-number'],
    ['grosze', 1, '٣', 'not-a-number'],
    ['years', 1, '-5', 'not-positive'],
    ['years', 1, ' ', 'missing'],
    ['grosze', 1, '999999999999999', 'not-of-parameter'],
    [null, true, 'yes', true],
    [null, true, 'no', false],
    [null, true, 'maybe', 'missing'],
    [null, [1, 2], '[60, 120]', [60, 120]],
    [null, [1, 2], '[60, 120', 'not-json'],
    [null, [1, 2], 'null', 'not-of-parameter'],
    [null, [1, 2], 'x'.repeat(20_001), 'too-long'],
  ])('of %s like %j, written %j, is read as %j', (unit, value, text, expected) =>
    expect(typed(of(unit, value), text)).toEqual(expected),
  );

  test('of a parameter without a row and without a unit is a table', () => {
    expect(shapeOf({ ...of(null, 1), rows: [] })).toBe('json');
    expect(shapeOf({ ...of('years', 1), rows: [] })).toBe('json');
  });

  test('of a term has its unit', () => {
    const term = of(null, { count: 14, unit: 'days' });
    expect(typed(term, '30', 'days')).toEqual({ count: 30, unit: 'days' });
    for (const unit of ['', 'fortnights', '__proto__']) expect(typed(term, '30', unit)).toBe('bad-unit');
  });

  test('is never taken when the parameter itself does not read it', () => {
    expect(
      typed(
        of('years', 1, () => null),
        '5',
      ),
    ).toBe('not-of-parameter');
    assert(property(string(), (text) => typeof typed(rate(delivered('2021-01-01', null, 1)), text) !== 'object'));
    assert(
      property(jsonValue(), (value) =>
        ['not-of-parameter', 'missing'].includes(
          String(
            typed(
              of(null, {}, () => null),
              JSON.stringify(value),
            ),
          ),
        ),
      ),
    );
    assert(property(integer({ min: 0, max: 10_000_000 }), (n) => typed(of('grosze', 1), (n / 100).toFixed(2)) === n));
  });
});

test('what has a form of its own is typed field by field', () => {
  const form = { fields: [{ path: '', label: { pl: 'ile', en: 'how much' }, kind: 'number' }] } as const;
  expect(shapeOf({ ...of('grosze', 100), form })).toBe('fields');
});

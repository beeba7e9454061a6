import { describe, expect, test } from 'vitest';
import type { FactKey } from './fact-kinds.ts';
import { readValue } from './read-value.ts';

const read = (key: FactKey, value: string, none = false) => {
  const found = readValue(key, { value, none });
  return found.ok ? found.value : found.error.code;
};

describe('a value that a person typed', () => {
  test.each([
    ['power-capacity', '2,5', { kind: 'number', value: 2.5, unit: 'MW' }],
    ['power-distance', ' 0 ', { kind: 'number', value: 0, unit: 'm' }],
    ['power-distance', '1 200', { kind: 'number', value: 1200, unit: 'm' }],
    ['power-distance', '1,200', 'ambiguous-number'],
    ['power-capacity', 'dużo', 'not-a-number'],
    ['power-capacity', '-2', 'not-positive'],
    ['power-capacity', '', 'required'],
    ['rail-siding', 'possible', { kind: 'choice', code: 'possible' }],
    ['rail-siding', 'constructor', 'unknown-choice'],
    ['available-from', '2027-03-01', { kind: 'day', day: '2027-03-01' }],
    ['available-from', '2027-02-30', 'not-a-day'],
    ['ground', 'glina ', { kind: 'text', text: { pl: 'glina', en: 'glina' } }],
  ] as [FactKey, string, unknown][])('%s: %j', (key, typed, expected) => expect(read(key, typed)).toEqual(expected));

  test('"there is none" and a figure at once is a question back', () => {
    expect(read('power-capacity', '', true)).toEqual({ kind: 'none' });
    expect(read('power-capacity', '2', true)).toBe('none-and-value');
  });
});

import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import type { FactValue } from '../../../kernel/fact.ts';
import { type NewFact, ageOf, checkFact } from './check-fact.ts';
import { FACT_KINDS } from './fact-kinds.ts';

const TODAY = day('2026-11-23');
const megawatts = (value: number): FactValue => ({ kind: 'number', value, unit: 'MW' });
const fact = (change: Partial<NewFact> = {}): NewFact => ({
  key: 'power-capacity',
  value: megawatts(2),
  source: { kind: 'operator', name: 'Energa-Operator', reference: null, url: null },
  confirmedOn: TODAY,
  visibility: 'public',
  ...change,
});
const codes = (change: Partial<NewFact>) => checkFact(fact(change), TODAY).map(({ field, code }) => `${field} ${code}`);

describe('a statement about a site', () => {
  test('is taken when all of it makes sense', () => expect(codes({})).toEqual([]));

  test.each([
    [{ key: 'mood' }, 'key unknown-key'],
    [{ key: 'toString' }, 'key unknown-key'],
    [{ value: megawatts(-1) }, 'value out-of-range'],
    [{ value: megawatts(1e9) }, 'value out-of-range'],
    [{ value: megawatts(Number.NaN) }, 'value not-a-number'],
    [{ value: { kind: 'number', value: 2000, unit: 'm' } }, 'value other-unit'],
    [{ value: { kind: 'text', text: { pl: 'dużo', en: 'a lot' } } }, 'value other-kind'],
    [{ key: 'clear-height', value: { kind: 'none' } }, 'value none-not-allowed'],
    [{ key: 'rail-siding', value: { kind: 'choice', code: 'soon' } }, 'value unknown-choice'],
    [{ key: 'ground', value: { kind: 'text', text: { pl: 'piaski', en: ' ' } } }, 'value both-languages'],
    [{ key: 'ground', value: { kind: 'text', text: { pl: 'a\u0000', en: 'b' } } }, 'value bad-characters'],
    [{ confirmedOn: day('2026-11-24') }, 'confirmed-on future'],
    [{ validUntil: day('2026-11-22') }, 'valid-until before-confirmed'],
    [{ source: { kind: 'operator', name: ' ', reference: null, url: null } }, 'source-name required'],
    [
      { source: { kind: 'operator', name: 'x', reference: null, url: 'javascript:alert(1)' } },
      'source-url not-an-address',
    ],
  ] as [Partial<NewFact>, string][])('is refused: %#', (change, expected) => expect(codes(change)).toEqual([expected]));

  test('ages as its kind does', () => {
    expect(ageOf('power-capacity', day('2026-08-31'))).toBe('2027-02-28');
    expect(ageOf('slope', TODAY)).toBeNull();
  });

  test('has a label in both languages for every kind', () => {
    for (const kind of Object.values(FACT_KINDS))
      expect(kind.label.pl.length * kind.label.en.length).toBeGreaterThan(0);
  });
});

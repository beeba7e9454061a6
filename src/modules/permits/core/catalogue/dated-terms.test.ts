import { describe, expect, test } from 'vitest';
import { procedureOf } from './all-procedures.ts';
import { days, fee, readTerm, term, threshold, usualDays } from './dated-terms.ts';
import { byAnswer, type ProcedureId } from './procedure.ts';
import { CONNECTION } from './terms.ts';

const CLAUSE = { act: 'Ustawa', article: null, page: null, url: null };
const named = { key: 'trial', name: { pl: 'próba', en: 'trial' }, clause: CLAUSE };
const { read: readAmount } = fee({ ...named, values: [1] });
const { read: readSpan } = usualDays({ ...named, values: [[1, 2]] });

describe('what somebody types in the office', () => {
  test.each([
    [{ count: 1, unit: 'days' }],
    [{ count: 3650, unit: 'days' }],
    [{ count: 520, unit: 'weeks' }],
    [{ count: 1200, unit: 'months' }],
    [{ count: 100, unit: 'years' }],
  ])('is a term: %j', (typed) => expect(readTerm({ ...typed, more: 1 })).toEqual(typed));

  test.each([
    null,
    undefined,
    'days',
    14,
    {},
    { count: 0, unit: 'days' },
    { count: -1, unit: 'days' },
    { count: 1.5, unit: 'days' },
    { count: '14', unit: 'days' },
    { count: 14n, unit: 'days' },
    { count: 3651, unit: 'days' },
    { count: 521, unit: 'weeks' },
    { count: 1201, unit: 'months' },
    { count: 101, unit: 'years' },
    { count: 14, unit: 'fortnights' },
    { count: 14, unit: 'toString' },
    { count: 14, unit: ['days'] },
    { count: 14 },
    { unit: 'days' },
  ])('is no term (%#)', (typed) => expect(readTerm(typed)).toBeNull());

  test.each([0, 0.5, 598, 1_000_000_000])('is a fee or a threshold of %d', (typed) => {
    expect(readAmount(typed)).toBe(typed);
    expect(threshold({ ...named, unit: 'ha', values: [1] }).read(typed)).toBe(typed);
  });
  test.each([-0.01, 1_000_000_000.01, '598', null, undefined, Number.NaN, [598], true])('is no fee: %j', (typed) =>
    expect(readAmount(typed)).toBeNull(),
  );

  test.each([[[0, 0]], [[60, 120]], [[120, 120]], [[1, 3650]]])('is a usual time: %j', ([least, most]) =>
    expect(readSpan([least, most])).toEqual([least, most]),
  );
  test.each([
    [[]],
    [[60]],
    [[60, 90, 120]],
    [[120, 60]],
    [[1, 3651]],
    [[-1, 60]],
    [['60', 120]],
    [[60, '120']],
    [[null, 60]],
    [[60, null]],
    [{ 0: 60, 1: 120, length: 2, map: () => [60, 120] }],
    [null],
    [60],
  ])('is no usual time: %j', (typed) => expect(readSpan(typed)).toBeNull());
});

describe('a term in the tables', () => {
  test('begins where the product begins to answer unless its act says otherwise, and ends where it says so', () => {
    const rows = (more: object) => term({ ...named, values: [days(14)], ...more }).rows;
    expect(rows({})).toEqual([{ from: '2021-01-01', to: null, value: days(14), clause: CLAUSE, checkedOn: null }]);
    expect(rows({ from: '2026-01-01', to: '2026-12-31' })).toMatchObject([{ from: '2026-01-01', to: '2026-12-31' }]);
  });

  test('is contested when two readings were found, or when one alone is doubted; a doubt can be settled', () => {
    const contested = (more: object) =>
      term({ ...named, values: [days(14)], ...more }).rows.map((row) => row.contested);
    expect(contested({ values: [days(14), days(30)] })).toEqual([true, true]);
    expect(contested({ contested: true })).toEqual([true]);
    expect(contested({ values: [days(14), days(30)], contested: false })).toEqual([undefined, undefined]);
  });

  test('is chosen by the answer: that of it, every one while nobody knows, none where the act names none', () => {
    const terms = { low: [CONNECTION.powerLow], IV: [CONNECTION.powerIV] } as const;
    expect(byAnswer<'low' | 'IV' | 'none'>('IV', terms)).toEqual([CONNECTION.powerIV]);
    expect(byAnswer<'low' | 'IV' | 'none'>('none', terms)).toEqual([]);
    expect(byAnswer<'low' | 'IV'>('unknown', terms)).toEqual([CONNECTION.powerLow, CONNECTION.powerIV]);
    expect(byAnswer<'low' | 'IV'>('unknown', { low: [CONNECTION.powerLow], IV: undefined as never })).toEqual([
      CONNECTION.powerLow,
    ]);
  });
});

test('there is no procedure beyond those of the catalogue', () => {
  expect(procedureOf('P22').id).toBe('P22');
  expect(() => procedureOf('P23' as ProcedureId)).toThrow('P23');
  expect(procedureOf('P1').usual({} as never)).toBeNull();
});

test('usual days are typed as the least and the most of them, each with its unit, and it is said how many are too many', () => {
  const { form } = usualDays({ ...named, values: [[1, 2]] });
  const days = { pl: 'dni', en: 'days' };
  expect(form?.fields).toEqual([
    { path: '0', label: { pl: 'Najmniej', en: 'Least' }, unit: days, kind: 'number' },
    { path: '1', label: { pl: 'Najwięcej', en: 'Most' }, unit: days, kind: 'number' },
  ]);
  expect(form?.note?.pl).toContain('3650 dni');
  expect(form?.note?.en).toContain('3650 days');
  expect([readSpan([0, 3650]), readSpan([0, 3651]), readSpan([3, 2])]).toEqual([[0, 3650], null, null]);
});

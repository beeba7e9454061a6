import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ValueForm } from '../../../../kernel/law/value-form.ts';
import { changesOf, linesOfValue } from './changes.ts';
import { LONGEST_TEXT, readFields, rowsSent } from './read-fields.ts';
import { withoutRow, withRow, writeFields } from './write-fields.ts';

const both = (text: string) => ({ pl: text, en: text });
const METRES = { unit: both('m'), kind: 'number' } as const;
const WALLS: ValueForm = {
  fields: [
    { path: 'open', label: both('z oknami'), ...METRES },
    { path: 'blank', label: both('bez'), ...METRES },
  ],
};
const PIPES: ValueForm = {
  fields: [{ path: 'low', label: both('niskie'), ...METRES }],
  table: {
    path: 'higher',
    label: both('wyższe'),
    most: 3,
    columns: [
      { path: 'upTo', label: both('do'), kind: 'number', unit: both('mm') },
      { path: 'metres', label: both('metry'), ...METRES },
    ],
  },
};
const CODES: ValueForm = {
  fields: [],
  table: {
    path: '',
    label: both('kody'),
    most: 500,
    columns: [
      { path: 'prefix', label: both('przedrostek'), kind: 'text' },
      { path: 'says', label: both('czy'), kind: 'choice', choices: [{ value: 'no', label: { pl: 'nie', en: 'no' } }] },
      { path: 'clause.act', label: both('akt'), kind: 'text', optional: true },
      { path: 'clause.article', label: both('artykuł'), kind: 'text', optional: true },
    ],
  },
};
const SPAN: ValueForm = {
  fields: ['0', '1'].map((path) => ({ path, label: both(path), kind: 'number' as const })),
};
const ONE: ValueForm = {
  fields: [{ path: '', label: both('kto'), kind: 'choice', choices: [{ value: 'council', label: both('rada') }] }],
};
const codes = (form: ValueForm, typed: Record<string, string>) =>
  Object.fromEntries(Object.entries(readFields(form, typed).faults).map(([path, { code }]) => [path, code]));

describe('a value that is typed field by field', () => {
  test.each<[ValueForm, Record<string, string>, unknown]>([
    [WALLS, { open: '4', blank: '3,5' }, { open: 4, blank: 3.5 }],
    [WALLS, { open: ' 4 ', blank: '0', other: '9' }, { open: 4, blank: 0 }],
    [SPAN, { 0: '60', 1: '120' }, [60, 120]],
    [ONE, { '': 'council' }, 'council'],
    [
      PIPES,
      { low: '0,5', 'higher.0.upTo': '150', 'higher.0.metres': '2', 'higher.1.upTo': '', 'higher.1.metres': ' ' },
      { low: 0.5, higher: [{ upTo: 150, metres: 2 }] },
    ],
    [
      CODES,
      { '0.prefix': ' 24.1 ', '0.says': 'no', '1.prefix': '25', '1.says': 'no', '1.clause.act': 'Ustawa  o' },
      [
        { prefix: '24.1', says: 'no' },
        { prefix: '25', says: 'no', clause: { act: 'Ustawa o' } },
      ],
    ],
  ])('%# is read as it is kept', (form, typed, value) =>
    expect(readFields(form, typed)).toEqual({ value, faults: {} }),
  );

  test.each<[ValueForm, Record<string, string>, object]>([
    [WALLS, {}, { open: 'missing', blank: 'missing' }],
    [WALLS, { open: 'x', blank: '-1' }, { open: 'not-a-number', blank: 'not-positive' }],
    [WALLS, { open: '1,200', blank: '1' }, { open: 'ambiguous-number' }],
    [ONE, { '': 'nobody' }, { '': 'missing' }],
    [PIPES, { low: '1' }, { higher: 'no-rows' }],
    [PIPES, { low: '1', 'higher.0.upTo': '150', 'higher.0.metres': '' }, { 'higher.0.metres': 'missing' }],
    [CODES, { '0.prefix': 'a\u0007', '0.says': 'no' }, { '0.prefix': 'control-characters' }],
    [
      CODES,
      { '0.prefix': 'x'.repeat(LONGEST_TEXT + 1), '0.says': 'yes' },
      { '0.prefix': 'too-long', '0.says': 'missing' },
    ],
    [CODES, { '0.prefix': 'x'.repeat(LONGEST_TEXT), '0.says': 'no' }, {}],
    [CODES, {}, { '': 'no-rows' }],
  ])('%# is told what is wrong beside its field', (form, typed, faults) => expect(codes(form, typed)).toEqual(faults));

  test('reads no more rows than the table may have, and none after a gap', () => {
    const row = (n: number) => ({ [`higher.${n}.upTo`]: '1', [`higher.${n}.metres`]: '1' });
    expect(rowsSent(PIPES.table!, { ...row(0), ...row(1), ...row(2), ...row(3) })).toBe(3);
    expect(rowsSent(PIPES.table!, { ...row(0), ...row(2) })).toBe(1);
    expect(rowsSent(PIPES.table!, { 'higher.0.metres': '' })).toBe(1);
  });

  test('is written as it would be typed, and read again as the same', () => {
    const metres = fc.integer({ min: 0, max: 7000 }).map((n) => n / 100);
    fc.assert(
      fc.property(
        metres,
        fc.array(fc.record({ upTo: metres, metres }), { minLength: 1, maxLength: 3 }),
        (low, higher) => {
          const value = { low, higher };
          expect(readFields(PIPES, writeFields(PIPES, value))).toEqual({ value, faults: {} });
        },
      ),
    );
    expect(writeFields(CODES, [{ prefix: '24', says: 'no', clause: { act: 'Ustawa', article: null } }])).toEqual({
      '0.prefix': '24',
      '0.says': 'no',
      '0.clause.act': 'Ustawa',
      '0.clause.article': '',
    });
    expect(writeFields(WALLS, undefined)).toEqual({ open: '', blank: '' });
    expect(writeFields(WALLS, { open: { x: 1 } })).toEqual({ open: '', blank: '' });
    expect(writeFields(PIPES, { low: 1, higher: 'x' })).toEqual({ low: '1' });
    expect(writeFields(ONE, 'council')).toEqual({ '': 'council' });
  });
});

describe('rows', () => {
  const typed = {
    low: '1',
    'higher.0.upTo': '1',
    'higher.0.metres': 'a',
    'higher.1.upTo': '2',
    'higher.1.metres': 'b',
  };
  test('one is added, empty, until there are as many as may be', () => {
    const more = withRow(PIPES.table!, typed);
    expect(more).toEqual({ ...typed, 'higher.2.upTo': '', 'higher.2.metres': '' });
    expect(withRow(PIPES.table!, more)).toBe(more);
  });
  test('one is taken away, and those after it move up', () => {
    expect(withoutRow(PIPES.table!, typed, 0)).toEqual({ low: '1', 'higher.0.upTo': '2', 'higher.0.metres': 'b' });
    expect(withoutRow(PIPES.table!, typed, 1)).toEqual({ low: '1', 'higher.0.upTo': '1', 'higher.0.metres': 'a' });
    expect(withoutRow(PIPES.table!, typed, 9)).toEqual(typed);
  });
});

describe('what a value changes', () => {
  test('is told field by field, and what stays is counted', () => {
    expect(changesOf(WALLS, { open: 4, blank: 3 }, { open: 4.5, blank: 3 })).toEqual({
      changed: [
        {
          label: both('z oknami'),
          before: { pl: '4\u00a0m', en: '4\u00a0m' },
          after: { pl: '4,5\u00a0m', en: '4.5\u00a0m' },
        },
      ],
      same: 1,
    });
    expect(changesOf(ONE, 'nobody', 'council').changed).toEqual([
      { label: both('kto'), before: both('nobody'), after: both('rada') },
    ]);
  });

  test('of rows is told by what their first column says, wherever they stand', () => {
    const old = [
      { prefix: '10', says: 'no' },
      { prefix: '12', says: 'no' },
      { prefix: '12', says: 'x' },
    ];
    const now = [
      { prefix: '11', says: 'no' },
      { prefix: '12', says: 'no' },
      { prefix: '12', says: 'no' },
    ];
    const { changed, same } = changesOf(CODES, old, now);
    expect(same).toBe(1);
    expect(changed).toEqual([
      { label: both('przedrostek 11'), before: null, after: { pl: 'nie', en: 'no' } },
      { label: both('przedrostek 12'), before: both('x'), after: { pl: 'nie', en: 'no' } },
      { label: both('przedrostek 10'), before: { pl: 'nie', en: 'no' }, after: null },
    ]);
    expect(changesOf(CODES, now, now)).toEqual({ changed: [], same: 3 });
  });

  test('where nothing stood, everything is new', () => {
    expect(changesOf(CODES, undefined, [{ prefix: '1', says: 'no' }]).changed).toHaveLength(1);
    expect(
      linesOfValue(PIPES, { low: 1, higher: [{ upTo: 150, metres: 2 }] }).map(({ id, said }) => [id, said.pl]),
    ).toEqual([
      ['low', '1\u00a0m'],
      ['higher 150 0', '2\u00a0m'],
    ]);
  });
});

test('a cell that was not sent is empty, as one that was sent empty is', () => {
  const table = PIPES.table!;
  const typed = { low: '1', 'higher.0.upTo': '100', 'higher.1.metres': '6' };
  expect(rowsSent(table, typed)).toBe(2);
  expect(withoutRow(table, typed, 0)).toEqual({ low: '1', 'higher.0.upTo': '', 'higher.0.metres': '6' });
  expect(codes(PIPES, typed)).toHaveProperty(['higher.1.upTo']);
});

test('a choice that is no more among those offered is told by its own word', () => {
  const [line] = linesOfValue(ONE, 'senate');
  expect(JSON.stringify(line)).toContain('senate');
});

test('a number without a unit is told as it stands', () => {
  expect(JSON.stringify(linesOfValue(SPAN, [1.5, 2]))).toContain('1,5');
  expect(linesOfValue(SPAN, [1, 2])[0]).toMatchObject({ said: { pl: '1', en: '1' } });
});

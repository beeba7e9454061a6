import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { DRAFT_FIELDS, type DraftWords, LONGEST, markOf, readReadingDraft, readValueDraft } from './draft.ts';
import { delivered, rate } from './trying.cases.ts';

const parameter = rate(delivered('2022-01-01', '2027-12-31', 2500));
const around = { parameter, rows: parameter.rows, today: day('2026-11-23') };
const EMPTY = Object.fromEntries(DRAFT_FIELDS.map((field) => [field, ''])) as DraftWords;
const VALUE: DraftWords = {
  ...EMPTY,
  value: '12,5',
  from: '2026-07-01',
  act: ' Ustawa   zmieniająca ',
  article: 'art. 1',
  url: 'https://isap.example/2',
  status: 'verified',
  checkedOn: '2026-11-23',
};
const READ: DraftWords = { ...VALUE, value: '', from: '', row: markOf(parameter.rows[0]!) };

const codes = (read: ReturnType<typeof readValueDraft>): object =>
  read.ok ? {} : Object.fromEntries(Object.entries(read.error.fields).map(([field, { code }]) => [field, code]));
const value = (more: Partial<DraftWords>): object => codes(readValueDraft({ ...VALUE, ...more }, around));
const reading = (more: Partial<DraftWords>): object => codes(readReadingDraft({ ...READ, ...more }, around));

describe('another value of a parameter', () => {
  test('is read with its days, its source and how it is known', () => {
    expect(readValueDraft({ ...VALUE, to: '2026-07-01' }, around)).toEqual({
      ok: true,
      value: {
        kind: 'value',
        value: 1250,
        from: '2026-07-01',
        to: '2026-07-01',
        clause: { act: 'Ustawa zmieniająca', article: 'art. 1', page: null, url: 'https://isap.example/2' },
        status: 'verified',
        checkedOn: '2026-11-23',
      },
    });
  });

  test.each(['unverified', 'contested'])('that is %s needs no article, no address and no day of reading', (status) => {
    const read = readValueDraft({ ...VALUE, status, article: '', url: '', checkedOn: '2026-11-20' }, around);
    expect(read).toMatchObject({ ok: true, value: { status, checkedOn: null, clause: { article: null, url: null } } });
  });

  test.each<[Partial<DraftWords>, object]>([
    [EMPTY, { value: 'missing', from: 'missing', act: 'missing', status: 'missing' }],
    [{ from: '', to: '2020-01-01' }, { from: 'missing' }],
    [{ from: '', to: '' }, { from: 'missing' }],
    [{ from: ' 2026-07-01 ', to: ' 2026-07-01 ', status: ' verified ' }, {}],
    [{ from: '', value: '25', to: '2027-12-31' }, { from: 'missing' }],
    [{ value: '25', from: '2022-01-01', to: '2021-12-31' }, { to: 'ends-before' }],
    [{ value: 'x', from: '2022-01-01', to: '2027-12-31' }, { value: 'not-a-number' }],
    [{ value: 'x' }, { value: 'not-a-number' }],
    [{ from: '2026-02-30' }, { from: 'bad-day' }],
    [{ to: 'x' }, { to: 'bad-day' }],
    [{ to: '2026-06-30' }, { to: 'ends-before' }],
    [{ to: '2026-07-01' }, {}],
    [{ status: 'sure' }, { status: 'missing' }],
    [{ checkedOn: '' }, { checkedOn: 'missing' }],
    [{ checkedOn: '2026-11-24' }, { checkedOn: 'future' }],
    [{ article: ' ' }, { article: 'missing' }],
    [{ act: 'x'.repeat(LONGEST.act) }, {}],
    [{ act: 'x'.repeat(LONGEST.act + 1) }, { act: 'too-long' }],
    [{ article: 'a\u0007' }, { article: 'control-characters' }],
    [{ url: 'isap.example' }, { url: 'bad-url' }],
    [{ url: 'ftp://isap.example' }, { url: 'bad-url' }],
    [{ url: 'javascript:alert(1)' }, { url: 'bad-url' }],
    [{ url: 'https://a@isap.example' }, { url: 'bad-url' }],
    [{ url: 'https://:b@isap.example' }, { url: 'bad-url' }],
    [{ url: 'http://isap.example' }, {}],
    [{ url: `https://${'x'.repeat(1000)}` }, { url: 'too-long' }],
    [{ value: '25', from: '2022-01-01', to: '2027-12-31' }, { value: 'stands' }],
    [{ value: '25', from: '2022-01-01', to: '2028-12-31' }, {}],
    [{ value: '25', from: '2022-01-02', to: '2027-12-31' }, {}],
    [{ value: '26', from: '2022-01-01', to: '2027-12-31' }, {}],
  ])('with %j is told %j', (more, expected) => expect(value(more)).toEqual(expected));

  test('is refused with all its faults, and stands beside another row that says something else', () => {
    expect(readValueDraft(EMPTY, around)).toMatchObject({ ok: false, error: { kind: 'bad-fields' } });
    expect(readReadingDraft(EMPTY, around)).toMatchObject({ ok: false, error: { kind: 'bad-fields' } });
    const rows = [delivered('2020-01-01', '2021-12-31', 1), ...parameter.rows];
    const again = { ...VALUE, value: '25', from: '2022-01-01', to: '2027-12-31' };
    expect(codes(readValueDraft(again, { ...around, rows }))).toEqual({ value: 'stands' });
  });

  test('without an act keeps an empty one only among its faults', () => {
    const read = readValueDraft({ ...VALUE, act: 'Ustawa', url: '' }, around);
    expect(read).toMatchObject({ ok: true, value: { clause: { act: 'Ustawa', url: null } } });
  });

  test('of a term is told that its unit is none', () => {
    const term = { ...parameter, unit: null, rows: [{ ...parameter.rows[0]!, value: { count: 14, unit: 'days' } }] };
    const read = readValueDraft({ ...VALUE, value: '14' }, { ...around, parameter: term as never, rows: [] });
    expect(codes(read)).toEqual({ termUnit: 'bad-unit' });
  });
});

describe('a reading of the act', () => {
  test('keeps the value of the row that it names, with the clause that was read', () => {
    expect(readReadingDraft(READ, around)).toEqual({
      ok: true,
      value: {
        kind: 'reading',
        value: 2500,
        from: '2022-01-01',
        to: null,
        clause: { act: 'Ustawa zmieniająca', article: 'art. 1', page: null, url: 'https://isap.example/2' },
        status: 'verified',
        checkedOn: '2026-11-23',
      },
    });
  });

  test.each<[Partial<DraftWords>, object]>([
    [EMPTY, { row: 'no-such-row', act: 'missing', article: 'missing', checkedOn: 'missing' }],
    [{ row: '2022-01-01.zz' }, { row: 'no-such-row' }],
    [{ checkedOn: '2026-11-24' }, { checkedOn: 'future' }],
  ])('with %j is told %j', (more, expected) => expect(reading(more)).toEqual(expected));

  test('of a value that its parameter does not read is told so', () => {
    const table = { ...parameter, read: () => null };
    expect(codes(readReadingDraft(READ, { ...around, parameter: table }))).toEqual({ row: 'untyped' });
  });

  test('names a row by its day and value, whatever the order of fields', () => {
    const mark = (from: string, of: unknown) => markOf({ from: day(from), value: of });
    expect(mark('2022-01-01', { a: 1, b: 2 })).toBe(mark('2022-01-01', { b: 2, a: 1 }));
    expect(new Set([mark('2022-01-01', 1), mark('2022-01-01', 2), mark('2022-01-02', 1)]).size).toBe(3);
    expect(mark('2022-01-01', 2500)).toMatch(/^2022-01-01\.[0-9a-z]{1,7}$/);
  });
});

describe('a value that is typed field by field', () => {
  const label = { pl: 'od', en: 'from' };
  const form = {
    fields: [
      { path: '0', label, kind: 'number' as const },
      { path: '1', label, kind: 'number' as const },
    ],
  };
  const read = (value: unknown) => ((value as number[])[0]! <= (value as number[])[1]! ? value : null);
  const span = { ...parameter, unit: null, form, read, rows: [{ ...parameter.rows[0]!, value: [60, 120] }] };
  const draft = (first: string, second: string, more: Partial<DraftWords> = {}) =>
    readValueDraft(
      { ...VALUE, value: '', ...more },
      { ...around, parameter: span as never, fields: { 0: first, 1: second } },
    );

  test('is read from its fields, whatever stands in the field of the whole', () => {
    expect(draft('60', '90')).toMatchObject({ ok: true, value: { value: [60, 90] } });
    expect(draft('60', '90', { value: 'x' })).toMatchObject({ ok: true, value: { value: [60, 90] } });
  });

  test('has each fault beside its field, with those of the rest', () => {
    expect(draft('60', 'x')).toEqual({
      ok: false,
      error: { kind: 'bad-fields', fields: {}, typed: { 1: { code: 'not-a-number' } } },
    });
    expect(draft('', '90', { status: '' })).toMatchObject({
      error: { fields: { status: { code: 'missing' } }, typed: { 0: { code: 'missing' } } },
    });
  });

  test('is none of its parameter when that does not read it, and then no field is to blame', () => {
    expect(draft('90', '60')).toStrictEqual({
      ok: false,
      error: { kind: 'bad-fields', fields: { value: { code: 'not-of-parameter' } } },
    });
  });
});

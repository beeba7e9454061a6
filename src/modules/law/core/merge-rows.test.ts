import { array, assert, boolean, constantFrom, integer, option, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, type Day } from '../../../kernel/day.ts';
import type { DatedRow } from '../../../kernel/law/dated.ts';
import { DELIVERED_BOOK, inForce, type InForce, type Parameter } from '../../../kernel/law/parameter.ts';
import { canonical } from './canonical.ts';
import type { EntryState, LawEntry } from './entry.ts';
import { bookOf, mergeRows } from './merge-rows.ts';
import { delivered, entry, rate, reading } from './trying.cases.ts';

const twoYears = rate(delivered('2022-01-01', '2024-12-31', 20), delivered('2025-01-01', '2027-12-31', 15));

const on = <Value>(parameter: Parameter<Value>, entries: readonly LawEntry[], of: string): InForce<Value> =>
  inForce(bookOf(entries), parameter, day(of));
const told = (answer: InForce<unknown>): unknown => {
  if (answer.state === 'gap') return 'gap';
  if (answer.state === 'contested') return answer.readings.map(({ value }) => value);
  return [answer.state, answer.row.value];
};
const spans = (rows: readonly DatedRow<unknown>[]): unknown[] => rows.map(({ from, to, value }) => [from, to, value]);

describe('a value that the office added', () => {
  const added = [entry('2026-07-01', null, 12)];

  test('holds from its first day, and the day before gives the earlier answer', () => {
    expect(told(on(twoYears, added, '2026-06-30'))).toEqual(['unverified', 15]);
    expect(told(on(twoYears, added, '2026-07-01'))).toEqual(['verified', 12]);
    expect(told(on(twoYears, added, '2031-01-01'))).toEqual(['verified', 12]);
  });

  test('ends the row before it, which does not come back after it', () => {
    const short = [entry('2026-07-01', '2026-12-31', 12)];
    expect(spans(mergeRows(twoYears, short))).toEqual([
      ['2022-01-01', '2024-12-31', 20],
      ['2025-01-01', '2026-06-30', 15],
      ['2026-07-01', '2026-12-31', 12],
    ]);
    expect(told(on(twoYears, short, '2027-01-01'))).toBe('gap');
  });

  test('ends where a delivered row begins later', () => {
    expect(told(on(twoYears, [entry('2023-01-01', null, 18)], '2024-12-31'))).toEqual(['verified', 18]);
    expect(told(on(twoYears, [entry('2023-01-01', null, 18)], '2025-01-01'))).toEqual(['unverified', 15]);
  });

  test('fills a gap and no day beyond', () => {
    const filled = [entry('2021-01-01', '2021-06-30', 10)];
    expect(told(on(twoYears, filled, '2020-12-31'))).toBe('gap');
    expect(told(on(twoYears, filled, '2021-06-30'))).toEqual(['verified', 10]);
    expect(told(on(twoYears, filled, '2021-07-01'))).toBe('gap');
  });

  test('of the same day is a second reading: both are given, and neither is sure', () => {
    const other = [entry('2025-01-01', '2027-12-31', 30)];
    expect(told(on(twoYears, other, '2026-11-23'))).toEqual([15, 30]);
    const short = [entry('2025-01-01', '2025-06-30', 30)];
    expect(on(twoYears, short, '2025-07-01')).toMatchObject({ state: 'contested', readings: [{ value: 15 }] });
  });

  test('of the same day and value sets the last day anew, and the later one speaks', () => {
    const until = [entry('2025-01-01', '2028-12-31', 15), entry('2025-01-01', '2029-12-31', 15)];
    expect(spans(mergeRows(twoYears, until))).toEqual([
      ['2022-01-01', '2024-12-31', 20],
      ['2025-01-01', '2029-12-31', 15],
    ]);
    expect(spans(mergeRows(twoYears, until.toReversed())).at(-1)).toEqual(['2025-01-01', '2029-12-31', 15]);
  });

  test('is unverified when nobody read the act, contested when sources differ', () => {
    const from = (status: LawEntry['status']) => [entry('2026-07-01', null, 12, { status, checkedOn: null })];
    expect(told(on(twoYears, from('unverified'), '2026-11-23'))).toEqual(['unverified', 12]);
    expect(told(on(twoYears, from('contested'), '2026-11-23'))).toEqual([12]);
  });
});

describe('the row of what the office added', () => {
  const by = { proposedBy: { pl: 'urzędnik', en: 'clerk' } } as unknown as NonNullable<LawEntry['added']>;
  const base = { from: '2026-07-01', to: null, value: 12, checkedOn: '2026-11-20' };
  const last = (more: Partial<LawEntry>): DatedRow<number> =>
    mergeRows(twoYears, [entry('2026-07-01', null, 12, more)]).at(-1)!;

  test('has its clause and who read it; that it is contested, and who added it, only where that is so', () => {
    const { clause, checkedBy } = entry('2026-07-01', null, 12);
    expect(last({})).toStrictEqual({ ...base, clause, checkedBy });
    expect(last({ status: 'contested' })).toStrictEqual({ ...base, clause, checkedBy, contested: true });
    expect(last({ added: by })).toStrictEqual({ ...base, clause, checkedBy, added: by });
  });

  test('of the same value on another day, and of another value on the same day, stand beside one another', () => {
    const three = [entry('2026-07-01', null, 12), entry('2026-09-01', null, 12), entry('2026-07-01', null, 13)];
    expect(spans(mergeRows(twoYears, three)).slice(2)).toEqual([
      ['2026-07-01', '2026-08-31', 12],
      ['2026-07-01', '2026-08-31', 13],
      ['2026-09-01', null, 12],
    ]);
  });

  test('ends a row that would last until the very day on which it begins, and leaves alone one that ended before', () => {
    expect(spans(mergeRows(twoYears, [entry('2024-12-31', null, 9)]))).toEqual([
      ['2022-01-01', '2024-12-30', 20],
      ['2024-12-31', '2024-12-31', 9],
      ['2025-01-01', '2027-12-31', 15],
    ]);
    expect(spans(mergeRows(twoYears, [entry('2028-01-01', null, 9)])).slice(0, 2)).toEqual(spans(twoYears.rows));
  });

  test('of a reading says who read it and who noted that, and is contested only where two values were read', () => {
    const [first, second] = [delivered('2018-09-05', null, 10, true), delivered('2018-09-05', null, 20, true)];
    const of = (...readings: LawEntry[]) => mergeRows(rate(first, second), readings);
    const { clause, checkedOn, checkedBy } = reading('2018-09-05', 20);
    const verified = { from: '2018-09-05', to: null, value: 20, clause, checkedOn, checkedBy };
    expect(of(reading('2018-09-05', 20))).toStrictEqual([verified]);
    expect(of(reading('2018-09-05', 20, { added: by }))).toStrictEqual([{ ...verified, added: by }]);
    expect(of(reading('2018-09-05', 20), reading('2018-09-05', 10))).toStrictEqual([
      { ...verified, value: 10, contested: true },
      { ...verified, contested: true },
    ]);
  });
});

describe('a reading of the act', () => {
  test('makes the row verified and keeps its value and days; its clause is the one that was read', () => {
    const read = on(twoYears, [reading('2025-01-01', 15)], '2026-11-23');
    expect(read).toMatchObject({
      state: 'verified',
      row: {
        value: 15,
        from: '2025-01-01',
        to: '2027-12-31',
        checkedOn: '2026-11-20',
        checkedBy: { pl: 'administrator' },
        clause: { article: 'art. 1' },
      },
    });
    expect(told(on(twoYears, [reading('2025-01-01', 15)], '2024-12-31'))).toEqual(['unverified', 20]);
  });

  test.each([reading('2025-01-02', 15), reading('2025-01-01', 16), entry('2025-01-01', null, 'x')])(
    'of what does not stand there changes nothing',
    (stray) => expect(spans(mergeRows(twoYears, [stray]))).toEqual(spans(twoYears.rows)),
  );

  const contested = rate(delivered('2018-09-05', null, 10, true), delivered('2018-09-05', null, 20, true));

  test('settles a contest; two people who read two values do not', () => {
    expect(told(on(contested, [], '2026-11-23'))).toEqual([10, 20]);
    expect(told(on(contested, [reading('2018-09-05', 20)], '2026-11-23'))).toEqual(['verified', 20]);
    const both = [reading('2018-09-05', 20), reading('2018-09-05', 10)];
    expect(told(on(contested, both, '2026-11-23'))).toEqual([10, 20]);
  });

  test('settles a contest that the office itself opened, also for the value that it added', () => {
    const opened = [entry('2025-01-01', '2027-12-31', 30), reading('2025-01-01', 30)];
    expect(told(on(twoYears, opened, '2026-11-23'))).toEqual(['verified', 30]);
    expect(told(on(twoYears, opened, '2024-12-31'))).toEqual(['unverified', 20]);
  });

  test('finds a table whatever the order in which the database keeps its fields', () => {
    const table: Parameter<object> = {
      ...(rate() as unknown as Parameter<object>),
      rows: [{ ...delivered('2021-01-01', null, 0), value: { unit: 'days', count: 14 } }],
      read: (value) => value as object,
    };
    expect(on(table, [reading('2021-01-01', { count: 14, unit: 'days' })], '2026-11-23').state).toBe('verified');
    expect(canonical([{ b: 1, a: [{ d: null, c: 2 }] }])).toBe('[{"a":[{"c":2,"d":null}],"b":1}]');
  });
});

describe('what does not count', () => {
  test.each(['proposed', 'refused', 'withdrawn'] as EntryState[])('is what was %s', (state) => {
    const entries = [entry('2026-07-01', null, 12, { state }), reading('2025-01-01', 15, { state })];
    expect(mergeRows(twoYears, entries)).toBe(twoYears.rows);
  });

  test.each([null, -1, 1.5, '12', {}, [12]])('is %j, which is no value of this parameter any more', (value) => {
    expect(mergeRows(twoYears, [entry('2026-07-01', null, value)])).toBe(twoYears.rows);
  });

  test('is what was added to another parameter', () => {
    expect(mergeRows(twoYears, [entry('2026-07-01', null, 12, { key: 'test.other' })])).toEqual(twoYears.rows);
    expect(bookOf([entry('2026-07-01', null, 12, { key: 'test.other' })]).rowsOf(twoYears)).toBe(twoYears.rows);
  });
});

test('a book merges the rows of a parameter once', () => {
  const book = bookOf([entry('2026-07-01', null, 12)]);
  expect(book.rowsOf(twoYears)).toBe(book.rowsOf(twoYears));
});

const START = day('2020-01-01');
const someDay = integer({ min: 0, max: 12 }).map((months) => addDays(START, months * 30));
const span = record({ from: someDay, length: option(integer({ min: 0, max: 200 })) }).map(({ from, length }) => ({
  from,
  to: length === null ? null : addDays(from, length),
}));
const someEntry = record({
  span,
  value: integer({ min: 0, max: 3 }),
  kind: constantFrom('value', 'reading'),
  status: constantFrom('verified', 'unverified', 'contested'),
  state: constantFrom('accepted', 'accepted', 'accepted', 'refused', 'withdrawn', 'proposed'),
} as const).map(({ span: { from, to }, value, ...more }) =>
  more.kind === 'reading'
    ? reading(from, value, { state: more.state })
    : entry(from, to, value, { ...more, checkedOn: more.status === 'verified' ? START : null }),
);
/** Delivered rows do not overlap but as readings of one day. */
const someRows = array(record({ length: integer({ min: 20, max: 90 }), gap: boolean(), twice: boolean() }), {
  maxLength: 4,
}).map((parts) => {
  let from: Day = START;
  return parts.flatMap(({ length, gap, twice }, i) => {
    const to = addDays(from, length - 1);
    const rows = [delivered(from, to, i % 3, twice), ...(twice ? [delivered(from, to, 3, true)] : [])];
    from = addDays(to, gap ? 15 : 1);
    return rows;
  });
});
const sorted = (rows: readonly DatedRow<number>[]): string[] => rows.map((row) => canonical(row)).toSorted();

describe('whatever an office adds', () => {
  test('the order of rows and entries is irrelevant', () => {
    assert(
      property(
        array(someEntry, { maxLength: 8 }).chain((all) =>
          shuffledSubarray(all, { minLength: all.length }).map((mixed) => [all, mixed] as const),
        ),
        someRows,
        ([all, mixed], rows) => {
          expect(sorted(mergeRows(rate(...rows.toReversed()), mixed))).toEqual(sorted(mergeRows(rate(...rows), all)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('what was never accepted could as well not be there', () => {
    assert(
      property(array(someEntry, { maxLength: 8 }), someRows, (all, rows) => {
        const accepted = all.filter(({ state }) => state === 'accepted');
        expect(mergeRows(rate(...rows), all)).toEqual(mergeRows(rate(...rows), accepted));
      }),
      { numRuns: 1000 },
    );
  });

  test('days before everything that was added answer as before', () => {
    assert(
      property(array(someEntry, { minLength: 1, maxLength: 8 }), someRows, someDay, (all, rows, of) => {
        const first = all.map(({ from }) => from).toSorted()[0]!;
        const asked = addDays(first < of ? first : of, -1);
        const parameter = rate(...rows);
        const before = inForce(DELIVERED_BOOK, parameter, asked);
        const settles = all.some(({ kind, from }) => kind === 'reading' && from <= asked);
        if (!settles) expect(told(inForce(bookOf(all), parameter, asked))).toEqual(told(before));
      }),
      { numRuns: 1000 },
    );
  });

  test('each day has one value, or its contest has several readings or says so itself; no value comes from nowhere', () => {
    assert(
      property(array(someEntry, { maxLength: 8 }), someRows, someDay, (all, rows, of) => {
        const parameter = rate(...rows);
        const merged = mergeRows(parameter, all);
        const held = merged.filter(({ from, to }) => from <= of && (to === null || to >= of));
        if (held.length > 1) expect(new Set(held.map(({ from }) => from)).size).toBe(1);
        const known = [...rows, ...all.filter(({ kind, state }) => kind === 'value' && state === 'accepted')];
        for (const row of held)
          expect(known.some(({ from, value }) => from === row.from && value === row.value)).toBe(true);
        for (const row of merged) expect(row.to === null || row.to >= row.from).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { day } from '../day.ts';
import type { DatedRow } from './dated.ts';
import { DELIVERED_BOOK, inForce, type LawBook, type Parameter } from './parameter.ts';

const row = (
  from: string,
  to: string | null,
  value: number,
  more: Partial<DatedRow<number>> = {},
): DatedRow<number> => ({
  from: day(from),
  to: to === null ? null : day(to),
  value,
  clause: { act: 'Ustawa', article: 'art. 1', page: null, url: null },
  checkedOn: null,
  ...more,
});
const parameter = (...rows: DatedRow<number>[]): Parameter<number> => ({
  key: 'test.rate',
  name: { pl: 'stawka', en: 'rate' },
  unit: '%',
  rows,
  read: (value) => (typeof value === 'number' ? value : null),
});

describe('a parameter of law on a day', () => {
  const rate = parameter(
    row('2022-01-01', '2024-12-31', 20),
    row('2025-02-01', null, 15, { checkedOn: day('2025-03-01') }),
  );

  test('is the row of that day, bounds included, and says whether anybody read the act', () => {
    expect(inForce(DELIVERED_BOOK, rate, day('2022-01-01'))).toMatchObject({ state: 'unverified', row: { value: 20 } });
    expect(inForce(DELIVERED_BOOK, rate, day('2024-12-31'))).toMatchObject({ state: 'unverified', row: { value: 20 } });
    expect(inForce(DELIVERED_BOOK, rate, day('2025-02-01'))).toMatchObject({ state: 'verified', row: { value: 15 } });
  });

  test.each(['2021-12-31', '2025-01-31'])('is a gap on %s, and no neighbour fills it', (on) => {
    expect(inForce(DELIVERED_BOOK, rate, day(on))).toEqual({ state: 'gap' });
  });

  test('gives every reading where sources contradict', () => {
    const contested = parameter(
      row('2018-09-05', null, 80, { contested: true }),
      row('2018-09-05', null, 90, { contested: true }),
    );
    const answer = inForce(DELIVERED_BOOK, contested, day('2026-11-23'));
    expect(answer.state === 'contested' && answer.readings.map(({ value }) => value)).toEqual([80, 90]);
  });

  test('is contested where two rows hold on one day, whether or not they say so', () => {
    const twice = parameter(row('2024-01-01', null, 20), row('2024-01-01', null, 25));
    expect(inForce(DELIVERED_BOOK, twice, day('2026-11-23'))).toMatchObject({
      state: 'contested',
      readings: [{ value: 20 }, { value: 25 }],
    });
  });

  test('is contested though only one of its readings was found', () => {
    expect(
      inForce(DELIVERED_BOOK, parameter(row('2018-09-05', null, 80, { contested: true })), day('2026-11-23')).state,
    ).toBe('contested');
  });

  test('comes from the book that is asked, with what an office added', () => {
    const book: LawBook = { rowsOf: (asked) => [...asked.rows, row('2025-01-01', '2025-01-31', 17) as never] };
    expect(inForce(book, rate, day('2025-01-15'))).toMatchObject({ row: { value: 17 } });
  });
});

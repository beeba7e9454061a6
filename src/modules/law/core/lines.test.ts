import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { bookOf } from './merge-rows.ts';
import { historyOf, isAbout, linesOf, shows } from './lines.ts';
import { findOnShelves, type LawShelf } from './shelf.ts';
import { delivered, entry, rate } from './trying.cases.ts';

const parameter = {
  ...rate(delivered('2022-01-01', '2024-12-31', 20), delivered('2025-03-01', '2026-12-31', 15)),
  name: { pl: 'Stawka łódzka', en: 'Rate' },
};
const shelf: LawShelf = {
  code: 'test',
  name: { pl: 'Próba', en: 'Trial' },
  parameters: [parameter],
  tell: (_, value) => String(value),
};
const line = (asOf: string, entries = [entry('2030-01-01', null, 1)]) =>
  linesOf([shelf], bookOf(entries), day(asOf))[0]!;

describe('a parameter in the list', () => {
  test('ends within 90 days, the bound included, and says what follows', () => {
    expect(line('2026-10-01')).toMatchObject({ ending: false, state: 'unverified', last: '2026-12-31' });
    expect(line('2026-10-02')).toMatchObject({ ending: true, next: [] });
    expect(line('2026-10-02', [entry('2027-01-01', null, 30)])).toMatchObject({ ending: true, next: [{ value: 30 }] });
    expect(line('2027-01-01')).toMatchObject({ ending: false, state: 'gap', last: null, act: 'Ustawa zmieniająca' });
  });

  test.each([
    ['all', '2026-11-23', true],
    ['ending', '2026-11-23', true],
    ['ending', '2026-01-01', false],
    ['unread', '2026-11-23', true],
    ['unread', '2030-01-01', false],
    ['contested', '2026-11-23', false],
    ['gaps', '2025-01-01', true],
    ['gaps', '2026-11-23', false],
    ['waiting', '2026-11-23', true],
  ] as const)('is among %s on %s: %s', (shown, asOf, expected) =>
    expect(shows(line(asOf), shown, new Set(['test.rate']))).toBe(expected),
  );

  test('is found by words of its name, key and act, without Polish marks', () => {
    for (const words of ['lodzka', 'STAWKA łódzka', 'test.rate', 'ustawa', ' rate  stawka '.trim()])
      expect(isAbout(line('2026-11-23'), words), words).toBe(true);
    expect(isAbout(line('2026-11-23'), 'stawka poznańska')).toBe(false);
  });

  test('is found by the acts and articles of all its readings, and by nothing that only begins in one and ends in the next', () => {
    const clause = (act: string, article: string | null) => ({ act, article, page: null, url: null });
    const rows = [
      { ...delivered('2022-01-01', null, 20, true), clause: clause('Prawo wodne', null) },
      { ...delivered('2022-01-01', null, 15, true), clause: clause('Kodeks', 'art. 57') },
    ];
    const [told] = linesOf([{ ...shelf, parameters: [rate(...rows)] }], bookOf([]), day('2026-11-23'));
    for (const words of ['wodne', 'kodeks', 'art. 57', 'kodeks  57', 'stawka\u00a0\t57'])
      expect(isAbout(told!, words), words).toBe(true);
    for (const words of ['null', 'undefined', 'stawkarate', 'stryker'])
      expect(isAbout(told!, words), words).toBe(false);
  });

  test('is unread as long as one of its readings is, and all are shown when all are wanted', () => {
    const read = { ...delivered('2022-01-01', null, 20, true), checkedOn: day('2026-11-20') };
    const [told] = linesOf(
      [{ ...shelf, parameters: [rate(read, delivered('2022-01-01', null, 15, true))] }],
      bookOf([]),
      day('2026-11-23'),
    );
    expect(shows(told!, 'unread', new Set())).toBe(true);
    expect(shows(line('2026-01-01'), 'all', new Set())).toBe(true);
    const [all] = linesOf([{ ...shelf, parameters: [rate(read)] }], bookOf([]), day('2026-11-23'));
    expect([shows(all!, 'unread', new Set()), shows(all!, 'all', new Set()), all!.ending]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('gives each reading of a contested one, and the first day on which one of them ends', () => {
    const rows = [delivered('2022-01-01', '2027-12-31', 20, true), delivered('2022-01-01', '2026-11-30', 15, true)];
    const [told] = linesOf([{ ...shelf, parameters: [rate(...rows)] }], bookOf([]), day('2026-11-23'));
    expect(told).toMatchObject({ state: 'contested', last: '2026-11-30', ending: true, next: [{ value: 20 }] });
    expect(told!.rows.map(({ value }) => value)).toEqual([20, 15]);
    expect(shows(told!, 'contested', new Set())).toBe(true);
    expect(shows(told!, 'waiting', new Set())).toBe(false);
  });

  test('without any row is a gap without an act', () => {
    const [told] = linesOf([{ ...shelf, parameters: [rate()] }], bookOf([]), day('2026-11-23'));
    expect(told).toMatchObject({ state: 'gap', rows: [], act: '', last: null, ending: false, next: [] });
  });

  test('stands on its shelf by its key', () => {
    expect(findOnShelves([shelf], 'test.rate')?.parameter).toBe(parameter);
    expect(findOnShelves([shelf], '__proto__')).toBeNull();
  });
});

test('a history names its gaps, newest first; overlapping readings make none', () => {
  const told = historyOf([...parameter.rows, delivered('2025-03-01', null, 16), delivered('2027-06-01', null, 9)]);
  expect(told.map((one) => (one.kind === 'gap' ? ['gap', one.from, one.to] : one.row.value))).toEqual([
    9,
    16,
    15,
    ['gap', '2025-01-01', '2025-02-28'],
    20,
  ]);
});

test('a history has rows of one day in the order in which they stand, and no gap where one ends on the eve of the next', () => {
  const rows = [
    delivered('2024-01-01', '2024-12-31', 3),
    delivered('2022-01-01', '2023-12-31', 1),
    delivered('2022-01-01', '2022-06-30', 2),
    delivered('2025-01-02', '2025-12-31', 4),
  ];
  const told = historyOf(rows).map((one) => (one.kind === 'gap' ? `${one.kind} ${one.from} ${one.to}` : one));
  expect(told).toEqual([
    { kind: 'row', row: rows[3] },
    'gap 2025-01-01 2025-01-01',
    { kind: 'row', row: rows[0] },
    { kind: 'row', row: rows[2] },
    { kind: 'row', row: rows[1] },
  ]);
});

test('a history of rows in any order is the same, and an open end leaves no gap after it', () => {
  const rows = [
    delivered('2025-01-01', null, 2),
    delivered('2022-01-01', '2023-12-31', 1),
    delivered('2026-01-01', null, 3),
  ];
  expect(historyOf(rows).map((one) => (one.kind === 'gap' ? one : one.row.value))).toEqual([
    3,
    2,
    { kind: 'gap', from: '2024-01-01', to: '2024-12-31' },
    1,
  ]);
  expect(historyOf([])).toEqual([]);
});

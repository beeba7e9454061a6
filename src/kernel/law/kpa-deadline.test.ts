import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../day.ts';
import { type KpaTerm, kpaDeadline } from './kpa-deadline.ts';
import { isHoliday, nextWorkingDay } from '../calendar/working-days.ts';

describe('a time limit of the code of administrative procedure', () => {
  test.each([
    ['2021-11-03', 14, 'days', '2021-11-17', 'prawo.money.pl'],
    ['2021-06-30', 3, 'months', '2021-09-30', 'prawo.money.pl'],
    ['2026-12-10', 14, 'days', '2026-12-28', 'Christmas Eve, Christmas and a Sunday'],
    ['2027-01-31', 1, 'months', '2027-03-01', 'no 31 February, and the 28th is a Sunday'],
    ['2027-04-12', 21, 'days', '2027-05-04', '3 May is a day off'],
    ['2026-11-23', 65, 'days', '2027-01-27', 'a building permit'],
    ['2026-11-23', 2, 'weeks', '2026-12-07', 'the same weekday'],
    ['2026-11-20', 8, 'days', '2026-11-30', 'a Saturday moves to Monday'],
    ['2024-02-29', 1, 'years', '2025-02-28', 'no 29 February'],
  ] as [string, number, KpaTerm['unit'], string, string][])('from %s, %i %s end on %s (%s)', (from, count, unit, end) =>
    expect(kpaDeadline(day(from), { count, unit })).toBe(end),
  );

  test.each([0, -1, 1.5, Number.NaN])('is never of %s days', (count) =>
    expect(() => kpaDeadline(day('2026-11-23'), { count, unit: 'days' } satisfies KpaTerm)).toThrow(RangeError),
  );

  test('reads the next working day', () => {
    expect(nextWorkingDay(day('2026-11-23'))).toBe('2026-11-23');
    expect(nextWorkingDay(day('2026-12-24'))).toBe('2026-12-28');
  });
});

const FOLDER = path.join(
  process.env['CALISIA_REAL_DATA'] ?? path.resolve(import.meta.dirname, '../../../../shared/data'),
  'holidays/date-holidays',
);

function listedYears(): [string, string[]][] {
  try {
    return readdirSync(FOLDER).map((file) => {
      const listed = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as { date: string; type: string }[];
      const year = /\d{4}/.exec(file)![0];
      return [
        year,
        [...new Set(listed.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)))].toSorted(),
      ];
    });
  } catch {
    return [];
  }
}

const years = listedYears();

describe('statutory days off', () => {
  test.skipIf(years.length === 0)(
    'are those of an independent list, 2015–2029 (skipped where it is not at hand)',
    () => {
      for (const [year, listed] of years) {
        const ours: string[] = [];
        for (let on = day(`${year}-01-01`); on.startsWith(year); on = addDays(on, 1)) if (isHoliday(on)) ours.push(on);
        // The list leaves out the one-off day off of 12 November 2018.
        expect({ year, days: ours.filter((on) => on !== '2018-11-12') }).toEqual({ year, days: listed });
      }
    },
  );

  test('include the one of 12 November 2018', () => expect(isHoliday(day('2018-11-12'))).toBe(true));
});

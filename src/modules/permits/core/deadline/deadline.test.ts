import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../../kernel/day.ts';
import { isWorkingDay } from '../../../../kernel/calendar/working-days.ts';
import type { KpaTerm } from '../../../../kernel/law/kpa-deadline.ts';
import { deadline, deadlineWithPauses } from './deadline.ts';
import { DEADLINE_CASES } from './deadline.cases.ts';

describe('a term counted as the administrative code counts', () => {
  test.each(DEADLINE_CASES)('from %s, %i %s end on %s (%s)', (from, count, unit, end) => {
    expect(deadline(day(from), { count, unit }).date).toBe(end);
  });

  test('says which day is not counted, which days off it skipped, and where it ends', () => {
    expect(
      deadline(day('2026-12-10'), { count: 14, unit: 'days' }).reasons.map(({ code, params }) => [code, params['day']]),
    ).toEqual([
      ['event-day-not-counted', '2026-12-10'],
      ['ends-by-days', '2026-12-24'],
      ['holiday.christmas-eve', '2026-12-24'],
      ['holiday.christmas-day', '2026-12-25'],
      ['holiday.second-christmas-day', '2026-12-26'],
      ['sunday', '2026-12-27'],
      ['moved-to-working-day', '2026-12-28'],
    ]);
    expect(deadline(day('2027-01-31'), { count: 1, unit: 'months' }).reasons.map(({ code }) => code)).toEqual([
      'event-day-not-counted',
      'ends-by-months',
      'month-is-shorter',
      'sunday',
      'moved-to-working-day',
    ]);
    expect(deadline(day('2026-11-20'), { count: 8, unit: 'days' }).reasons.map(({ code }) => code)).toContain(
      'saturday',
    );
  });

  const told = (from: string, count: number, unit: KpaTerm['unit']) =>
    deadline(day(from), { count, unit }).reasons.map(({ code, params }) => [code, params['day'], params['count']]);

  test.each<[string, number, KpaTerm['unit'], string, string | null]>([
    ['2026-11-23', 8, 'days', '2026-12-01', null],
    ['2026-11-23', 2, 'weeks', '2026-12-07', null],
    ['2026-11-23', 1, 'months', '2026-12-23', null],
    ['2026-03-31', 3, 'months', '2026-06-30', '2026-06-30'],
    ['2026-11-23', 1, 'years', '2027-11-23', null],
    ['2024-02-29', 1, 'years', '2025-02-28', '2025-02-28'],
  ])('from %s, of %i %s, ends on the working day %s and says no more than that', (...[from, count, unit, end, short]) =>
    expect(told(from, count, unit)).toEqual([
      ['event-day-not-counted', from, undefined],
      [`ends-by-${unit}`, end, count],
      ...(short ? [['month-is-shorter', short, undefined]] : []),
    ]),
  );

  test.each([0, -1, 1.5, Number.NaN])('is never of %s days', (count) =>
    expect(() => deadline(day('2026-11-23'), { count, unit: 'days' })).toThrow(RangeError),
  );
});

describe('days that do not count', () => {
  const term: KpaTerm = { count: 30, unit: 'days' };
  const from = day('2026-11-23');

  test('put the end off by as many days, then to a working day', () => {
    const paused = [{ from: day('2026-12-01'), to: day('2026-12-10') }];
    const told = deadlineWithPauses(from, term, paused);
    expect(told.date).toBe('2027-01-04');
    expect(told.reasons.map(({ code }) => code)).toEqual([
      'event-day-not-counted',
      'ends-by-days',
      'paused',
      'ends-after-pauses',
      'saturday',
      'sunday',
      'moved-to-working-day',
    ]);
  });

  const paused = (count: number, first: string, last: string) => {
    const { date, reasons } = deadlineWithPauses(from, { count, unit: 'days' }, [{ from: day(first), to: day(last) }]);
    return [date, ...reasons.slice(2).map(({ code, params }) => [code, ...Object.values(params)].join(' '))];
  };

  test.each([
    // 23 December, put off by one day to Christmas Eve.
    ['2026-12-23', '2026-12-23', ['2026-12-28', 'paused 2026-12-23 2026-12-23 1', 'ends-after-pauses 2026-12-24']],
    ['2026-11-24', '2026-11-24', ['2026-12-28', 'paused 2026-11-24 2026-11-24 1', 'ends-after-pauses 2026-12-24']],
    ['2026-11-23', '2026-11-25', ['2026-12-28', 'paused 2026-11-24 2026-11-25 2', 'ends-after-pauses 2026-12-25']],
    ['2026-12-01', '2026-12-06', ['2026-12-29', 'paused 2026-12-01 2026-12-06 6', 'ends-after-pauses 2026-12-29']],
  ])('from %s to %s count the last day of the term and not the day of the event: %j', (first, last, expected) =>
    expect(paused(30, first, last).slice(0, 3)).toEqual(expected),
  );

  test('leave out which days off the term would have met without them, and name those that it meets', () => {
    // 31 days end on Christmas Eve; five days more on Tuesday 29 December, or three days more on a Sunday.
    expect(paused(31, '2026-12-01', '2026-12-05')).toEqual([
      '2026-12-29',
      'paused 2026-12-01 2026-12-05 5',
      'ends-after-pauses 2026-12-29',
    ]);
    expect(paused(31, '2026-12-01', '2026-12-03')).toEqual([
      '2026-12-28',
      'paused 2026-12-01 2026-12-03 3',
      'ends-after-pauses 2026-12-27',
      'sunday 2026-12-27',
      'moved-to-working-day 2026-12-28',
    ]);
  });

  test('change nothing before the term runs or after it ended', () => {
    const outside = [
      { from: day('2026-11-01'), to: day('2026-11-23') },
      { from: day('2027-02-01'), to: day('2027-02-05') },
    ];
    expect(deadlineWithPauses(from, term, outside)).toEqual(deadline(from, term));
  });

  test('count once where two overlap, in whichever order they come', () => {
    const pauses = [
      { from: day('2026-12-05'), to: day('2026-12-12') },
      { from: day('2026-12-01'), to: day('2026-12-10') },
      { from: day('2026-12-06'), to: day('2026-12-07') },
    ];
    const once = deadlineWithPauses(from, term, [{ from: day('2026-12-01'), to: day('2026-12-12') }]);
    expect(deadlineWithPauses(from, term, pauses).date).toBe(once.date);
    expect(deadlineWithPauses(from, term, pauses.toReversed()).date).toBe(once.date);
  });
});

const days = fc.integer({ min: 0, max: 36_500 }).map((n) => addDays(day('2000-01-01'), n));
const terms = fc
  .record({
    count: fc.integer({ min: 1, max: 400 }),
    unit: fc.constantFrom<KpaTerm['unit']>('days', 'weeks', 'months', 'years'),
  })
  .filter(({ count, unit }) => count <= { days: 400, weeks: 100, months: 60, years: 20 }[unit]);

test('every term ends on a working day, later begun ends no earlier, longer ends no earlier', () => {
  fc.assert(
    fc.property(days, terms, (from, term) => {
      const { date } = deadline(from, term);
      expect(isWorkingDay(date)).toBe(true);
      expect(date > from).toBe(true);
      expect(deadline(addDays(from, 1), term).date >= date).toBe(true);
      expect(deadline(from, { ...term, count: term.count + 1 }).date >= date).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('a pause never brings the end forward', () => {
  fc.assert(
    fc.property(
      days,
      terms,
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 40 }),
      (from, term, at, long) => {
        const pause = { from: addDays(from, at), to: addDays(from, at + long) };
        expect(deadlineWithPauses(from, term, [pause]).date >= deadline(from, term).date).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

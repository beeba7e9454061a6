import { assert, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerDue, measure, officeMinutes, promiseClock } from './promise.ts';

const at = (iso: string): Date => new Date(iso);

describe('the promise of an answer', () => {
  it.each([
    ['on a Monday morning', '2026-11-23T08:00+01:00', '2026-11-24T15:30+01:00'],
    ['late on a Friday', '2026-11-20T23:59+01:00', '2026-11-23T15:30+01:00'],
    ['on a Saturday', '2026-11-21T10:00+01:00', '2026-11-23T15:30+01:00'],
    ['on a Sunday', '2026-11-22T10:00+01:00', '2026-11-23T15:30+01:00'],
    ['the day before Christmas Eve', '2026-12-23T10:00+01:00', '2026-12-28T15:30+01:00'],
    ['on New Year’s Eve', '2026-12-31T10:00+01:00', '2027-01-04T15:30+01:00'],
    ['before the clocks go forward', '2026-03-27T16:00+01:00', '2026-03-30T15:30+02:00'],
    ['before the clocks go back', '2026-10-23T16:00+02:00', '2026-10-26T15:30+01:00'],
    [
      'a minute before midnight in Poland, when it is still the day before in Greenwich',
      '2026-07-01T00:30+02:00',
      '2026-07-02T15:30+02:00',
    ],
  ])('made %s ends at half past three of the next working day', (_, received, due) => {
    expect(answerDue(at(received)).toISOString()).toBe(at(due).toISOString());
  });

  it.each([
    ['within one day', '2026-11-23T08:00+01:00', '2026-11-23T10:30+01:00', 150],
    ['over a night', '2026-11-23T15:00+01:00', '2026-11-24T08:00+01:00', 60],
    ['over a weekend', '2026-11-20T15:00+01:00', '2026-11-23T08:00+01:00', 60],
    ['from before opening to after closing', '2026-11-23T05:00+01:00', '2026-11-23T20:00+01:00', 480],
    ['on a holiday only', '2026-11-11T08:00+01:00', '2026-11-11T15:00+01:00', 0],
    ['backwards', '2026-11-24T08:00+01:00', '2026-11-23T08:00+01:00', 0],
  ])('counts the office’s hours %s', (_, from, to, minutes) => {
    expect(officeMinutes(at(from), at(to))).toBe(minutes);
  });

  it('is at least one whole working day long, whenever it is made', () => {
    assert(
      property(
        date({ min: at('2025-01-01T00:00Z'), max: at('2035-01-01T00:00Z'), noInvalidDate: true }),
        (received) => {
          const due = answerDue(received);
          expect(due > received).toBe(true);
          expect(officeMinutes(received, due)).toBeGreaterThanOrEqual(480);
          expect(officeMinutes(received, due)).toBeLessThanOrEqual(960);
        },
      ),
    );
  });

  it('runs, is kept, is answered late or is overdue', () => {
    const since = at('2026-11-23T08:00+01:00');
    const due = answerDue(since);
    const clock = (answeredAt: string | null, now: string) =>
      promiseClock({ since, due, answeredAt: answeredAt === null ? null : at(answeredAt) }, at(now));
    expect(clock(null, '2026-11-24T10:30+01:00')).toMatchObject({ state: 'running', leftMinutes: 300 });
    expect(clock(null, '2026-11-24T15:30+01:00')).toMatchObject({ state: 'running', leftMinutes: 0 });
    expect(clock(null, '2026-11-24T15:31+01:00')).toMatchObject({ state: 'overdue', lateMinutes: 0 });
    expect(clock('2026-11-23T09:50+01:00', '2027-01-01T00:00Z')).toEqual({ state: 'kept', tookMinutes: 110 });
    expect(clock('2026-11-25T07:30+01:00', '2027-01-01T00:00Z')).toMatchObject({ state: 'late-answer' });
  });
});

describe('how promises were kept', () => {
  const one = (receivedAt: string, firstAnsweredAt: string | null) => ({
    receivedAt: at(receivedAt),
    firstAnsweredAt: firstAnsweredAt === null ? null : at(firstAnsweredAt),
  });
  const cases = [
    one('2026-11-02T08:00+01:00', '2026-11-02T10:00+01:00'),
    one('2026-11-03T08:00+01:00', '2026-11-03T12:00+01:00'),
    one('2026-11-04T08:00+01:00', '2026-11-10T08:00+01:00'),
    one('2026-11-05T08:00+01:00', null),
    one('2026-11-30T08:00+01:00', null),
  ];

  it('counts what fell due in the month, also without an answer, and leaves out what has time', () => {
    expect(measure('2026-11', cases, at('2026-11-30T12:00+01:00'))).toEqual({
      from: '2026-11-01',
      to: '2026-11-30',
      due: 4,
      kept: 2,
      medianHours: 4,
    });
  });

  it('says nothing when nothing fell due', () => {
    expect(measure('2026-11', [], at('2026-12-01T00:00Z'))).toBeNull();
    expect(measure('2026-11', cases.slice(4), at('2027-01-01T00:00Z'))).toBeNull();
    expect(measure('2026-12', cases.slice(4), at('2027-01-01T00:00Z'))).toMatchObject({
      due: 1,
      kept: 0,
      medianHours: null,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { day } from '../day.ts';
import { clockInPoland, instantInPoland } from './poland-clock.ts';

describe('the clock on a wall in Poland', () => {
  it.each([
    ['2026-01-15', 15 * 60 + 30, '2026-01-15T14:30:00.000Z'],
    ['2026-07-15', 15 * 60 + 30, '2026-07-15T13:30:00.000Z'],
    ['2026-03-29', 60, '2026-03-29T00:00:00.000Z'],
    ['2026-03-29', 3 * 60, '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', 60, '2026-10-24T23:00:00.000Z'],
    ['2026-10-25', 2 * 60 + 30, '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', 3 * 60, '2026-10-25T02:00:00.000Z'],
    ['2026-12-31', 23 * 60 + 59, '2026-12-31T22:59:00.000Z'],
  ])('shows %s, %i minutes after midnight, at %s', (of, minutes, iso) => {
    expect(instantInPoland(day(of), minutes).toISOString()).toBe(iso);
  });

  it('reads an hour that summer time skips as one hour later', () => {
    expect(clockInPoland(instantInPoland(day('2026-03-29'), 150))).toEqual({ day: '2026-03-29', minutes: 210 });
  });

  it('gives back every minute of the year that it was asked for', () => {
    for (let step = 0; step < 365 * 24; step += 5) {
      const instant = new Date(Date.UTC(2026, 0, 1, step, 30));
      const shown = clockInPoland(instant);
      if (shown.day === '2026-10-25' && shown.minutes === 150) continue;
      expect(instantInPoland(shown.day, shown.minutes).toISOString()).toBe(instant.toISOString());
    }
  });
});

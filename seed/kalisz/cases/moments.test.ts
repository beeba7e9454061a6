import { expect, test } from 'vitest';
import { addDays, day } from '../../../src/kernel/day.ts';
import { instantInPoland } from '../../../src/kernel/calendar/poland-clock.ts';
import { momentsOf } from './moments.ts';
import { CASES } from './sheets.ts';

const EVERY_DAY = Array.from({ length: 800 }, (_, at) => addDays(day('2026-06-01'), at));

test('on whatever day the demonstration is seeded, letters stand in their order and in the past', () => {
  for (const today of EVERY_DAY) {
    const now = instantInPoland(today, 8 * 60);
    for (const sheet of CASES) {
      const { messages, closed } = momentsOf(sheet, { now, today });
      const times = [...messages, ...(closed ? [closed] : [])].map((moment) => moment.getTime());
      expect(
        [...times].sort((a, b) => a - b),
        `${sheet.codeName} on ${today}`,
      ).toEqual(times);
      expect(times.at(-1)!, `${sheet.codeName} on ${today}`).toBeLessThan(now.getTime());
    }
  }
});

import { describe, expect, it } from 'vitest';
import { day } from '../day.ts';
import { addWorkingDays, easterSunday, holidayOn, isWorkingDay } from './working-days.ts';

/** Easter Sunday by the church's own tables, as J.-M. Oudin wrote them down in 1940: an epact instead of Butcher's remainders. */
function easterByEpact(year: number): string {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const solar = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century - 17) / 25)) / 3);
  const full = (solar + 19 * golden + 15) % 30;
  const moon = full - Math.floor(full / 28) * (1 - Math.floor(29 / (full + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  const days = moon - weekday + 28;
  return new Date(Date.UTC(year, 2, days)).toISOString().slice(0, 10);
}

describe('working days', () => {
  it('Easter falls where the tables of the church put it, in seven hundred years', () => {
    for (let year = 1600; year < 2300; year += 1) expect(easterSunday(year)).toBe(easterByEpact(year));
  });

  it.each([
    ['2026-11-22', false, 'Sunday'],
    ['2026-11-21', false, 'Saturday'],
    ['2026-11-23', true, 'Monday'],
    ['2026-11-11', false, 'Independence Day'],
    ['2024-12-24', true, 'Christmas Eve before it was free'],
    ['2025-12-24', false, 'Christmas Eve since 2025'],
    ['2026-04-06', false, 'Easter Monday'],
    ['2026-06-04', false, 'Corpus Christi'],
    ['2026-06-05', true, 'the Friday after Corpus Christi'],
    ['2010-01-06', true, 'Epiphany before it was free'],
    ['2027-01-06', false, 'Epiphany'],
  ])('%s is a working day: %s (%s)', (text, working) => {
    expect(isWorkingDay(day(text))).toBe(working);
  });

  it.each([
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i falls on %s', (year, expected) => {
    expect(easterSunday(year)).toBe(expected);
  });

  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2026-04-30', 2, '2026-05-05'],
  ])('from %s, %i working days lead to %s', (from, count, expected) => {
    expect(addWorkingDays(day(from), count)).toBe(expected);
  });

  it.each([
    ['2026-06-04', 'corpus-christi'],
    ['2026-12-24', 'christmas-eve'],
    ['2024-12-24', null],
    ['2018-11-12', 'independence-centenary'],
    ['2026-11-21', null],
  ])('on %s the day off is %s', (text, name) => {
    expect(holidayOn(day(text))).toBe(name);
  });
});

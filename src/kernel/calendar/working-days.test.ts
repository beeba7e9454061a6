import { describe, expect, it } from 'vitest';
import { day } from '../day.ts';
import { addWorkingDays, easterSunday, holidayOn, isWorkingDay } from './working-days.ts';

describe('working days', () => {
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

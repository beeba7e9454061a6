import { describe, expect, test } from 'vitest';
import { findActivities, nameOfActivity } from './activity-choices.ts';

const codes = (question: string, limit = 12): string[] => findActivities(question, 'pl', limit).map(({ code }) => code);

describe('an investor looks for an activity', () => {
  test.each([
    ['25.53', '25.53.Z'],
    ['2553z', '25.53.Z'],
    ['obróbka metali', '25.53.Z'],
    ['obrobka mechaniczna', '25.53.Z'],
    ['piekarnia', '10.71.Z'],
    ['bakery', '10.71.Z'],
    ['magazyn', '52.10.B'],
    ['warehouse', '52.10.B'],
    ['produkcja opakowań', '22.22.Z'],
  ])('%s leads to %s', (question, code) => expect(codes(question)).toContain(code));

  test.each(['', '   ', 'zzzzqq', '%', "' or 1=1 --", '<b>', 'a', '\u202e'])(
    '%s finds nothing and breaks nothing',
    (question) => expect(codes(question)).toEqual([]),
  );

  test('never gets more than asked', () => expect(codes('metal', 5)).toHaveLength(5));

  test('reads the name of a code in each language, and none where the catalogue has none', () => {
    expect(nameOfActivity('10.71.Z', 'pl')).not.toBe(nameOfActivity('10.71.Z', 'en'));
    expect(nameOfActivity('25.58.Z', 'pl')).toBeNull();
  });
});

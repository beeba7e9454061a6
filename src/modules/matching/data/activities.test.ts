import { describe, expect, test } from 'vitest';
import { activityNamed, findActivities } from './activities.ts';

const codes = (question: string, limit = 8): string[] => findActivities(question, 'pl', limit).map(({ code }) => code);

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
    ['uprawa zbóż', '01.11.Z'],
  ])('%s leads to %s', (question, code) => expect(codes(question, 12)).toContain(code));

  test.each(['', '   ', 'zzzzqq', '%', "' or 1=1 --", '<b>', 'a', '\u202e'])('%s finds nothing and breaks nothing', (question) =>
    expect(codes(question)).toEqual([]),
  );

  test('never gets more than asked', () => expect(codes('produkcja', 5)).toHaveLength(5));

  test('names a code, and says when there is none', () => {
    expect(activityNamed('25.53.Z', 'pl')?.code).toBe('25.53.Z');
    expect(activityNamed('45.11.Z', 'pl')).toBeNull();
  });
});

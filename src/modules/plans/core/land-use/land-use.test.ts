import { describe, expect, test } from 'vitest';
import { admissionOf, zoneAdmission } from './admission.ts';
import { classesOfSymbol } from './symbol.ts';

describe('what a zone admits', () => {
  test.each([
    ['P', 'production', 'full'],
    ['P', 'storage', 'full'],
    ['PS', 'production', 'conditional'],
    ['U', 'production', 'conditional'],
    ['U', 'office', 'full'],
    ['PEF', 'production', 'none'],
    ['PEF', 'energy', 'full'],
    ['KDD', 'production', 'none'],
    ['ZL', 'storage', 'none'],
    ['RN', 'production', 'none'],
    ['XQ', 'production', 'unknown'],
  ] as const)('land of class %s for %s: %s', (code, activity, expected) => {
    expect(admissionOf(code, activity)).toBe(expected);
  });

  test('the best class of a zone decides, and an additional profile only with a local plan', () => {
    expect(zoneAdmission(['K', 'P', 'ZP'], [], 'production')).toBe('full');
    expect(zoneAdmission(['U'], ['PS'], 'storage')).toBe('conditional');
    expect(zoneAdmission(['MN', 'ZP'], ['P'], 'production')).toBe('conditional');
    expect(zoneAdmission([], [], 'production')).toBe('unknown');
    expect(zoneAdmission(['XQ', 'ZP'], [], 'production')).toBe('unknown');
  });

  test.each([
    ['1P', ['P']],
    ['2.P/U', ['P', 'U']],
    ['KD-Z', ['KDZ']],
    ['PU', ['P', 'U']],
    ['U-P', ['U', 'P']],
    ['12KDD', ['KDD']],
    ['3 MN/U', ['MN', 'U']],
    ['1.2 UC', ['UC']],
    ['teren X', []],
    ['', []],
  ])('the symbol %s is read as %j', (symbol, expected) => {
    expect(classesOfSymbol(symbol)).toEqual(expected);
  });
});

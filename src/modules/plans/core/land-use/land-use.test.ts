import { describe, expect, test } from 'vitest';
import { ADMISSION_CHECKED_ON, LAND_USES, admissionOf, unlistedSymbols, zoneAdmission } from './admission.ts';
import { LAND_USE_CLASSES, nameOfClass } from './classes.ts';
import { classesOfSymbol } from './symbol.ts';

const zone = (classes: readonly string[], additionalClasses: readonly string[] = []) => ({
  classes,
  additionalClasses,
});

describe('what a class admits', () => {
  // Columns as LAND_USES: F full, c conditional, - none.
  test.each([
    ['P', 'FFccc-c------'],
    ['PP', 'Fc-cc-c------'],
    ['PS', 'cF-c---------'],
    ['U', 'ccFFFFFFFFF--'],
    ['UA', '--cFc--------'],
    ['UE', '--c-c----F---'],
    ['UG', '--c----F-----'],
    ['UH', '--c--F-------'],
    ['UHD', '--c--F-------'],
    ['UK', '--c----c-----'],
    ['UL', 'c-c---F------'],
    ['UN', '--ccF----c---'],
    ['UR', '--c----------'],
    ['US', '--c----c--c--'],
    ['UT', '--c----c--F--'],
    ['UZ', '--c-----F----'],
    ['H', '--c--c-c---F-'],
    ['UC', '--c--c-c---F-'],
    ['MNU', '--ccccccccc--'],
    ['MU', '--ccccccccc--'],
    ['MW', '--cc-c-ccc---'],
    ['MN', '--cc----cc---'],
    ['KO', '--c--c-c-----'],
    ['KS', '--c----------'],
    ['RU', 'cc-----------'],
    ['RZW', 'cc-----------'],
    ['I', '------------c'],
    ['IE', '------------c'],
    ['E', '------------c'],
    ['PEB', '------------F'],
    ['PEF', '------------F'],
    ['PEG', '------------F'],
    ['PEO', '------------F'],
    ['PEW', '------------F'],
    ['PU', 'FFccccccccc--'],
    ['2.P/U', 'FFccccccccc--'],
    ['U-P', 'ccFFFFFFFFF--'],
    ['MN/U', 'ccccccccccc--'],
    ['XQ', '?????????????'],
    ['P/XQ', 'FFccc?c??????'],
    ['constructor', '?????????????'],
    ['', '?????????????'],
  ])('land of class %s: %s', (code, expected) => {
    const marks = { full: 'F', conditional: 'c', none: '-', unknown: '?' };
    expect(LAND_USES.map((use) => marks[admissionOf(code, use)]).join('')).toBe(expected);
  });

  test.each(['KD', 'KDZ', 'KDD', 'KDW', 'ZP', 'ZL', 'R', 'RN', 'W', 'WS', 'L', 'C', 'ZD'])(
    'land of class %s admits no business at all',
    (code) => {
      expect(LAND_USES.filter((use) => admissionOf(code, use) !== 'none')).toEqual([]);
    },
  );

  test('a symbol in no list is unknown for every use, never a no', () => {
    for (const symbol of ['XQ', 'ZP/XQ', 'KPR', '7', 'teren X'])
      expect([symbol, ...LAND_USES.map((use) => admissionOf(symbol, use))]).not.toContain('none');
  });

  test('every class of the regulation has a name and an answer', () => {
    for (const code of Object.keys(LAND_USE_CLASSES)) {
      expect(nameOfClass(code)).toBeTruthy();
      expect(admissionOf(code, 'production')).not.toBe('unknown');
    }
  });

  test('the table says that no person has checked it against the regulation', () => {
    expect(ADMISSION_CHECKED_ON).toBeNull();
  });
});

describe('what a zone admits', () => {
  test('the best class of a zone decides, and an additional class gives a condition at most', () => {
    expect(zoneAdmission(zone(['K', 'P', 'ZP']), 'production')).toBe('full');
    expect(zoneAdmission(zone(['UA'], ['PS']), 'storage')).toBe('conditional');
    expect(zoneAdmission(zone(['MN', 'ZP'], ['P']), 'production')).toBe('conditional');
    expect(zoneAdmission(zone([], []), 'production')).toBe('unknown');
    expect(zoneAdmission(zone(['XQ', 'ZP'], []), 'production')).toBe('unknown');
    expect(zoneAdmission(zone(['ZP'], ['XQ']), 'production')).toBe('unknown');
  });

  test('symbols in no list are named, so that a person reads the plan', () => {
    expect(unlistedSymbols(zone(['P', 'ZP/XQ', 'PU'], ['2.Q', '']))).toEqual(['ZP/XQ', '2.Q', '']);
  });
});

describe('a symbol as drawn', () => {
  test.each([
    ['1P', ['P']],
    ['2.P/U', ['P', 'U']],
    ['KD-Z', ['KDZ']],
    ['PU', ['P', 'U']],
    ['UP', ['U', 'P']],
    ['U-P', ['U', 'P']],
    ['1.P.U', ['P', 'U']],
    ['12KDD', ['KDD']],
    ['P1', ['P']],
    ['3 MN/U', ['MN', 'U']],
    ['1.2 UC', ['UC']],
    ['KPR', ['KPR']],
    ['P/XQ', ['P', 'XQ']],
    ['teren X', ['TEREN', 'X']],
    ['12.', []],
    ['', []],
  ])('%s is read as %j', (symbol, expected) => {
    expect(classesOfSymbol(symbol)).toEqual(expected);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePkd } from '../../../../kernel/pkd.ts';
import { ACTIVITIES } from './all-activities.ts';
import { readPkd } from './known-code.ts';
import { searchActivities } from './search.ts';
import { useOf, useOfPkd } from './use-of-need.ts';

const REAL = process.env['CALISIA_REAL_DATA'] ?? path.resolve(import.meta.dirname, '../../../../../../shared/data');

/** Subclasses of PKD 2025 in the tree of GUS (mapowanie_pkd.xlsx, sheet 3), or null when the file is not here. */
function officialCodes(): Set<string> | null {
  try {
    const parts = unzip(readFileSync(path.join(REAL, 'statistics/pkd/mapowanie_pkd.xlsx')));
    const strings = [...parts.get('xl/sharedStrings.xml')!.matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner]) =>
      inner!.replaceAll(/<[^>]*>/g, ''),
    );
    const cells = parts.get('xl/worksheets/sheet3.xml')!.matchAll(/<c r="B\d+"[^>]*t="s"[^>]*><v>(\d+)<\/v>/g);
    return new Set([...cells].map(([, at]) => strings[Number(at)]!).filter((code) => /^\d\d\.\d\d\.[A-Z]$/.test(code)));
  } catch {
    return null;
  }
}

function unzip(file: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(file.lastIndexOf('PK\u0005\u0006') + 16);
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const raw = file.subarray(start, start + size);
    parts.set(name, (file.readUInt16LE(at + 10) === 0 ? raw : inflateRawSync(raw)).toString('utf8'));
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

const official = officialCodes();

describe('the catalogue of activities', () => {
  test('names each code once, with words in both languages', () => {
    expect(new Set(ACTIVITIES.map(({ code }) => code)).size).toBe(ACTIVITIES.length);
    expect(ACTIVITIES.length).toBe(728);
    for (const locale of ['pl', 'en'] as const)
      expect(new Set(ACTIVITIES.map(({ name }) => name[locale])).size).toBe(ACTIVITIES.length);
    for (const { code, name, words } of ACTIVITIES) {
      expect(parsePkd(code)?.code).toBe(code);
      for (const text of [name.pl, name.en, words.pl, words.en]) expect(text.trim()).not.toBe('');
      expect(Math.max(name.pl.length, name.en.length)).toBeLessThanOrEqual(60);
    }
  });

  test.skipIf(official === null)('holds PKD 2025, all and only (skipped where the tree of GUS is not at hand)', () => {
    expect(ACTIVITIES.map(({ code }) => code).sort()).toEqual([...official!].sort());
  });
});

describe('an investor looks for an activity', () => {
  test.each([
    ['obróbka metali', '25.53.Z'],
    ['obrobka metalu', '25.53.Z'],
    ['obróbki metalowej', '25.53.Z'],
    ['OBRÓBKA CNC', '25.53.Z'],
    ['metal working', '25.53.Z'],
    ['machining', '25.53.Z'],
    ['hala na części lotnicze', '30.31.Z'],
    ['aircraft parts', '30.31.Z'],
    ['25.53', '25.53.Z'],
    ['2553z', '25.53.Z'],
    ['magazyn', '52.10.B'],
    ['hala magazynowa', '52.10.B'],
    ['warehouse', '52.10.B'],
    ['centrum logistyczne', '52.25.Z'],
    ['piekarnia', '10.71.Z'],
    ['pieczywa', '10.71.Z'],
    ['meble tapicerowane', '31.00.Z'],
    ['fabryka mebli', '31.00.Z'],
    ['okna pcv', '22.23.Z'],
    ['wtryskownia', '22.26.Z'],
    ['przetwórstwo warzyw', '10.39.Z'],
    ['produkcja opakowań z tektury', '17.21.Z'],
    ['software', '58.29.Z'],
    ['software house', '62.10.B'],
    ['bpo', '70.10.B'],
    ['call center', '82.20.Z'],
    ['restauracja', '56.11.Z'],
    ['szwalnia', '14.21.Z'],
    ['prefabrykaty', '23.61.Z'],
    ['gears', '28.15.Z'],
    ['koła zębate', '28.15.Z'],
    ['pralnia', '96.10.Z'],
    ['serwerownia', '63.10.A'],
    ['data centre', '63.10.A'],
    ['bakery', '10.71.Z'],
    ['laundry', '96.10.Z'],
    ['farma fotowoltaiczna', '35.12.B'],
    ['wind farm', '35.12.A'],
    ['magazyn energii', '35.16.Z'],
    ['żwirownia', '08.12.Z'],
    ['przedszkole', '85.10.Z'],
    ['żłobek', '88.91.Z'],
    ['weterynarz', '75.00.Z'],
    ['deweloper', '68.12.A'],
    ['car wash', '95.31.C'],
    ['oczyszczalnia ścieków', '37.00.Z'],
    ['kemping', '55.30.Z'],
    ['spawanie konstrukcji', '25.11.Z'],
  ])('%s leads first to %s', (question, code) => {
    const found = searchActivities(question, 3).map((activity) => activity.code);
    expect(found).toContain(code);
  });

  test.each(['', '   ', 'zzzzqq', '%', "' or 1=1 --", '\u202e', '<b>', 'x'.repeat(10_000)])(
    '%# finds nothing and breaks nothing',
    (question) => expect(searchActivities(question)).toEqual([]),
  );

  test('finds every activity first by its code and by its name in both languages, however it is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ACTIVITIES), fc.constantFrom('pl', 'en'), ({ code, name }, locale) => {
        const plain = name[locale].normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l');
        const asked = [
          code,
          code.replaceAll('.', ''),
          code.toLowerCase(),
          name[locale],
          name[locale].toUpperCase(),
          plain,
        ];
        for (const text of asked) expect([text, searchActivities(text, 1)[0]?.code]).toEqual([text, code]);
      }),
      { numRuns: 2 * ACTIVITIES.length },
    );
  });

  test('breaks nothing with any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(searchActivities(text).length).toBeLessThanOrEqual(8);
        readPkd(text);
      }),
    );
  });

  test('never gets more than asked', () =>
    expect(searchActivities('produkcja maszyn', 5).length).toBeLessThanOrEqual(5));
});

describe('what an activity is to a plan', () => {
  const text = (words: string) => useOf({ activity: { text: words, pkd: null } });
  test('follows the code at any level, where all under it are one kind', () => {
    expect(useOfPkd('25.53.Z')).toBe('production');
    expect(useOfPkd('25')).toBe('production');
    expect(useOfPkd('62')).toBe('office');
    expect(useOfPkd('71.20')).toBeNull();
    expect(useOfPkd('46')).toBeNull();
    expect(useOfPkd('25.58.Z')).toBeNull();
    expect(useOfPkd('14.24.Z')).toBe('production');
  });
  test('is unread in farming, mining, energy, water, households and wherever no reading of the classes speaks', () => {
    for (const division of [
      '01',
      '02',
      '03',
      '05',
      '06',
      '07',
      '08',
      '09',
      '36',
      '37',
      '39',
      '42',
      '50',
      '51',
      '97',
      '98',
      '99',
    ])
      expect([division, useOfPkd(division)]).toEqual([division, 'unread']);
    for (const code of [
      '35.12.B',
      '38.32.Z',
      '41.00.A',
      '49.11.Z',
      '63.10.A',
      '68.12.A',
      '68.20.Z',
      '84.22.Z',
      '96.30.Z',
    ])
      expect([code, useOfPkd(code)]).toEqual([code, 'unread']);
    expect(text('farma fotowoltaiczna')).toEqual({ use: 'unread', pkd: '35.12.B' });
  });
  test('follows plain words where the best answers agree', () => {
    expect(text('obróbka metali')).toEqual({ use: 'production', pkd: '25.53.Z' });
    expect(text('magazyn')?.use).toBe('storage');
    expect(text('coś zupełnie innego')).toBeNull();
  });
});

import { expect, test } from 'vitest';
import { readLandUseText, splitSymbol } from './land-use-part.ts';

test.each([
  ['RIIIa', 'R', 'IIIa'],
  ['PsIV', 'Ps', 'IV'],
  ['ŁVIz', 'Ł', 'VIz'],
  ['LzrIVb', 'Lzr', 'IVb'],
  ['Br-RIIIb', 'Br-R', 'IIIb'],
  ['S-R V', 'S-R', 'V'],
  ['Bi', 'Bi', null],
  ['Ba', 'Ba', null],
  ['dr', 'dr', null],
  ['Ti', 'Ti', null],
])('%s is use %s of class %s', (text, use, soilClass) => {
  expect(splitSymbol(text)).toEqual({ use, soilClass });
});

test.each(['', '12', '<script>', 'x'.repeat(30), 'R IIIa IIIb 7'])('%j is no symbol', (text) => {
  expect(splitSymbol(text)).toBeNull();
});

test('lists are taken apart, and what is no symbol is left out', () => {
  expect(readLandUseText('RIIIa, PsIV,Ba')).toHaveLength(3);
  expect(readLandUseText('RIIIa: 0.12 ha | Ba (0,05)')).toMatchObject([
    { area: { text: '0.12', unit: 'ha' } },
    { use: 'Ba', area: { text: '0,05' } },
  ]);
  expect(readLandUseText('brak danych 7 %')).toEqual([]);
  expect(readLandUseText(null)).toEqual([]);
});

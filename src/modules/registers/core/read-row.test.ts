import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { guessMapping } from './guess-mapping.ts';
import { checkMapping, type Mapping } from './mapping.ts';
import { readRow } from './read-row.ts';

const HEADER = ['Lp', 'Nazwa', 'Rodzaj', 'Działki', 'Pow. [ha]', 'Cena', 'Bocznica', 'Stan na', 'X', 'Y'];
const mapping: Mapping = {
  sender: 'Agencja Nieruchomości, Kalisz',
  decimal: ',',
  epsg: 4326,
  kind: null,
  columns: {
    reference: { column: 'Lp', factor: 1, words: {} },
    name: { column: 'Nazwa', factor: 1, words: {} },
    kind: { column: 'Rodzaj', factor: 1, words: { grunt: 'land', hala: 'hall' } },
    parcels: { column: 'Działki', factor: 1, words: {} },
    'fact:usable-area': { column: 'Pow. [ha]', factor: 10_000, words: {} },
    'fact:price-sale': { column: 'Cena', factor: 1, words: {} },
    'fact:rail-siding': { column: 'Bocznica', factor: 1, words: { tak: 'present' } },
    'confirmed-on': { column: 'Stan na', factor: 1, words: {} },
    x: { column: 'X', factor: 1, words: {} },
    y: { column: 'Y', factor: 1, words: {} },
  },
};
const at = new Map(HEADER.map((name, index) => [name, index]));
const GOOD = [
  '7',
  'Hala przy Wrocławskiej',
  'HALA ',
  '306101_1.0033.2/20; 2/21',
  '1,25',
  '1 200,50',
  'nie',
  '1.03.2026',
  '18,09',
  '51,76',
];
const read = (cells: readonly string[]) =>
  readRow({ line: 2, cells }, mapping, { header: at, today: day('2026-11-22') });

describe('a row of a register', () => {
  it('becomes a site with the facts that it states', () => {
    expect(read(GOOD)).toEqual({
      ok: true,
      value: {
        reference: '7',
        name: 'Hala przy Wrocławskiej',
        nameEn: null,
        kind: 'hall',
        district: null,
        summary: null,
        parcels: ['306101_1.0033.2/20', '2/21'],
        point: [18.09, 51.76],
        confirmedOn: '2026-03-01',
        facts: [
          { key: 'usable-area', value: { kind: 'number', value: 12_500, unit: 'm2' } },
          { key: 'price-sale', value: { kind: 'number', value: 1200.5, unit: 'PLN/m2' } },
          { key: 'rail-siding', value: { kind: 'none' } },
        ],
      },
    });
  });

  it('gives no fact where it says nothing, and zero only where it says zero', () => {
    const cells = GOOD.with(4, 'b.d.').with(5, '0').with(6, '');
    const result = read(cells);
    expect(result.ok && result.value.facts).toEqual([
      { key: 'price-sale', value: { kind: 'number', value: 0, unit: 'PLN/m2' } },
    ]);
  });

  it('is refused with every fault that it has, and with what stands in the cell', () => {
    const result = read(['', 'HaÅ‚a', 'zamek', '', '1.5', 'tanio', 'może', '31.02.2026', '18,1', '']);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error.faults.map(({ column, code }) => [column, code])).toEqual([
      ['Lp', 'required'],
      ['Nazwa', 'lost-letters'],
      ['Rodzaj', 'unknown-word'],
      ['Y', 'half-a-point'],
      ['Stan na', 'not-a-day'],
      ['Pow. [ha]', 'not-a-number'],
      ['Cena', 'not-a-number'],
      ['Bocznica', 'unknown-word'],
    ]);
    expect(result.error.faults[2]!.found).toBe('zamek');
  });

  it('is refused where it vouches for a day to come, or has more cells than the header', () => {
    for (const [cells, code] of [
      [GOOD.with(7, '23.11.2026'), 'day-to-come'],
      [[...GOOD, 'ul. Długa 1'], 'extra-cells'],
    ] as const) {
      const result = read(cells);
      expect(!result.ok && result.error.faults.map((one) => one.code)).toEqual([code]);
    }
  });

  it('never throws and never lets a faulty cell become a fact', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 12 }), (cells) => {
        const result = read(cells);
        if (!result.ok) expect(result.error.faults.length).toBeGreaterThan(0);
        else
          for (const { value } of result.value.facts)
            if (value.kind === 'number') expect(Number.isFinite(value.value)).toBe(true);
      }),
    );
  });
});

describe('the mapping of a list', () => {
  const table = { header: HEADER, rows: [{ line: 2, cells: GOOD }] };

  it('is guessed from headers, units and decimal marks', () => {
    const guessed = guessMapping(table, 'Agencja');
    expect(guessed).toMatchObject({ sender: 'Agencja', decimal: ',', epsg: 4326 });
    expect(Object.keys(guessed.columns).toSorted()).toEqual(
      ['confirmed-on', 'fact:price-sale', 'kind', 'name', 'parcels', 'reference', 'x', 'y'].toSorted(),
    );
  });

  it('fits its table or says why not', () => {
    expect(checkMapping(mapping, table)).toEqual([]);
    const { x: _x, ...rest } = mapping.columns;
    expect(checkMapping({ ...mapping, sender: ' ', columns: rest }, { header: [...HEADER.slice(1), 'Nazwa'] })).toEqual(
      [
        { kind: 'no-sender' },
        { kind: 'half-a-point', target: 'x' },
        { kind: 'no-column', target: 'reference', column: 'Lp' },
        { kind: 'column-twice', column: 'Nazwa' },
      ],
    );
  });
});

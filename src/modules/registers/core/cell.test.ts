import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCellDay, readCellNumber, saysNone, saysNothing } from './cell.ts';

describe('a number in a sender’s list', () => {
  it.each([
    ['1 234,5', ',', 1234.5],
    ['1.234,5', ',', 1234.5],
    ['1\u00a0234', ',', 1234],
    ['0,8 ha', ',', 0.8],
    ['45,60 m²', ',', 45.6],
    ['12 zł/m2', ',', 12],
    ['-0.240319', '.', -0.240319],
    ['51.532461', '.', 51.532461],
    ['1,234.5', '.', 1234.5],
  ] as const)('%j with the mark %j is %d', (text, decimal, value) =>
    expect(readCellNumber(text, decimal)).toEqual({ ok: true, value }),
  );

  it.each([
    ['1.5', ','],
    ['1,5', '.'],
    ['12,34,56', ','],
    ['1 23', ','],
    ['ok. 5', ','],
    ['5–7', ','],
    ['1e3', '.'],
    ['٣', '.'],
    ['', ','],
    ['0x10', '.'],
    ['9'.repeat(400), '.'],
  ] as const)('%j with the mark %j is refused', (text, decimal) =>
    expect(readCellNumber(text, decimal)).toEqual({ ok: false }),
  );

  it('reads back whatever a sender’s program wrote, with either mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(',', '.'), (cents, decimal) => {
        const text = (cents / 100).toFixed(2).replace('.', decimal);
        expect(readCellNumber(text, decimal)).toEqual({ ok: true, value: Number((cents / 100).toFixed(2)) });
      }),
    );
  });

  it('never reads a number of one mark as another number with the other', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d.,  -]{1,12}$/), (text) => {
        const [comma, point] = [readCellNumber(text, ','), readCellNumber(text, '.')];
        if (comma.ok && point.ok && comma.value !== point.value)
          expect(text).toMatch(/^\s*-?\d{1,3}[.,]\d{3}([.,]|\s*$)/);
      }),
    );
  });
});

describe('a day in a sender’s list', () => {
  it.each([
    ['2018-05-22', '2018-05-22'],
    ['22.05.2018', '2018-05-22'],
    ['1/3/2026', '2026-03-01'],
    ['2026-03-01T12:30:00Z', '2026-03-01'],
  ])('%j is %j', (text, day) => expect(readCellDay(text)).toBe(day));

  it.each(['31.02.2026', '2026-13-01', 'wiosna 2026', '05/2018', '43123', ''])('%j is no day', (text) =>
    expect(readCellDay(text)).toBeNull(),
  );
});

describe('a cell without knowledge', () => {
  it.each(['', '  ', '-', 'b.d.', 'Brak danych', 'N/A', 'nie wiadomo'])('%j says nothing', (text) => {
    expect(saysNothing(text)).toBe(true);
    expect(saysNone(text)).toBe(false);
  });

  it.each(['brak', 'Nie', 'none'])('%j says that there is none', (text) => {
    expect(saysNone(text)).toBe(true);
    expect(saysNothing(text)).toBe(false);
  });
});
